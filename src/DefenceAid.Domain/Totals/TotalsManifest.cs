using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>What a table was made by and from, so that whoever has the same can make it again: query, library, rates, documents.</summary>
/// <remarks>Equality: by all members; an array by its elements in order. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record TotalsManifest
{
    // What follows a plus sign names a build, not a version.
    private static readonly string Version =
        typeof(TotalsManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "of an unknown version";

    internal TotalsManifest(TotalsQuery query, RateTable? rates, ImmutableArray<string> documents)
    {
        Query = query;
        RateSource = rates?.Source;
        RatesUntil = rates?.LastDate;
        DocumentDigests = documents;
    }

    /// <summary>Gets the query.</summary>
    public TotalsQuery Query { get; }

    /// <summary>Gets the library and its version, such as <c>DefenceAid.Domain 1.0.0</c>.</summary>
    public string Library { get; } = $"DefenceAid.Domain {Version}";

    /// <summary>Gets where the rates were published, or null where none were needed.</summary>
    public SourceReference? RateSource { get; }

    /// <summary>Gets the last day that the table of rates has, or null where there is no such day.</summary>
    public LocalDate? RatesUntil { get; }

    /// <summary>Gets the digests of the documents that the ledger was read from, as <see cref="AidLedger.DocumentDigests"/> has them; empty where
    /// the contributions came otherwise.</summary>
    public ImmutableArray<string> DocumentDigests { get; }

    /// <inheritdoc/>
    public bool Equals(TotalsManifest? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Query == other.Query
            && Library == other.Library
            && RateSource == other.RateSource
            && RatesUntil == other.RatesUntil
            && ImmutableArrayEquality.Same(DocumentDigests, other.DocumentDigests));

    /// <summary>Gives library, conversion, rates and digests in one line, the same in every culture.</summary>
    public override string ToString()
    {
        string? rates = RateSource is { } source ? $"rates of {source}" : null;
        string? until = RatesUntil is { } day ? $"until {new PartialDate(day)}" : null;
        return string.Join(", ", new[] { Library, Query.Conversion?.ToString(), rates, until }.Concat(DocumentDigests).OfType<string>());
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Query, Library, RateSource, RatesUntil, DocumentDigests.Length);
}
