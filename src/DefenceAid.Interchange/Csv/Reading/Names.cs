using System.Diagnostics.CodeAnalysis;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>The names by which a file may call what a registry and the closed sets have.</summary>
internal static class Names
{
    /// <summary>Knows parties by their ids and names.</summary>
    public static NameParser<Id<Party>> OfParties(AidRegistry registry) =>
        new(registry.Parties.Select(party => (party.Id.Value, (string?)party.Name, party.Id)));

    /// <summary>Knows coalitions by their ids and names.</summary>
    public static NameParser<Id<Coalition>> OfCoalitions(AidRegistry registry) =>
        new(registry.Coalitions.Select(coalition => (coalition.Id.Value, (string?)coalition.Name, coalition.Id)));

    /// <summary>Knows agreements by their ids and titles.</summary>
    public static NameParser<Id<Agreement>> OfAgreements(AidRegistry registry) =>
        new(registry.Agreements.Select(agreement => (agreement.Id.Value, (string?)agreement.Title, agreement.Id)));

    /// <summary>Knows the members of a closed set by their codes and names.</summary>
    public static NameParser<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : DomainEnum<T> => new(DomainEnum<T>.All.Select(member => (member.Code, (string?)member.Name, member)));

    /// <summary>Knows true and false.</summary>
    public static NameParser<bool> OfFlags() => new([("true", "yes", true), ("false", "no", false)]);
}
