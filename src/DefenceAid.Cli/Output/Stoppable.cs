using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace DefenceAid.Cli.Output;

/// <summary>Work that is ended, and cleans up behind itself, before a signal ends the process.</summary>
internal static class Stoppable
{
    private const int SignalBase = 128; // what a shell adds to the number of the signal
    private const int Interrupt = 2;
    private const int Terminate = 15;

    /// <summary>Does the work. Where a signal stops it, the process ends with the exit code of the signal.</summary>
    /// <param name="work">The work; it ends soon when the token says so.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "A signal's handler may have begun when the work ends.")]
    public static void Run(Func<CancellationToken, Task> work)
    {
        var stop = new CancellationTokenSource();
        int number = 0;
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            work(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            Environment.Exit(SignalBase + number);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            number = signal.Signal == PosixSignal.SIGINT ? Interrupt : Terminate;
            stop.Cancel();
        }
    }
}
