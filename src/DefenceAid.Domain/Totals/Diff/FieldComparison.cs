using System.Collections.Immutable;
using System.Globalization;

namespace DefenceAid.Domain.Totals;

/// <summary>Lists the fields in which two versions of a record differ.</summary>
/// <remarks>
/// Elements of a list are paired: equal ones first, then those that share the surest of their keys, and so on; of several, in order.
/// So an element put in front of others changes none of them.
/// </remarks>
internal sealed class FieldComparison
{
    private readonly ImmutableArray<FieldChange>.Builder _changes = ImmutableArray.CreateBuilder<FieldChange>();

    private FieldComparison()
    {
    }

    /// <summary>Gives the fields that differ, in the order of the JSON format; none where the records state the same.</summary>
    public static ImmutableArray<FieldChange> Of(FieldValue before, FieldValue after)
    {
        var comparison = new FieldComparison();
        comparison.CompareMembers(string.Empty, before, after);
        return comparison._changes.ToImmutable();
    }

    private void CompareMembers(string prefix, FieldValue before, FieldValue after)
    {
        foreach (((string name, FieldValue? mine), (_, FieldValue? theirs)) in before.Members.Zip(after.Members))
        {
            Compare(prefix + name, mine, theirs);
        }
    }

    private void Compare(string path, FieldValue? before, FieldValue? after)
    {
        if (before?.Identity == after?.Identity)
        {
            return;
        }

        if (before is { Elements: { } older } && after is { Elements: { } newer })
        {
            CompareElements(path, older, newer);
        }
        else if (before is { Members.IsEmpty: false } && after is { Members.IsEmpty: false })
        {
            CompareMembers($"{path}.", before, after);
        }
        else
        {
            _changes.Add(new FieldChange(path, before?.Text, after?.Text));
        }
    }

    private void CompareElements(string path, ImmutableArray<FieldValue> before, ImmutableArray<FieldValue> after)
    {
        int?[] partners = Pair(before, after);
        for (int i = 0; i < after.Length; i++)
        {
            Compare(ElementPath(path, i), partners[i] is { } partner ? before[partner] : null, after[i]);
        }

        foreach (int i in Enumerable.Range(0, before.Length).Except(partners.OfType<int>()))
        {
            Compare(ElementPath(path, i), before[i], null);
        }
    }

    private static string ElementPath(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    // For each element of the newer side, its place on the older one, or null.
    private static int?[] Pair(ImmutableArray<FieldValue> before, ImmutableArray<FieldValue> after)
    {
        var partners = new int?[after.Length];
        PairBy(element => element.Identity, before, after, partners);
        int keys = before.Concat(after).Select(element => element.MatchKeys.Length).DefaultIfEmpty().Max();
        for (int i = 0; i < keys; i++)
        {
            PairBy(element => element.MatchKeys.ElementAtOrDefault(i), before, after, partners);
        }

        return partners;
    }

    private static void PairBy(Func<FieldValue, string?> keyOf, ImmutableArray<FieldValue> before, ImmutableArray<FieldValue> after, int?[] partners)
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (int i in Enumerable.Range(0, before.Length).Except(partners.OfType<int>()))
        {
            if (keyOf(before[i]) is { } key)
            {
                waiting.TryAdd(key, []);
                waiting[key].Enqueue(i);
            }
        }

        for (int i = 0; i < after.Length; i++)
        {
            if (partners[i] is null && keyOf(after[i]) is { } key && waiting.TryGetValue(key, out Queue<int>? places) && places.TryDequeue(out int place))
            {
                partners[i] = place;
            }
        }
    }
}
