namespace DefenceAid.Interchange.Csv;

/// <summary>What a source is made of.</summary>
internal sealed record SourceSpec(FieldSpec Publisher, FieldSpec Title, FieldSpec? PublishedOn, FieldSpec? Uri);
