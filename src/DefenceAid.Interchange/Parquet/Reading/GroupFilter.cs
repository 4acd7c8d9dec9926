using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Says of row groups, by what the footer says of them, and of files, by their folders, that a query counts and lists nothing of them.</summary>
/// <remarks>A row counts or is listed by its contribution as a whole; all rows of one are in one row group, or it is refused.
/// Where anything is in doubt, it is read.</remarks>
internal sealed class GroupFilter
{
    private readonly AidScope _scope;

    // By column: the texts of which a row has to have one. A column that is null in a row has another column beside it, or passes no filter.
    private readonly Dictionary<string, string[]> _texts = new(StringComparer.Ordinal);

    // Null in the column of donors means several donors, who are to be looked at.
    private readonly HashSet<string> _nullPasses = new(StringComparer.Ordinal) { ColumnNames.Donor, ColumnNames.Recipient };

    public GroupFilter(AidScope scope, AidRegistry registry)
    {
        _scope = scope;
        Add(ColumnNames.Donor, WithParts(scope.Donors, registry, scope));
        Add(ColumnNames.Recipient, WithParts(scope.Recipients, registry, scope));
        Add(ColumnNames.Category, scope.Categories.Select(category => category.Code));
        Add(ColumnNames.Form, scope.Forms.Select(form => form.Code));
        Add(ColumnNames.Route, AidRoute.All.Where(route => route.Direction is { } direction && scope.Directions.Contains(direction)).Select(route => route.Code));
        Add(ColumnNames.Coalition, scope.Coalitions.Select(coalition => coalition.Value));
        Add(ColumnNames.Agreement, scope.Agreements.Select(agreement => agreement.Value));
    }

    /// <summary>Says whether rows with a value in common may count or be listed.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value, or null.</param>
    public bool MayCount(string column, string? value) =>
        !_texts.TryGetValue(column, out string[]? texts) || (value is null ? _nullPasses.Contains(column) : texts.Contains(value, StringComparer.Ordinal));

    /// <summary>Says whether a row of a row group may count or be listed.</summary>
    public bool MayCount(EntryGroup group) => MayHaveTexts(group) && MayBeKnown(group) && MayBeInPeriod(group) && MayBeMeasured(group);

    private void Add(string column, IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        if (all.Length > 0)
        {
            _texts.Add(column, all);
        }
    }

    // A filter on a party includes the parties that belong to it.
    private static IEnumerable<string> WithParts(ImmutableArray<Id<Party>> parties, AidRegistry registry, AidScope scope) => parties
        .Concat(registry.Parties.Select(party => party.Id).Where(part => parties.Any(whole => registry.BelongsTo(part, whole, scope.KnownOnDate))))
        .Select(party => party.Value)
        .Distinct(StringComparer.Ordinal);

    private bool MayHaveTexts(EntryGroup group)
    {
        foreach ((string column, string[] texts) in _texts)
        {
            ChunkStatistics statistics = group.Statistics(column);
            bool mayBeNull = _nullPasses.Contains(column) && !statistics.AreAllStated;
            if (!mayBeNull && !Array.Exists(texts, statistics.MayHave))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayBeKnown(EntryGroup group)
    {
        ChunkStatistics superseded = group.Statistics(ColumnNames.SupersededOn);
        if (_scope.KnownOnDate is not { } day)
        {
            return !superseded.AreAllStated;
        }

        DateOnly known = day.ToDateOnly();
        ChunkStatistics recorded = group.Statistics(ColumnNames.RecordedOn);
        return !(superseded.AreAllStated && Days.MostOf(superseded) <= known) && !(recorded.AreAllStated && Days.LeastOf(recorded) > known);
    }

    private bool MayBeInPeriod(EntryGroup group)
    {
        ChunkStatistics first = group.Statistics(ColumnNames.OnFirst);
        if (!first.AreAllStated)
        {
            return true;
        }

        // The last day of a year is the farthest that a last day can be from a first one.
        return !(Days.LeastOf(first) > _scope.AsOfDate?.ToDateOnly())
            && !(Days.MostOf(first) is { } most && new DateOnly(most.Year, 12, 31) < _scope.SinceDate?.ToDateOnly());
    }

    private bool MayBeMeasured(EntryGroup group)
    {
        ChunkStatistics stages = group.Statistics(ColumnNames.Stage);
        AidStage measure = _scope.Measure!;
        return AidStage.All.Any(stage => (_scope.IsExact ? stage == measure : stage >= measure) && stages.MayHave(stage.Code));
    }
}
