using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Puts the rows of one contribution together.</summary>
internal static class RowMerge
{
    /// <summary>Says in which respect a later row says other things of the contribution than the first, or gives null.</summary>
    public static string? Difference(Contribution first, Contribution later) =>
        first.Donors != later.Donors ? "donors"
        : first.Recipients != later.Recipients ? "recipients"
        : first.Category != later.Category ? "category"
        : first.Form != later.Form ? "form"
        : first.Channel != later.Channel ? "route and counterpart"
        : first.Coalition != later.Coalition ? "coalition"
        : first.Agreement != later.Agreement ? "agreement"
        : first.Funding != later.Funding ? "pool and funding"
        : first.Revision != later.Revision ? "revision"
        : null;

    /// <summary>Adds a later row's entries, and the items, tags and sources that the first does not have.</summary>
    public static Contribution Merge(Contribution first, Contribution later)
    {
        Contribution merged = later.Entries.Aggregate(first, static (made, entry) => made.WithEntry(entry));
        merged = later.Tags.Aggregate(merged, static (made, tag) => made.WithTag(tag));
        merged = later.Sources.Aggregate(merged, static (made, source) => made.WithSource(source));
        return later.Items.Where(item => !merged.Items.Contains(item)).Aggregate(merged, static (made, item) => made.WithItem(item));
    }
}
