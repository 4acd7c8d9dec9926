using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace DefenceAid.Cli.Output;

/// <summary>Work that is ended, and cleans up behind itself, before a signal ends the process.</summary>
internal static class Stoppable
{
    /// <summary>Does the work. Where a signal stops it, this does not return.</summary>
    /// <param name="work">The work; it ends soon when the token says so.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "A signal's handler may have begun when the work ends.")]
    public static void Run(Func<CancellationToken, Task> work)
    {
        var stop = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            work(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            ended.SetResult();
            Thread.Sleep(Timeout.Infinite); // the process ends when the signal's handler returns
        }
        finally
        {
            ended.TrySetResult();
        }

        void Stop(PosixSignalContext signal)
        {
            stop.Cancel();
            ended.Task.Wait();
        }
    }
}
