namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="Membership"/>.</summary>
internal sealed class MembershipDocument : RecordDocument<Membership>
{
    public required Id<Party> Party { get; set; }

    public required CoalitionRole Role { get; set; }

    public Validity Validity { get; set; }

    public PartialDate? ObservedOn { get; set; }

    public SourceDocument? Source { get; set; }

    public static MembershipDocument From(Membership membership) => new()
    {
        Party = membership.Party,
        Role = membership.Role,
        Validity = membership.Validity,
        ObservedOn = membership.ObservedOn,
        Source = membership.Source is { } source ? SourceDocument.From(source) : null,
    };

    protected override Membership ToRecord() => new(Party, Role, Validity, ObservedOn, Source?.Record);
}
