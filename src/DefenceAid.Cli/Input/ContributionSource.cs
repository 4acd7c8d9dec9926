using System.Collections.Immutable;
using System.Globalization;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Interchange;

namespace DefenceAid.Cli.Input;

/// <summary>One input whose contributions are taken as they are read, in memory that does not grow with it.</summary>
internal sealed class ContributionSource : IDisposable
{
    private readonly InputRequest _request;
    private readonly LedgerSource _source;
    private readonly ToolConsole _console;
    private readonly Stream _stream;
    private readonly FindingLog _log;
    private readonly CsvReport _rows = new();
    private readonly SeenContributions _seen = new();

    /// <summary>Opens an input, and reads what its contributions refer to.</summary>
    /// <param name="request">What is to be read: one stream.</param>
    /// <param name="console">Where standard input is.</param>
    /// <exception cref="UsageException">Nothing tells the format.</exception>
    /// <exception cref="UnreadableInputException">It can't be read.</exception>
    /// <exception cref="BadInputException">The mapping or the registry has errors.</exception>
    public ContributionSource(InputRequest request, ToolConsole console)
    {
        string path = request.Sources[0];
        _request = request;
        _source = new LedgerSource(request, console);
        _console = console;
        _stream = _source.Open(path); // what is wrong with the path is said before what is wrong with the rest
        Name = LedgerSource.NameOf(path);
        Format = request.FormatOf(path);
        _log = new FindingLog(Name);
        Registry = Format.Code switch
        {
            DataFormat.Codes.Csv => InputReferences.Of(_source.References.Mapping.Registry),
            DataFormat.Codes.Iati or DataFormat.Codes.Parquet when !_stream.CanSeek => throw new UnreadableInputException(
                $"Cannot read {path}: a pipe of {Format.Name} is read as standard input, {LedgerInput.StandardInput} --from {Format.Code}."),
            DataFormat.Codes.Iati => _source.RegistryOfActivities(path),
            DataFormat.Codes.Parquet => LedgerSource.RegistryOfColumns(path),
            _ => _source.References.Ledger,
        };
    }

    /// <summary>Gets its name for people.</summary>
    public string Name { get; }

    /// <summary>Gets its format.</summary>
    public DataFormat Format { get; }

    /// <summary>Gets a ledger that has the registry, and no contributions.</summary>
    public AidLedger Registry { get; }

    /// <summary>Gets whether it can be read again from its beginning, as a ledger.</summary>
    public bool CanReadAgain => _stream.CanSeek && _request.Sources[0] != LedgerInput.StandardInput;

    /// <summary>Gives what was noticed and what became of the rows so far. Its ledger is the registry's, or null where an error is about the whole input.</summary>
    public LedgerInput Report(LedgerException? fault = null)
    {
        _log.Add(_rows.Findings);
        _log.Add(fault?.Findings ?? []);
        ImmutableArray<string> hint = Format == DataFormat.Csv && fault is not null ? CsvSummary.MapHintOf(Name, _request) : [];
        ImmutableArray<string> summary = Format == DataFormat.Csv ? CsvSummary.Of(Name, _rows, Registry.Registry) : [];
        return new LedgerInput(Name, fault is null ? Registry : null, _log.Findings, [.. _log.Notes, .. Unseen(), .. hint, .. summary]);
    }

    /// <summary>Reads the contributions, once. One whose key came before is noted, and left out.</summary>
    /// <exception cref="NoStreamException">While enumerating, where it can be read again: it is to be read as a ledger.</exception>
    /// <exception cref="LedgerException">While enumerating: the input as a whole can't be read, or nothing of it.</exception>
    /// <exception cref="IOException">While enumerating: it can't be read further.</exception>
    public IEnumerable<Contribution> Read()
    {
        bool isEmpty = true;
        using Stream stream = _console.Progress.Follow(_stream, Name);
        foreach (Contribution contribution in _console.Progress.Count(Contributions(stream)))
        {
            isEmpty = false;
            Sighting sighting = _seen.Add(contribution);
            if (sighting == Sighting.First)
            {
                yield return contribution;
            }
            else if (CanReadAgain && (sighting == Sighting.UnclearVersion || Format != DataFormat.Ndjson))
            {
                throw new NoStreamException(); // a row or an activity that comes again has its place there, too
            }
            else if (sighting == Sighting.UnclearVersion)
            {
                throw new LedgerException([Unclear(contribution)]);
            }
            else
            {
                _log.Add(Doubled(contribution));
            }
        }

        if (isEmpty && (_log.HasErrors || _rows.Failed > 0))
        {
            throw new LedgerException("Expected contributions but got nothing that can be read.");
        }
    }

    /// <summary>Says that a contribution is left out, since its key came before.</summary>
    public static Finding Doubled(Contribution contribution) => new(
        FindingCodes.DoubledKey, FindingSeverity.Error, string.Empty, "each id once", $"\"{contribution.Id}\" again, which is left out; the first holds");

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private IEnumerable<Contribution> Contributions(Stream stream) => Format.Code switch
    {
        DataFormat.Codes.Csv => CsvContributions.Read(stream, _source.References.Mapping, _rows),
        DataFormat.Codes.Iati => Activities(stream),
        DataFormat.Codes.Parquet => ParquetContributions.ReadAsync(stream, _log.Add).ToBlockingEnumerable(),
        _ => ContributionStream.ReadAsync(stream, _log.Add).ToBlockingEnumerable(),
    };

    // Half a document is none.
    private IEnumerable<Contribution> Activities(Stream stream)
    {
        foreach (Contribution contribution in IatiActivities.Read(stream, _log.Add))
        {
            yield return contribution;
        }

        if (_log.IsBrokenOff)
        {
            throw new LedgerException("Expected a whole document but got a part.");
        }
    }

    private ImmutableArray<string> Unseen() => _seen.Beyond == 0 ? [] :
        [string.Create(CultureInfo.InvariantCulture, $"{Name}: whether an id of the last {_seen.Beyond} comes again among them was not looked at, to save memory; validate does")];

    private static Finding Unclear(Contribution contribution) => new(
        FindingCodes.DoubledKey,
        FindingSeverity.Error,
        string.Empty,
        "versions of which all but one say when they were superseded, in a pipe",
        $"\"{contribution.Id}\" again; a file is read as a ledger, which finds out");
}
