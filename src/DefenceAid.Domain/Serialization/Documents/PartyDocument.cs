namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="Party"/>.</summary>
internal sealed class PartyDocument : VersionedDocument<Party>
{
    public required string Name { get; set; }

    public required PartyKind Kind { get; set; }

    public Country? Country { get; set; }

    public Id<Party>? PartOf { get; set; }

    public static PartyDocument From(Party party) => new()
    {
        Id = party.Id,
        Revision = party.Revision,
        Name = party.Name,
        Kind = party.Kind,
        Country = party.Country,
        PartOf = party.PartOf,
        Sources = DocumentList.From(party.Sources, SourceDocument.From),
        Extensions = party.Extensions,
    };

    protected override Party ToUnversioned()
    {
        Party party = Party.Create(Id, Name, Kind).WithExtensions(Extensions);
        party = Country is { } country ? party.WithCountry(country) : party;
        party = PartOf is { } whole ? party.WithPartOf(whole) : party;
        return WithSources(party, static (current, source) => current.WithSource(source));
    }
}
