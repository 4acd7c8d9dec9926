using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.ReferenceData;

/// <summary>Groups of countries that totals are published for, with the days of accession and exit: who was a member on a day.</summary>
/// <remarks>
/// <para>A membership holds from the day of accession; its last day is the last on which the country was a member. What a treaty dates is
/// dated by its force for that country, and a group without a treaty by the first meeting in which the country took part. Where no source
/// has more than a year, that is the last day of the year. Each group names its sources; its extensions have notes on the choices made.</para>
/// <para>Ids: <c>eu</c>, <c>euro-area</c>, <c>nato</c>, <c>g7</c>, <c>nordic-baltic-eight</c>. As of April 2026. Thread safety: all members
/// may be used from any thread.</para>
/// </remarks>
public static class CountryGroups
{
    private static readonly Lazy<AidLedger> Document = new(() => EmbeddedDocument.Read("country-groups"));

    /// <summary>Gets the European Union, with the Communities before it.</summary>
    /// <remarks>A membership starts with the accession to the Communities, 1958-01-01 for the six founders: one continuous membership is what
    /// is meant by "a member since". The Union itself took force on 1993-11-01, so on an earlier day these are the members of the
    /// Communities. The United Kingdom's last day is 2020-01-31.</remarks>
    public static CountryGroup EuropeanUnion => Find("eu");

    /// <summary>Gets the members of the European Union whose currency is the euro, from 1999-01-01.</summary>
    public static CountryGroup EuroArea => Find("euro-area");

    /// <summary>Gets the North Atlantic Treaty Organization, from the day on which its treaty took force, 1949-08-24.</summary>
    /// <remarks>A membership is one of the treaty: no part in the integrated command, as France and Greece had none for years, does not interrupt it.</remarks>
    public static CountryGroup Nato => Find("nato");

    /// <summary>Gets the Group of Seven, from the first summit of six on 1975-11-15; Canada from 1976-06-27.</summary>
    /// <remarks>The European Union takes part and is not counted among the seven. Russia was in the Group of Eight, and never in this one.</remarks>
    public static CountryGroup G7 => Find("g7");

    /// <summary>Gets the Nordic-Baltic Eight, from 1992-12-31.</summary>
    /// <remarks>The foreign ministries of Lithuania and Estonia give 1992 for the beginning of the cooperation, called 5+3, and no day;
    /// the name is of 2000-08-30.</remarks>
    public static CountryGroup NordicBalticEight => Find("nordic-baltic-eight");

    /// <summary>Gets the five groups.</summary>
    public static ImmutableArray<CountryGroup> All => Ledger.Registry.Groups;

    /// <summary>Gets the groups as a ledger without other records, to merge into another.</summary>
    public static AidLedger Ledger => Document.Value;

    private static CountryGroup Find(string id) => Ledger.Registry.FindGroup(new Id<CountryGroup>(id))
        ?? throw new InvalidOperationException($"Expected the embedded country-groups.json to have the group \"{id}\" but it has not.");
}
