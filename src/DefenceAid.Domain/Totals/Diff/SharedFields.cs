using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>The fields that records of several kinds have, under the names of the JSON format.</summary>
internal static class SharedFields
{
    public static FieldValue? Of(Validity validity) => validity == Validity.Always ? null : FieldValue.Of<Validity>(validity);

    public static FieldValue? Of(Extensions extensions) => extensions.IsEmpty ? null : FieldValue.Of(extensions.Json);

    public static FieldValue Of(ImmutableArray<SourceReference> sources) => FieldValue.List(sources.Select(Of));

    public static FieldValue Of(SourceReference source) => FieldValue.Object(
        source.ToString(),
        [
            ("publisher", FieldValue.Of(source.Publisher)),
            ("title", FieldValue.Of(source.Title)),
            ("publishedOn", FieldValue.Of(source.PublishedOn)),
            ("uri", FieldValue.Of(source.Uri?.OriginalString)),
        ],
        source.Uri?.OriginalString,
        FieldValue.KeyOf(source.Publisher, source.Title));
}
