using System.Collections.Immutable;

namespace DefenceAid.Domain.Serialization;

/// <summary>Lists on the wire: one that is empty is not written.</summary>
internal static class DocumentList
{
    public static TDocument[]? From<T, TDocument>(ImmutableArray<T> values, Func<T, TDocument> toDocument) =>
        values.IsEmpty ? null : [.. values.Select(toDocument)];

    public static T[]? From<T>(ImmutableArray<T> values) => values.IsEmpty ? null : [.. values];
}
