using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DefenceAid.Domain;

/// <summary>What a source seldom states of an entry, kept apart, so that other entries are small.</summary>
internal sealed record EntryDetails
{
    /// <summary>Gets those of which nothing is stated.</summary>
    public static EntryDetails None { get; } = new();

    /// <summary>Gets the higher figure of "between", else zero.</summary>
    public decimal High { get; private init; }

    /// <summary>Gets the same money as the publisher restates it in other currencies.</summary>
    public ImmutableArray<Money> Restatements { get; init; } = [];

    /// <summary>Gets the source's own code for the kind of entry, or null.</summary>
    public string? SourceCode { get; init; }

    /// <summary>Gives the details that come with an amount, or null where there are none.</summary>
    /// <param name="amount">The amount.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EntryDetails? Of(in StatedAmount amount) => ReferenceEquals(amount.Word, AmountQualifier.Between) ? OfTwoFigures(amount) : null;

    /// <inheritdoc/>
    public bool Equals(EntryDetails? other) =>
        ReferenceEquals(this, other)
        || (other is not null && High == other.High && SourceCode == other.SourceCode && ImmutableArrayEquality.Same(Restatements, other.Restatements));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(High, SourceCode, Restatements.Length);

    private static EntryDetails OfTwoFigures(in StatedAmount amount) => new() { High = amount.High!.Value.Amount };
}
