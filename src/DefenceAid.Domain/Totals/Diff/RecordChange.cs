using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What became of one record between the sides of a <see cref="LedgerDiff"/>.</summary>
/// <remarks>
/// <para>Equality: by all members. Thread safety: immutable.</para>
/// <para>Text: <c>contribution se-drones changed: entries[0].amount from SEK 250000000 to SEK 300000000</c>.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record RecordChange
{
    internal RecordChange(RecordKind record, string id, ChangeKind kind, ImmutableArray<FieldChange> fields)
    {
        Record = record;
        Id = id;
        Kind = kind;
        Fields = fields;
    }

    /// <summary>Gets which kind of record it is.</summary>
    public RecordKind Record { get; }

    /// <summary>Gets its id, unique among the records of its kind.</summary>
    public string Id { get; }

    /// <summary>Gets what became of it.</summary>
    public ChangeKind Kind { get; }

    /// <summary>Gets the fields that changed, in the order of the JSON format; empty where the record is on one side only.</summary>
    public ImmutableArray<FieldChange> Fields { get; }

    /// <inheritdoc/>
    public bool Equals(RecordChange? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Record == other.Record && Id == other.Id && Kind == other.Kind && ImmutableArrayEquality.Same(Fields, other.Fields));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Record, Id, Kind, Fields.Length);

    /// <summary>Gives the record, what became of it, and its fields in one line.</summary>
    public override string ToString()
    {
        string words = $"{Record.Code} {ShortText.Of(Id)} {char.ToLowerInvariant(Kind.Name[0])}{Kind.Name[1..]}";
        return Fields.IsEmpty ? words : $"{words}: {string.Join("; ", Fields)}";
    }
}
