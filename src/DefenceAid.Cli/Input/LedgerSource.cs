using System.Collections.Immutable;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Interchange;
using DefenceAid.ReferenceData;
using NodaTime;

namespace DefenceAid.Cli.Input;

/// <summary>Reads each input as a ledger, in its own format.</summary>
/// <param name="request">What is to be read.</param>
/// <param name="console">Where standard input is.</param>
internal sealed class LedgerSource(InputRequest request, ToolConsole console)
{
    private readonly KnownParties _parties = new();

    /// <summary>Gets what rows and lines refer to.</summary>
    public InputReferences References { get; } = new(request, console);

    /// <summary>Gives an input's name for people.</summary>
    public static string NameOf(string source) => source == LedgerInput.StandardInput ? "standard input" : source;

    /// <summary>Reads an input.</summary>
    /// <param name="source">A path, a sample, or standard input.</param>
    /// <exception cref="UsageException">No sample has the name, or nothing tells the format.</exception>
    /// <exception cref="UnreadableInputException">It can't be read.</exception>
    /// <exception cref="BadInputException">The mapping or the registry has errors.</exception>
    public LedgerInput Read(string source)
    {
        LedgerInput input = InputRequest.IsSample(source) ? Sample(source) : InputRequest.IsParquetFolder(source) ? Folder(source) : ReadOpened(source);
        if (input is { Ledger.Contributions.IsEmpty: true, ExitCode: ExitCode.BadData })
        {
            return input with { Ledger = null }; // nothing of it can be read
        }

        if (input.Ledger is { } ledger)
        {
            _parties.Add(ledger);
        }

        return input;
    }

    private LedgerInput ReadOpened(string source)
    {
        string name = NameOf(source);
        using Stream opened = Open(source);
        using Stream stream = console.Progress.Follow(opened, name);
        return request.FormatOf(source).Code switch
        {
            DataFormat.Codes.Ndjson => Lines(name, stream),
            DataFormat.Codes.Csv => Rows(name, stream),
            DataFormat.Codes.Iati => Activities(name, stream),
            DataFormat.Codes.Parquet => Columns(name, report => ParquetContributions.ReadLedgerAsync(Seekable(stream), report)),
            _ => Document(name, stream, opened.CanSeek ? opened.Length : null),
        };
    }

    /// <summary>Opens a file or standard input.</summary>
    /// <param name="source">A path, or standard input.</param>
    /// <exception cref="UnreadableInputException">It can't be opened.</exception>
    public Stream Open(string source)
    {
        if (source == LedgerInput.StandardInput)
        {
            return InputFile.Guard(NameOf(source), console.OpenInput);
        }

        return InputFile.Open(source);
    }

    /// <summary>Reads what an IATI file has beside its contributions, as a ledger.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="UnreadableInputException">It can't be read.</exception>
    /// <exception cref="BadInputException">The records make no whole.</exception>
    public AidLedger RegistryOfActivities(string path)
    {
        using Stream stream = console.Progress.Follow(Open(path), path);
        return IatiActivities.ReadRegistry(stream, static _ => { }).TryBuild(out AidLedger? ledger, out ImmutableArray<Finding> findings)
            ? ledger
            : throw InputReferences.Bad(path, findings);
    }

    /// <summary>Reads what a Parquet file, or a folder of them, has beside its contributions, as a ledger.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="UnreadableInputException">It can't be read.</exception>
    /// <exception cref="BadInputException">It is no such file.</exception>
    public static AidLedger RegistryOfColumns(string path)
    {
        try
        {
            return InputReferences.Of(InputFile.Guard(path, () => ParquetFolder.Open(path).ReadRegistryAsync().GetAwaiter().GetResult()));
        }
        catch (LedgerException exception)
        {
            throw InputReferences.Bad(path, exception.Findings);
        }
    }

    private static LedgerInput Sample(string source)
    {
        string name = source[LedgerInput.SamplePrefix.Length..];
        if (!SampleLedgers.Names.Contains(name, StringComparer.Ordinal))
        {
            throw new UsageException(
                $"FILE: Expected one of {string.Join(", ", SampleLedgers.Names.Select(sample => LedgerInput.SamplePrefix + sample))} but got \"{source}\".");
        }

        AidLedger ledger = SampleLedgers.Load(name);
        return new LedgerInput(source, ledger, Named(source, ledger.Findings), []);
    }

    private static LedgerInput Document(string name, Stream stream, long? length)
    {
        ReadOnlyMemory<byte> utf8 = InputFile.ReadAll(stream, length);
        LedgerJson.TryRead(utf8, out AidLedger? ledger, out ImmutableArray<Finding> findings);
        return new LedgerInput(name, ledger, Named(name, findings), [], utf8);
    }

    private LedgerInput Lines(string name, Stream stream)
    {
        var log = new FindingLog(name);
        var contributions = new OrderedDictionary<(Id<Contribution>, LocalDate?), Contribution>();
        foreach (Contribution contribution in console.Progress.Count(ContributionStream.ReadAsync(stream, log.Add).ToBlockingEnumerable()))
        {
            if (!contributions.TryAdd((contribution.Id, contribution.Revision.RecordedOn), contribution))
            {
                log.Add(ContributionSource.Doubled(contribution));
            }
        }

        new LedgerBuilder().Add([.. contributions.Values]).Merge(References.Ledger).TryBuild(out AidLedger? ledger, out ImmutableArray<Finding> found);
        log.Add(found);
        return new LedgerInput(name, ledger, log.Findings, [.. log.Notes, .. ledger is null ? CsvSummary.HintOf(name, References.Ledger.Registry) : []]);
    }

    private LedgerInput Activities(string name, Stream stream)
    {
        var log = new FindingLog(name);
        _parties.Add(References.Ledger);
        LedgerBuilder builder = IatiActivities.ReadLedger(stream, log.Add);
        bool isBrokenOff = log.IsBrokenOff;
        builder.TryBuild(out AidLedger? ledger, out ImmutableArray<Finding> found);
        log.Add(found);
        ledger = ledger is null || isBrokenOff ? null : _parties.Adopt(ledger, log.Add);
        return new LedgerInput(name, ledger, log.Findings, log.Notes);
    }

    private static LedgerInput Folder(string path) => InputFile.Guard(path, () => Columns(path, report => ParquetFolder.Open(path).ReadLedgerAsync(report)));

    // The footer of a file is read first.
    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private static LedgerInput Columns(string name, Func<Action<Finding>, Task<LedgerBuilder>> read)
    {
        var log = new FindingLog(name);
        AidLedger? ledger = null;
        try
        {
            read(log.Add).GetAwaiter().GetResult().TryBuild(out ledger, out ImmutableArray<Finding> found);
            log.Add(found);
        }
        catch (LedgerException exception)
        {
            log.Add(exception.Findings);
        }

        return new LedgerInput(name, ledger, log.Findings, log.Notes);
    }

    private LedgerInput Rows(string name, Stream stream)
    {
        var report = new CsvReport();
        try
        {
            AidLedger ledger = CsvContributions.ReadLedger(stream, References.Mapping, report);
            return new LedgerInput(name, ledger, Named(name, [.. report.Findings, .. ledger.Findings]), CsvSummary.Of(name, report, References.Mapping.Registry));
        }
        catch (LedgerException exception)
        {
            return new LedgerInput(name, null, Named(name, [.. report.Findings, .. exception.Findings]),
                [.. CsvSummary.MapHintOf(name, request), .. CsvSummary.Of(name, report, References.Mapping.Registry)]);
        }
    }

    private static ImmutableArray<InputFinding> Named(string name, ImmutableArray<Finding> findings) => [.. findings.Select(finding => new InputFinding(name, finding))];
}
