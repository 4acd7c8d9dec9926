using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Cli.Output;

/// <summary>Says a scope, and a query, in one line for people.</summary>
internal static class ScopeText
{
    /// <summary>Gives the line, such as <c>Announced, as of 2024-08-16, donor lt</c>.</summary>
    /// <param name="scope">The scope.</param>
    public static string Of(AidScope scope)
    {
        IEnumerable<string?> parts =
        [
            scope.Measure?.Name ?? "Not stated",
            scope.IsExact ? "exactly" : null,
            Day("since", scope.SinceDate),
            Day("as of", scope.AsOfDate),
            Day("known on", scope.KnownOnDate),
            Filter("donor", scope.Donors),
            Filter("group", scope.DonorGroups),
            Filter("recipient", scope.Recipients),
            Filter("category", scope.Categories),
            Filter("form", scope.Forms),
            Filter("direction", scope.Directions),
            Filter("coalition", scope.Coalitions),
            Filter("agreement", scope.Agreements),
            Filter("tag", scope.Tags),
            scope.Perimeter is { } perimeter ? $"within {perimeter}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>Gives the line, such as <c>Announced, in EUR, rates month</c>.</summary>
    /// <param name="query">The query.</param>
    public static string Of(TotalsQuery query) => query.Conversion is { } conversion ? $"{Of(query.Scope)}, {conversion}" : Of(query.Scope);

    private static string? Day(string words, LocalDate? day) => day is { } date ? $"{words} {new PartialDate(date)}" : null;

    private static string? Filter<T>(string words, IReadOnlyCollection<T> values) => values.Count == 0 ? null : $"{words} {string.Join(" or ", values)}";
}
