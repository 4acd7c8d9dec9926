using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of a record with an id and a revision: what all of them begin and end with.</summary>
internal abstract class VersionedDocument<T> : RecordDocument<T>
    where T : class, IRecord<T>
{
    [JsonPropertyOrder(-4)]
    public required Id<T> Id { get; set; }

    [JsonPropertyOrder(-3)]
    public LocalDate? RecordedOn { get; set; }

    [JsonPropertyOrder(-2)]
    public LocalDate? SupersededOn { get; set; }

    [JsonPropertyOrder(-1)]
    public bool Withdrawn { get; set; }

    [JsonPropertyOrder(1)]
    public SourceDocument[]? Sources { get; set; }

    [JsonPropertyOrder(2)]
    public Extensions Extensions { get; set; }

    /// <summary>Gets or sets the three members above as what they are together.</summary>
    internal Revision Revision
    {
        get => new(RecordedOn, SupersededOn, Withdrawn);
        set => (RecordedOn, SupersededOn, Withdrawn) = (value.RecordedOn, value.SupersededOn, value.IsWithdrawal);
    }

    protected sealed override T ToRecord() => ToUnversioned().WithRevision(Revision);

    /// <summary>Makes the record, but for its revision.</summary>
    protected abstract T ToUnversioned();

    /// <summary>Adds the sources that were read.</summary>
    protected T WithSources(T record, Func<T, SourceReference, T> withSource) =>
        (Sources ?? []).Aggregate(record, (current, source) => withSource(current, source.Record));
}
