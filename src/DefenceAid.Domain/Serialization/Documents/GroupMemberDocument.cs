namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="GroupMember"/>.</summary>
internal sealed class GroupMemberDocument : RecordDocument<GroupMember>
{
    public required Country Country { get; set; }

    public Validity Validity { get; set; }

    public static GroupMemberDocument From(GroupMember member) => new() { Country = member.Country, Validity = member.Validity };

    protected override GroupMember ToRecord() => new(Country, Validity);
}
