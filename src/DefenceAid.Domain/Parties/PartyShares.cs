using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Who gives or receives, with the shares as the source states them: one party, several by weight or percentage,
/// or several jointly.</summary>
/// <remarks>
/// <para>Text: <c>lt</c>, <c>dk + nl</c> (jointly), <c>dk 2 : nl 1</c> (weights), <c>dk 60 % + nl 30 %</c> (percentages;
/// the rest is not stated).</para>
/// <para>Units: the weights of <see cref="Shares"/> and <see cref="NotStatedWeight"/> always sum to
/// <see cref="TotalWeight"/>.</para>
/// <para>Equality: the same form, parties in the same order, and numerically equal shares: 60.0 % equals 60 %, but weights
/// are not reduced. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(PartySharesJsonConverter))]
public sealed record PartyShares
{
    private PartyShares(ImmutableArray<Id<Party>> parties, ImmutableArray<PartyShare> shares, long totalWeight)
    {
        Parties = parties;
        Shares = shares;
        TotalWeight = totalWeight;
        NotStatedWeight = totalWeight - shares.Sum(share => share.Weight);
    }

    private PartyShares(ImmutableArray<PartyShare> shares, long totalWeight)
        : this([.. shares.Select(share => share.Party)], shares, totalWeight)
    {
    }

    /// <summary>Gets whether several parties act jointly, no shares stated.</summary>
    public bool IsJoint => Shares.IsEmpty;

    /// <summary>Gets whether the shares are stated in percent.</summary>
    public bool IsPercentage { get; private init; }

    /// <summary>Gets the parties, in the order stated.</summary>
    public ImmutableArray<Id<Party>> Parties { get; }

    /// <summary>Gets the stated shares, in the order stated; none where the parties act jointly.
    /// One party alone has the weight 1.</summary>
    public ImmutableArray<PartyShare> Shares { get; }

    /// <summary>Gets what the whole is in weights: their sum or, for percentages,
    /// 100 times the power of ten that makes them integers; 1 where joint.</summary>
    public long TotalWeight { get; }

    /// <summary>Gets the weight that no party is stated for: the missing rest of percentages; the whole, 1, where joint;
    /// else 0.</summary>
    public long NotStatedWeight { get; }

    /// <summary>States one party.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">The identifier is the default.</exception>
    public static PartyShares Of(Id<Party> party)
    {
        Id<Party> stated = party.Require(nameof(party));
        return new PartyShares([stated], [new PartyShare(stated, 1)], 1);
    }

    /// <summary>States several parties that act jointly; their shares are not stated.</summary>
    /// <param name="parties">The parties, two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two parties, or one is there twice or the default.</exception>
    public static PartyShares Jointly(params ReadOnlySpan<Id<Party>> parties)
    {
        Require(PartySharesFault.OfJoint(parties), nameof(parties));
        return new PartyShares([.. parties], [], 1);
    }

    /// <summary>States several parties with integer weights, kept as stated: 2 : 2 is not reduced.</summary>
    /// <param name="weights">The parties, two or more, with weights of 1 or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two parties, or one is there twice or the default,
    /// or a weight is not positive.</exception>
    public static PartyShares Weighted(params ReadOnlySpan<(Id<Party> Party, int Weight)> weights)
    {
        Require(PartySharesFault.OfWeights(weights), nameof(weights));
        var shares = ImmutableArray.CreateBuilder<PartyShare>(weights.Length);
        long total = 0;
        foreach ((Id<Party> party, int weight) in weights)
        {
            shares.Add(new PartyShare(party, weight));
            total += weight;
        }

        return new PartyShares(shares.MoveToImmutable(), total);
    }

    /// <summary>States parties with percentages of the whole; what is missing to 100 is not stated.</summary>
    /// <param name="percentages">The parties, one or more, with percentages over 0 of at most 6 decimals,
    /// together at most 100.</param>
    /// <exception cref="ArgumentException">There is no party, one is there twice or the default, a percentage is not over 0
    /// and at most 100 or has more than 6 decimals, or the percentages exceed 100 together.</exception>
    public static PartyShares Percentages(params ReadOnlySpan<(Id<Party> Party, decimal Percent)> percentages)
    {
        Require(PartySharesFault.OfPercentages(percentages), nameof(percentages));
        int decimals = 0;
        foreach ((_, decimal percent) in percentages)
        {
            decimals = Math.Max(decimals, CanonicalDecimal.Of(percent).Scale);
        }

        decimal factor = (decimal)ExactDecimal.Pow10(decimals);
        var shares = ImmutableArray.CreateBuilder<PartyShare>(percentages.Length);
        foreach ((Id<Party> party, decimal percent) in percentages)
        {
            shares.Add(new PartyShare(party, (long)(percent * factor)));
        }

        return new PartyShares(shares.MoveToImmutable(), (long)(100 * factor)) { IsPercentage = true };
    }

    /// <inheritdoc cref="Of"/>
    public static implicit operator PartyShares(Id<Party> party) => Of(party);

    /// <inheritdoc cref="Of"/>
    public static implicit operator PartyShares(Party party) => Of(party);

    /// <summary>Compares form, parties in order, and shares.</summary>
    /// <param name="other">The other shares.</param>
    public bool Equals(PartyShares? other) =>
        other is not null && IsPercentage == other.IsPercentage && TotalWeight == other.TotalWeight
        && ImmutableArrayEquality.Same(Parties, other.Parties) && ImmutableArrayEquality.Same(Shares, other.Shares);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(IsPercentage, TotalWeight, ImmutableArrayEquality.Hash(Parties), ImmutableArrayEquality.Hash(Shares));

    /// <summary>Gives the parties with their shares, the same in every culture.</summary>
    public override string ToString()
    {
        if (IsJoint)
        {
            return string.Join(" + ", Parties);
        }

        if (IsPercentage)
        {
            return string.Join(
                " + ", Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Party} {PercentOf(share)} %")));
        }

        return Shares.Length == 1
            ? Shares[0].Party.Value
            : string.Join(
                " : ", Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Party} {share.Weight}")));
    }

    /// <summary>Gives a share in percent, exactly as stated, without trailing zeros; only of percentages.</summary>
    /// <param name="share">One of the shares.</param>
    internal decimal PercentOf(PartyShare share) => CanonicalDecimal.Of(share.Weight / (TotalWeight / 100m));

    private static void Require(string? fault, string name)
    {
        if (fault is not null)
        {
            throw new ArgumentException(fault, name);
        }
    }
}
