namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="Coalition"/>.</summary>
internal sealed class CoalitionDocument : VersionedDocument<Coalition>
{
    public required string Name { get; set; }

    public required Capability Capability { get; set; }

    public required Id<Party> Beneficiary { get; set; }

    public Validity Validity { get; set; }

    public MembershipDocument[]? Memberships { get; set; }

    public static CoalitionDocument From(Coalition coalition) => new()
    {
        Id = coalition.Id,
        Revision = coalition.Revision,
        Name = coalition.Name,
        Capability = coalition.Capability,
        Beneficiary = coalition.Beneficiary,
        Validity = coalition.Validity,
        Memberships = DocumentList.From(coalition.Memberships, MembershipDocument.From),
        Sources = DocumentList.From(coalition.Sources, SourceDocument.From),
        Extensions = coalition.Extensions,
    };

    protected override Coalition ToUnversioned()
    {
        Coalition coalition = Coalition.Create(Id, Name, Capability, Beneficiary).WithValidity(Validity).WithExtensions(Extensions);
        coalition = (Memberships ?? []).Aggregate(coalition, static (current, membership) => current.WithMembership(membership.Record));
        return WithSources(coalition, static (current, source) => current.WithSource(source));
    }
}
