using DefenceAid.Cli.Output;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Input;

/// <summary>What is totalled: a ledger in memory, or a stream that is totalled as it is read, in memory that does not grow with it.</summary>
internal sealed class TotalsInput : IDisposable
{
    private readonly ToolConsole _console;
    private readonly ContributionSource? _stream;

    private TotalsInput(string name, AidLedger? ledger, int exitCode, ToolConsole console, ContributionSource? stream)
    {
        Name = name;
        Ledger = ledger;
        ExitCode = exitCode;
        _console = console;
        _stream = stream;
    }

    /// <summary>Gets its name for people.</summary>
    public string Name { get; }

    /// <summary>Gets the ledger, or null where it has errors; of a stream, one that has the registry alone.</summary>
    public AidLedger? Ledger { get; }

    /// <summary>Gets the exit code where nothing else is to be said; of a stream, after its totals.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Reads an input, or opens it where it is a stream.</summary>
    /// <param name="request">What is read.</param>
    /// <param name="console">Where what was noticed is written to.</param>
    /// <param name="isWhole">Whether the contributions are needed as a whole, after the totals.</param>
    public static TotalsInput Of(InputRequest request, ToolConsole console, bool isWhole)
    {
        if (request.IsStream && !isWhole)
        {
            var stream = new ContributionSource(request, console);
            return new TotalsInput(stream.Name, stream.Registry, Cli.ExitCode.Done, console, stream);
        }

        LedgerInput input = LedgerInput.Read(request, console);
        FindingLine.WriteAll(console, input);
        return new TotalsInput(input.Name, input.Ledger, input.ExitCode, console, null);
    }

    /// <summary>Runs a query; of a stream, what was noticed is then written to standard error.</summary>
    /// <param name="query">The query.</param>
    /// <param name="ledger">The ledger, or the one with the registry.</param>
    /// <param name="rates">The rates, or null.</param>
    /// <returns>The totals, or null where the stream as a whole can't be read.</returns>
    public TotalsTable? Run(TotalsQuery query, AidLedger ledger, RateTable? rates)
    {
        if (_stream is null)
        {
            return query.Run(ledger, rates);
        }

        try
        {
            TotalsTable table = query.Run(_stream.Read(), ledger.Registry, rates);
            Report(_stream.Report());
            return table;
        }
        catch (LedgerException exception)
        {
            Report(_stream.Report(exception));
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream?.Dispose();

    private void Report(LedgerInput read)
    {
        FindingLine.WriteAll(_console, read);
        ExitCode = read.ExitCode;
    }
}
