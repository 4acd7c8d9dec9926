using System.Collections.Immutable;
using System.Globalization;
using DefenceAid.Domain;
using DefenceAid.Interchange;

namespace DefenceAid.Cli.Input;

/// <summary>Takes the findings on an input: keeps the first of each severity, and counts the rest, so that memory does not grow with what is wrong.</summary>
/// <param name="name">The input's name for people.</param>
internal sealed class FindingLog(string name)
{
    private readonly List<InputFinding> _kept = [];
    private readonly Dictionary<FindingSeverity, int> _counts = [];
    private long _beyond;

    /// <summary>Gets what is kept, in its order.</summary>
    public ImmutableArray<InputFinding> Findings => [.. _kept];

    /// <summary>Gets whether there is an error.</summary>
    public bool HasErrors => _counts.ContainsKey(FindingSeverity.Error);

    /// <summary>Gets whether a document ended before its end, or is none: what is read of it is a part.</summary>
    public bool IsBrokenOff { get; private set; }

    /// <summary>Gets a line with the number of findings that are not kept; none where all are.</summary>
    public ImmutableArray<string> Notes =>
        _beyond == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{name}: {_beyond} findings more than are listed")];

    /// <summary>Takes a finding.</summary>
    public void Add(Finding finding)
    {
        IsBrokenOff |= finding.Severity == FindingSeverity.Error && finding.Code == FindingCodes.Unreadable;
        int count = _counts.GetValueOrDefault(finding.Severity);
        if (count == CsvReport.MaxFindings)
        {
            _beyond++;
            return;
        }

        _counts[finding.Severity] = count + 1;
        _kept.Add(new InputFinding(name, finding));
    }

    /// <summary>Takes findings.</summary>
    public void Add(IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            Add(finding);
        }
    }
}
