using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Who gives or receives, with the shares as the source states them: one party, several by weight or percentage, or several jointly.</summary>
/// <remarks>
/// <para>Text: <c>lt</c>, <c>dk + nl</c> (jointly), <c>dk 2 : nl 1</c> (weights), <c>dk 60 % + nl 30 %</c> (percentages; the rest is not stated).</para>
/// <para>Units: the weights of <see cref="Shares"/> and <see cref="NotStatedWeight"/> always sum to <see cref="TotalWeight"/>.</para>
/// <para>Equality: the same form, parties in the same order, and numerically equal shares: 60.0 % equals 60 %, and 2 : 2 is not 1 : 1.
/// Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(PartySharesJsonConverter))]
public sealed record PartyShares
{
    private const int MaxPercentDecimals = 6;

    private PartyShares(ImmutableArray<Id<Party>> parties, ImmutableArray<PartyShare> shares, long totalWeight)
    {
        Parties = parties;
        Shares = shares;
        TotalWeight = totalWeight;
        NotStatedWeight = totalWeight - shares.Sum(share => share.Weight);
    }

    /// <summary>Gets whether several parties act jointly, no shares stated.</summary>
    public bool IsJoint => Shares.IsEmpty;

    /// <summary>Gets whether the shares are stated in percent.</summary>
    public bool IsPercentage { get; private init; }

    /// <summary>Gets the parties, in the order stated.</summary>
    public ImmutableArray<Id<Party>> Parties { get; }

    /// <summary>Gets the stated shares, in the order stated; none where the parties act jointly. One party alone has the weight 1.</summary>
    public ImmutableArray<PartyShare> Shares { get; }

    /// <summary>Gets what the whole is in weights: their sum or, for percentages, 100 times the power of ten that makes them integers; 1 where joint.</summary>
    public long TotalWeight { get; }

    /// <summary>Gets the weight that no party is stated for: the missing rest of percentages; the whole, 1, where joint; else 0.</summary>
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
    public static PartyShares Jointly(params ReadOnlySpan<Id<Party>> parties) =>
        new(Distinct([.. parties], least: 2, nameof(parties)), [], 1);

    /// <summary>States several parties with integer weights, kept as stated: 2 : 2 is not reduced.</summary>
    /// <param name="weights">The parties, two or more, with weights of 1 or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two parties, or one is there twice or the default.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not positive.</exception>
    public static PartyShares Weighted(params ReadOnlySpan<(Id<Party> Party, int Weight)> weights)
    {
        var shares = ImmutableArray.CreateBuilder<PartyShare>(weights.Length);
        long total = 0;
        foreach ((Id<Party> party, int weight) in weights)
        {
            if (weight < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(weights), weight, $"Expected a weight of 1 or more for {party}.");
            }

            shares.Add(new PartyShare(party, weight));
            total += weight;
        }

        return new PartyShares(Distinct([.. shares.Select(share => share.Party)], least: 2, nameof(weights)), shares.MoveToImmutable(), total);
    }

    /// <summary>States parties with percentages of the whole; what is missing to 100 is not stated.</summary>
    /// <param name="percentages">The parties, one or more, with percentages over 0 of at most 6 decimals, together at most 100.</param>
    /// <exception cref="ArgumentException">There is no party, one is there twice or the default, or the percentages exceed 100 together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A percentage is not over 0 and at most 100, or has more than 6 decimals.</exception>
    public static PartyShares Percentages(params ReadOnlySpan<(Id<Party> Party, decimal Percent)> percentages)
    {
        decimal factor = 1;
        decimal sum = 0;
        foreach ((Id<Party> party, decimal percent) in percentages)
        {
            factor = Math.Max(factor, FactorOf(party, percent, nameof(percentages)));
            sum += percent;
        }

        if (sum > 100)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Expected percentages of 100 or less together but got {WithoutTrailingZeros(sum)}."), nameof(percentages));
        }

        var shares = ImmutableArray.CreateBuilder<PartyShare>(percentages.Length);
        foreach ((Id<Party> party, decimal percent) in percentages)
        {
            shares.Add(new PartyShare(party, (long)(percent * factor)));
        }

        ImmutableArray<Id<Party>> parties = Distinct([.. shares.Select(share => share.Party)], least: 1, nameof(percentages));
        return new PartyShares(parties, shares.MoveToImmutable(), (long)(100 * factor)) { IsPercentage = true };
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
            return string.Join(" + ", Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Party} {PercentOf(share)} %")));
        }

        return Shares.Length == 1
            ? Shares[0].Party.Value
            : string.Join(" : ", Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Party} {share.Weight}")));
    }

    /// <summary>Gives a share in percent, exactly as stated, without trailing zeros; only of percentages.</summary>
    /// <param name="share">One of the shares.</param>
    internal decimal PercentOf(PartyShare share) => WithoutTrailingZeros(share.Weight / (TotalWeight / 100m));

    private static decimal FactorOf(Id<Party> party, decimal percent, string name)
    {
        if (percent is <= 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(name, percent, $"Expected a percentage over 0 and at most 100 for {party}.");
        }

        int decimals = WithoutTrailingZeros(percent).Scale;
        if (decimals > MaxPercentDecimals)
        {
            throw new ArgumentOutOfRangeException(name, percent, $"Expected a percentage of at most {MaxPercentDecimals} decimals for {party}.");
        }

        decimal factor = 1;
        for (int i = 0; i < decimals; i++)
        {
            factor *= 10;
        }

        return factor;
    }

    // Dividing by a one of the greatest scale leaves the least scale that the value has.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static ImmutableArray<Id<Party>> Distinct(ImmutableArray<Id<Party>> parties, int least, string name)
    {
        var seen = new HashSet<Id<Party>>();
        foreach (Id<Party> party in parties)
        {
            if (!seen.Add(party.Require(name)))
            {
                throw new ArgumentException($"Expected each party once but got {party} twice.", name);
            }
        }

        return parties.Length >= least
            ? parties
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Expected {least} parties or more but got {parties.Length}. One party alone is PartyShares.Of."), name);
    }
}
