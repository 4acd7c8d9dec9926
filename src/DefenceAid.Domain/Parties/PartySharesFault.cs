using System.Globalization;

namespace DefenceAid.Domain;

/// <summary>Says in a sentence why shares can't be, or null where they can: for a caller's exception and a reader's alike.</summary>
internal static class PartySharesFault
{
    private const int MaxPercentDecimals = 6;
    private const string Alone = ": one party alone stands by its id";

    /// <summary>Judges parties that act jointly.</summary>
    public static string? OfJoint(ReadOnlySpan<Id<Party>> parties)
    {
        var seen = new HashSet<Id<Party>>();
        foreach (Id<Party> party in parties)
        {
            if (OfParty(party, seen) is { } fault)
            {
                return fault;
            }
        }

        return OfCount(parties.Length, least: 2);
    }

    /// <summary>Judges parties with weights.</summary>
    public static string? OfWeights(ReadOnlySpan<(Id<Party> Party, int Weight)> weights)
    {
        var seen = new HashSet<Id<Party>>();
        foreach ((Id<Party> party, int weight) in weights)
        {
            string? fault = OfParty(party, seen)
                ?? (weight < 1 ? string.Create(CultureInfo.InvariantCulture, $"Expected a weight of 1 or more for {party} but got {weight}.") : null);
            if (fault is not null)
            {
                return fault;
            }
        }

        return OfCount(weights.Length, least: 2);
    }

    /// <summary>Judges parties with percentages.</summary>
    public static string? OfPercentages(ReadOnlySpan<(Id<Party> Party, decimal Percent)> percentages)
    {
        var seen = new HashSet<Id<Party>>();
        decimal sum = 0;
        foreach ((Id<Party> party, decimal percent) in percentages)
        {
            if ((OfParty(party, seen) ?? OfPercent(party, percent)) is { } fault)
            {
                return fault;
            }

            sum += percent;
        }

        return sum > 100
            ? string.Create(CultureInfo.InvariantCulture, $"Expected percentages of 100 or less together but got {CanonicalDecimal.Of(sum)}.")
            : OfCount(percentages.Length, least: 1);
    }

    /// <summary>Gives the sentence on a percentage of too many decimals.</summary>
    /// <param name="party">Whose percentage it is.</param>
    /// <param name="percent">The number as text, already shortened.</param>
    public static string OfDecimals(Id<Party> party, string percent) =>
        string.Create(CultureInfo.InvariantCulture, $"Expected a percentage of at most {MaxPercentDecimals} decimals for {party} but got {percent}.");

    private static string? OfPercent(Id<Party> party, decimal percent)
    {
        decimal canonical = CanonicalDecimal.Of(percent);
        string text = canonical.ToString(CultureInfo.InvariantCulture);
        if (percent is <= 0 or > 100)
        {
            return $"Expected a percentage over 0 and at most 100 for {party} but got {text}.";
        }

        return canonical.Scale > MaxPercentDecimals ? OfDecimals(party, text) : null;
    }

    private static string? OfParty(Id<Party> party, HashSet<Id<Party>> seen)
    {
        if (party.IsEmpty)
        {
            return "Expected an id of Party but got the default, which identifies nothing.";
        }

        return seen.Add(party) ? null : $"Expected each party once but got {party} twice.";
    }

    private static string? OfCount(int count, int least) => count >= least
        ? null
        : string.Create(
            CultureInfo.InvariantCulture, $"Expected {least} {(least == 1 ? "party" : "parties")} or more but got {count}{(least > 1 && count == 1 ? Alone : string.Empty)}.");
}
