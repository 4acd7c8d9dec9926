using DefenceAid.Cli.Output;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange;

namespace DefenceAid.Cli.Input;

/// <summary>What is totalled: a ledger in memory, a stream that is totalled as it is read, or columns; the last two in memory that does not grow with them.</summary>
internal sealed class TotalsInput : IDisposable
{
    private readonly ToolConsole _console;
    private readonly Func<TotalsQuery, AidLedger, RateTable?, TotalsTable> _run;
    private readonly Func<LedgerException?, LedgerInput>? _report;
    private readonly IDisposable? _stream;

    private TotalsInput(
        LedgerInput input,
        ToolConsole console,
        Func<TotalsQuery, AidLedger, RateTable?, TotalsTable> run,
        Func<LedgerException?, LedgerInput>? report = null,
        IDisposable? stream = null)
    {
        Name = input.Name;
        Ledger = input.Ledger;
        ExitCode = input.ExitCode;
        _console = console;
        _run = run;
        _report = report;
        _stream = stream;
    }

    /// <summary>Gets its name for people.</summary>
    public string Name { get; }

    /// <summary>Gets the ledger, or null where it has errors; of a stream or columns, one that has the registry alone.</summary>
    public AidLedger? Ledger { get; }

    /// <summary>Gets the exit code where nothing else is to be said; of a stream or columns, after their totals.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Reads an input, or opens it where it is a stream or columns.</summary>
    /// <param name="request">What is read.</param>
    /// <param name="console">Where what was noticed is written to.</param>
    /// <param name="isWhole">Whether the contributions are needed as a whole, after the totals.</param>
    public static TotalsInput Of(InputRequest request, ToolConsole console, bool isWhole) =>
        isWhole ? OfLedger(request, console)
        : request.IsParquet ? OfColumns(request.Sources[0], console)
        : request.IsStream ? OfStream(request, console)
        : OfLedger(request, console);

    /// <summary>Runs a query; what was noticed of a stream or columns is then written to standard error.</summary>
    /// <param name="query">The query.</param>
    /// <param name="ledger">The ledger, or the one with the registry.</param>
    /// <param name="rates">The rates, or null.</param>
    /// <returns>The totals, or null where the input as a whole can't be read.</returns>
    public TotalsTable? Run(TotalsQuery query, AidLedger ledger, RateTable? rates)
    {
        try
        {
            TotalsTable table = _run(query, ledger, rates);
            Report(_report?.Invoke(null));
            return table;
        }
        catch (LedgerException exception) when (_report is not null)
        {
            Report(_report(exception));
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream?.Dispose();

    private static TotalsInput OfLedger(InputRequest request, ToolConsole console)
    {
        LedgerInput input = LedgerInput.Read(request, console);
        FindingLine.WriteAll(console, input);
        return new TotalsInput(input, console, static (query, ledger, rates) => query.Run(ledger, rates));
    }

    private static TotalsInput OfStream(InputRequest request, ToolConsole console)
    {
        var stream = new ContributionSource(request, console);
        LedgerInput? whole = null;
        TotalsTable Total(TotalsQuery query, AidLedger ledger, RateTable? rates)
        {
            try
            {
                return query.Run(stream.Read(), ledger.Registry, rates);
            }
            catch (NoStreamException exception)
            {
                whole = LedgerInput.Read(request, console);
                return whole.Ledger is { } read
                    ? query.Run(new LedgerBuilder().Merge(read).Merge(ledger).Build(), rates)
                    : throw new LedgerException("Expected a ledger but got errors.", exception);
            }
        }

        return new TotalsInput(new LedgerInput(stream.Name, stream.Registry, [], []), console, Total, fault => whole ?? stream.Report(fault), stream);
    }

    private static TotalsInput OfColumns(string path, ToolConsole console)
    {
        var log = new FindingLog(path);
        AidLedger registry = LedgerSource.RegistryOfColumns(path);
        LedgerInput Report(LedgerException? fault)
        {
            log.Add(fault?.Findings ?? []);
            return new LedgerInput(path, fault is null ? registry : null, log.Findings, log.Notes);
        }

        TotalsTable Total(TotalsQuery query, AidLedger ledger, RateTable? rates) => InputFile.Guard(
            path, () => ParquetFolder.Open(path).TotalsAsync(query, log.Add, rates, ledger.Registry).GetAwaiter().GetResult());
        return new TotalsInput(Report(null), console, Total, Report);
    }

    private void Report(LedgerInput? read)
    {
        if (read is not null)
        {
            FindingLine.WriteAll(_console, read);
            ExitCode = read.ExitCode;
        }
    }
}
