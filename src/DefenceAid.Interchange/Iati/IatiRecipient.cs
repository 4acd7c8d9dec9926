using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>A country or a region that benefits, as an activity or a transaction states it.</summary>
/// <param name="Party">The party that stands for it.</param>
/// <param name="Code">Its code, as IATI writes it.</param>
/// <param name="Vocabulary">Of a region, the list that the code is of; null for a country.</param>
/// <param name="Percent">The share, or null where none is stated.</param>
internal sealed record IatiRecipient(Id<Party> Party, string Code, string? Vocabulary, decimal? Percent = null)
{
    private const string RegionPrefix = "region-";
    private const string CountryPrefix = "country-";

    /// <summary>The list of regions that a code is of where no other is named: that of the OECD's development committee.</summary>
    public const string CommitteeRegions = "1";

    /// <summary>Gets whether it is a region.</summary>
    public bool IsRegion => Vocabulary is not null;

    /// <summary>States a country.</summary>
    /// <param name="country">The country.</param>
    /// <param name="percent">The share, or null.</param>
    public static IatiRecipient Of(Country country, decimal? percent = null) =>
        new(new Id<Party>(country.Code.ToLowerInvariant()), country.Code, null, percent);

    /// <summary>States a country whose code no list has.</summary>
    /// <param name="code">The code, not empty.</param>
    public static IatiRecipient OfUnknown(string code) => new(new Id<Party>(IatiText.ToId(CountryPrefix + code)), code, null);

    /// <summary>States a region.</summary>
    /// <param name="code">Its code, not empty.</param>
    /// <param name="vocabulary">The list that the code is of.</param>
    public static IatiRecipient OfRegion(string code, string vocabulary) =>
        new(new Id<Party>(IatiText.ToId(RegionId(code, vocabulary))), code, vocabulary);

    /// <summary>Gives what a party is written as, or null where IATI has no code for it.</summary>
    /// <param name="party">The party's id.</param>
    /// <param name="country">The country that it is of, or null.</param>
    public static IatiRecipient? OfParty(Id<Party> party, Country? country)
    {
        if (country is { } stated)
        {
            return Of(stated);
        }

        if (!party.Value.StartsWith(RegionPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = party.Value[RegionPrefix.Length..];
        int dash = rest.IndexOf('-', StringComparison.Ordinal);
        (string vocabulary, string code) = dash > 0 ? (rest[..dash], rest[(dash + 1)..]) : (CommitteeRegions, rest);
        return code.Length > 0 && RegionId(code, vocabulary) == party.Value ? OfRegion(code, vocabulary) : null;
    }

    /// <summary>Gives the canonical text of what is stated.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Party} {Percent:0.######}");

    private static string RegionId(string code, string vocabulary) =>
        vocabulary == CommitteeRegions ? RegionPrefix + code : $"{RegionPrefix}{vocabulary}-{code}";
}
