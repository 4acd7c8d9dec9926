using System.Globalization;
using DefenceAid.Cli.Input;
using DefenceAid.Domain;

namespace DefenceAid.Cli.Output;

/// <summary>Findings as lines for people and for editors: the file, the place, what was expected and what came.</summary>
internal static class FindingLine
{
    /// <summary>Gives the line of a finding.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="finding">The finding.</param>
    public static string Of(string name, Finding finding)
    {
        string line = finding.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $"line {number}") : string.Empty;
        string column = finding.Column is { } at ? string.Create(CultureInfo.InvariantCulture, $"column {at}") : string.Empty;
        string place = string.Join(", ", ((string[])[line, column, finding.Path]).Where(part => part.Length > 0));
        return OneLine.Of($"{name}: {(place.Length == 0 ? place : place + ": ")}{finding.Severity} {finding.Code}: expected {finding.Expected} but got {finding.Actual}.");
    }

    /// <summary>Writes the findings of an input to standard error.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="input">The input.</param>
    public static void WriteAll(ToolConsole console, LedgerInput input)
    {
        foreach (Finding finding in input.Findings)
        {
            console.WriteErrorLine(Of(input.Name, finding));
        }
    }

    /// <summary>Counts findings, such as <c>3 findings: 1 error, 2 warnings</c>.</summary>
    /// <param name="findings">The findings.</param>
    public static string Count(IReadOnlyCollection<Finding> findings)
    {
        IEnumerable<string> bySeverity = FindingSeverity.All
            .Select(severity => (Severity: severity, Count: findings.Count(finding => finding.Severity == severity)))
            .Where(group => group.Count > 0)
            .Reverse()
            .Select(group => Counted(group.Count, group.Severity.Code));
        string all = Counted(findings.Count, "finding");
        return findings.Count == 0 ? all : $"{all}: {string.Join(", ", bySeverity)}";
    }

    private static string Counted(int count, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 || word == FindingSeverity.Codes.Information ? "" : "s")}");
}
