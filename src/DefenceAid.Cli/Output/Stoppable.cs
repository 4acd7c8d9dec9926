using System.Runtime.InteropServices;

namespace DefenceAid.Cli.Output;

/// <summary>Work that is ended, and cleans up behind itself, before a signal ends the process.</summary>
internal static class Stoppable
{
    /// <summary>Does the work. Where a signal stops it, this does not return.</summary>
    /// <param name="work">The work; it ends soon when the token says so.</param>
    public static void Run(Func<CancellationToken, Task> work)
    {
        using var stop = new CancellationTokenSource();
        using var ended = new ManualResetEventSlim();
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            work(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            ended.Set();
            Thread.Sleep(Timeout.Infinite); // the process ends when the signal's handler returns
        }
        finally
        {
            ended.Set();
        }

        void Stop(PosixSignalContext signal)
        {
            stop.Cancel();
            ended.Wait();
        }
    }
}
