namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Who gave or received which part of the money.</summary>
/// <param name="Parties">One party, several jointly, or none where it is not stated.</param>
/// <param name="Share">The part of the whole.</param>
/// <param name="Reason">Why it can't be told that this is asked for, or null.</param>
internal sealed record OraclePart(IReadOnlyList<Id<Party>> Parties, Rational Share, string? Reason)
{
    public string Name => Parties.Count == 0 ? "-" : string.Join('+', Parties.Select(party => party.Value).Order(StringComparer.Ordinal));
}
