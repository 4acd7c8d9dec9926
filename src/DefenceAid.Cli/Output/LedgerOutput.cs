using System.Globalization;
using DefenceAid.Cli.Input;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange;

namespace DefenceAid.Cli.Output;

/// <summary>Writes a ledger, or contributions as they come, in a format, and notes what the format has no place for.</summary>
/// <param name="path">Where to: a path, or standard output.</param>
/// <param name="format">The format.</param>
/// <param name="partitions">Of Parquet, what a folder is partitioned by; none for one file.</param>
/// <param name="console">Where standard output is.</param>
internal sealed class LedgerOutput(string path, DataFormat format, IReadOnlyCollection<Dimension> partitions, ToolConsole console)
{
    private FindingLog _lost = new(NameOf(path));

    /// <summary>Gets whether contributions can be written as they come.</summary>
    public bool IsStream => !format.HasRegistry;

    private bool CanTakeBack => path != LedgerInput.StandardInput && SafeFile.IsFile(path);

    /// <summary>Writes a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <exception cref="BadInputException">The format has no way to write it.</exception>
    /// <exception cref="UnwritableOutputException">It can't be written.</exception>
    public void Write(AidLedger ledger)
    {
        if (IsStream)
        {
            WriteStream(console.Progress.Count(ledger.Contributions), mayBreakOff: false);
            NoteRegistry(ledger);
        }
        else if (format == DataFormat.Json)
        {
            Write(stream => LedgerJson.Write(stream, ledger), mayBreakOff: false);
        }
        else if (format == DataFormat.Iati)
        {
            WriteActivities(ledger);
        }
        else
        {
            WriteColumns(ledger);
        }
    }

    /// <summary>Writes contributions as they come, in a format that is a stream.</summary>
    /// <param name="contributions">The contributions.</param>
    /// <param name="mayBreakOff">Whether they may end with an exception after which they are written once more: then none is written before all have come.</param>
    /// <exception cref="UnwritableOutputException">They can't be written.</exception>
    public void WriteStream(IEnumerable<Contribution> contributions, bool mayBreakOff)
    {
        _lost = new FindingLog(NameOf(path));
        Write(stream => WriteLines(stream, contributions), mayBreakOff);
    }

    /// <summary>Notes the records of a ledger beside its contributions, for which a stream has no place.</summary>
    /// <param name="ledger">The ledger.</param>
    public void NoteRegistry(AidLedger ledger)
    {
        foreach ((string list, int count, string one, string many) in (ReadOnlySpan<(string, int, string, string)>)
        [
            ("parties", ledger.Registry.Parties.Length, "party", "parties"),
            ("groups", ledger.Registry.Groups.Length, "group", "groups"),
            ("coalitions", ledger.Registry.Coalitions.Length, "coalition", "coalitions"),
            ("agreements", ledger.Registry.Agreements.Length, "agreement", "agreements"),
            ("statements", ledger.Statements.Length, "statement", "statements"),
            ("reportedTotals", ledger.ReportedTotals.Length, "reported total", "reported totals"),
        ])
        {
            if (count > 0)
            {
                string what = string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}, which {format.Name} has no place for");
                _lost.Add(new Finding(CsvFindingCodes.NotCarried, FindingSeverity.Warning, "$." + list, "contributions", what));
            }
        }
    }

    /// <summary>Lists on standard error what the format has no place for.</summary>
    public void WriteLost()
    {
        foreach (InputFinding lost in _lost.Findings)
        {
            console.WriteErrorLine(FindingLine.Of(lost.Source, lost.Finding));
        }

        foreach (string note in _lost.Notes)
        {
            console.WriteErrorLine(note);
        }
    }

    private IEnumerable<Contribution> Noted(IEnumerable<Contribution> contributions)
    {
        long place = 0;
        foreach (Contribution contribution in contributions)
        {
            _lost.Add(CsvContributions.NotCarried(contribution, string.Create(CultureInfo.InvariantCulture, $"$.contributions[{place}]")));
            place++;
            yield return contribution;
        }
    }

    private void WriteActivities(AidLedger ledger)
    {
        if (ledger.Contributions.All(contribution => contribution.Revision.SupersededOn is not null))
        {
            throw new BadInputException($"Cannot write {format.Name}: expected a contribution that no later version superseded but got none; JSON has a place for the rest.");
        }

        Bounded(() => Write(stream => IatiActivities.Write(stream, ledger), mayBreakOff: true));
    }

    private void WriteColumns(AidLedger ledger) => Bounded(() =>
    {
        if (partitions.Count > 0)
        {
            SafeFile.Guard(path, () => Stoppable.Run(stopped => ParquetFolder.WriteAsync(path, ledger, partitions, stopped)));
        }
        else
        {
            Write(stream => ParquetContributions.WriteAsync(stream, ledger).GetAwaiter().GetResult(), mayBreakOff: true);
        }
    });

    // What would not be read again is refused.
    private void Bounded(Action write)
    {
        try
        {
            write();
        }
        catch (InvalidOperationException exception)
        {
            throw new BadInputException($"Cannot write {format.Name}: {exception.Message}", exception);
        }
    }

    private void WriteLines(Stream stream, IEnumerable<Contribution> contributions)
    {
        if (format == DataFormat.Csv)
        {
            CsvContributions.Write(stream, Noted(contributions));
        }
        else
        {
            ContributionStream.WriteAsync(stream, contributions).GetAwaiter().GetResult();
        }
    }

    private void Write(Action<Stream> write, bool mayBreakOff)
    {
        if (!mayBreakOff || CanTakeBack)
        {
            Open(stream => Follow(stream, write));
            return;
        }

        using var spool = new Spool();
        spool.Write(file => Follow(file, write));
        Open(spool.CopyTo);
    }

    private void Follow(Stream stream, Action<Stream> write)
    {
        using Stream followed = console.Progress.FollowWriting(stream, NameOf(path));
        write(followed);
    }

    private void Open(Action<Stream> write)
    {
        if (path == LedgerInput.StandardInput)
        {
            console.WriteBytes(write);
        }
        else
        {
            SafeFile.Write(path, write);
        }
    }

    private static string NameOf(string path) => path == LedgerInput.StandardInput ? "standard output" : path;
}
