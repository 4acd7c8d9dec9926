using System.Collections.Immutable;
using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>What came of reading CSV: how many rows were read, skipped and failed, and what was noted on the way.</summary>
/// <remarks>
/// <para>Every row is one of the three, so that they add up to <see cref="Rows"/>. Blank lines are no rows. The first line, with the names of the columns, is none.</para>
/// <para>It fills while contributions are read; one report may be given to several readings, and adds up. Memory: at most <see cref="MaxFindings"/> findings
/// of each severity are kept. Thread safety: none.</para>
/// </remarks>
public sealed class CsvReport
{
    /// <summary>The greatest number of findings of one severity that are kept; those beyond are counted.</summary>
    public const int MaxFindings = 1000;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, long> _kept = new(StringComparer.Ordinal);
    private readonly List<(string Reason, long Rows)> _reasons = [];

    /// <summary>Gets how many rows there were.</summary>
    public long Rows => Read + Skipped + Failed;

    /// <summary>Gets how many rows became contributions or entries of them.</summary>
    public long Read { get; private set; }

    /// <summary>Gets how many rows the mapping leaves out, or are empty.</summary>
    public long Skipped => _reasons.Sum(reason => reason.Rows);

    /// <summary>Gets how many rows have a fault; each has a finding that is an error, as far as findings are kept.</summary>
    public long Failed { get; private set; }

    /// <summary>Gets how many contributions came of the rows.</summary>
    public long Contributions { get; private set; }

    /// <summary>Gets the reasons for which rows were left out, in the order in which they came, with the number of rows.</summary>
    public ImmutableArray<(string Reason, long Rows)> SkipReasons => [.. _reasons];

    /// <summary>Gets what was noted, in the order of the lines. Of a text that comes again, a near miss or a coarser date is noted once.</summary>
    public ImmutableArray<Finding> Findings => [.. _findings];

    /// <summary>Gets how many findings were noted beyond those that are kept.</summary>
    public long FindingsBeyond { get; private set; }

    /// <summary>Gives the numbers in one line, such as <c>72 rows: 54 read, 18 skipped, 0 failed</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows} rows: {Read} read, {Skipped} skipped, {Failed} failed");

    internal void Add(Finding finding)
    {
        long kept = _kept.GetValueOrDefault(finding.Severity.Code);
        if (kept >= MaxFindings)
        {
            FindingsBeyond++;
            return;
        }

        _kept[finding.Severity.Code] = kept + 1;
        _findings.Add(finding);
    }

    internal void CountRead() => Read++;

    internal void CountFailed() => Failed++;

    internal void CountContribution() => Contributions++;

    internal void CountSkipped(string reason)
    {
        int place = _reasons.FindIndex(one => one.Reason == reason);
        if (place < 0)
        {
            _reasons.Add((reason, 1));
            return;
        }

        _reasons[place] = (reason, _reasons[place].Rows + 1);
    }
}
