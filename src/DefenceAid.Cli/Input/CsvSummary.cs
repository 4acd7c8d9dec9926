using System.Collections.Immutable;
using System.Globalization;
using DefenceAid.Domain;
using DefenceAid.Interchange;

namespace DefenceAid.Cli.Input;

/// <summary>Says what became of the rows of a CSV file.</summary>
internal static class CsvSummary
{
    /// <summary>Gives a line with the numbers, and one for each reason for which rows were left out.</summary>
    /// <param name="name">The file's name for people.</param>
    /// <param name="report">What came of it.</param>
    /// <param name="registry">What its rows refer to.</param>
    public static ImmutableArray<string> Of(string name, CsvReport report, AidRegistry registry)
    {
        string beyond = report.FindingsBeyond == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; {report.FindingsBeyond} findings more than are listed");
        return
        [
            $"{name}: {report}{beyond}",
            .. report.SkipReasons.Select(skipped => string.Create(CultureInfo.InvariantCulture, $"{name}: skipped {skipped.Rows}: {skipped.Reason}")),
            .. report.Failed == 0 ? [] : HintOf(name, registry),
        ];
    }

    /// <summary>Says how rows are read that have other columns than <c>convert</c> writes.</summary>
    /// <param name="name">The input's name for people.</param>
    /// <param name="request">What was typed.</param>
    public static ImmutableArray<string> MapHintOf(string name, InputRequest request) =>
        request.Map is null ? [$"{name}: without a mapping its columns are those that convert writes; --map FILE names one"] : [];

    /// <summary>Says how rows or lines that refer to parties get them, where there are none.</summary>
    /// <param name="name">The input's name for people.</param>
    /// <param name="registry">What its contributions refer to.</param>
    public static ImmutableArray<string> HintOf(string name, AidRegistry registry) =>
        registry.Parties.IsEmpty ? [$"{name}: no party is known to which it could refer; --registry FILE names a ledger that has them"] : [];
}
