using System.Runtime.CompilerServices;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>A source by the texts that it is made of. Fields keep their texts, so that the same one is the same object, and none has to be compared.</summary>
internal readonly struct SourceKey(string publisher, string title, PartialDate? date, Uri? uri) : IEquatable<SourceKey>
{
    private readonly string _publisher = publisher;
    private readonly string _title = title;
    private readonly PartialDate? _date = date;
    private readonly Uri? _uri = uri;

    /// <inheritdoc/>
    public bool Equals(SourceKey other) =>
        ReferenceEquals(_publisher, other._publisher) && ReferenceEquals(_title, other._title) && ReferenceEquals(_uri, other._uri) && _date == other._date;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SourceKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_publisher), RuntimeHelpers.GetHashCode(_title), RuntimeHelpers.GetHashCode(_uri));
}
