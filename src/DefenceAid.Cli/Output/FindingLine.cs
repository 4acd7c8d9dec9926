using System.Globalization;
using DefenceAid.Cli.Input;
using DefenceAid.Domain;

namespace DefenceAid.Cli.Output;

/// <summary>Findings as lines for people and for editors: the file, the place, what was expected and what came.</summary>
internal static class FindingLine
{
    private const int MostOfACode = 20;

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

    /// <summary>Writes the findings and the notes of an input to standard error; of many findings of one code the first, and how many there are more.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="input">The input.</param>
    public static void WriteAll(ToolConsole console, LedgerInput input)
    {
        var counts = new Dictionary<(string Source, string Code), int>();
        foreach (InputFinding found in input.Findings)
        {
            int count = counts[(found.Source, found.Finding.Code)] = counts.GetValueOrDefault((found.Source, found.Finding.Code)) + 1;
            if (count <= MostOfACode)
            {
                console.WriteErrorLine(Of(found.Source, found.Finding));
            }
        }

        foreach (((string source, string code), int count) in counts.Where(code => code.Value > MostOfACode))
        {
            console.WriteErrorLine(string.Create(CultureInfo.InvariantCulture, $"{source}: {count - MostOfACode} more of {code}, which validate lists"));
        }

        foreach (string note in input.Notes)
        {
            console.WriteErrorLine(note);
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
