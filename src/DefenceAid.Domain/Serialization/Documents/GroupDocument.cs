namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="CountryGroup"/>.</summary>
internal sealed class GroupDocument : VersionedDocument<CountryGroup>
{
    public required string Name { get; set; }

    public GroupMemberDocument[]? Members { get; set; }

    public static GroupDocument From(CountryGroup group) => new()
    {
        Id = group.Id,
        Revision = group.Revision,
        Name = group.Name,
        Members = DocumentList.From(group.Members, GroupMemberDocument.From),
        Sources = DocumentList.From(group.Sources, SourceDocument.From),
        Extensions = group.Extensions,
    };

    protected override CountryGroup ToUnversioned()
    {
        CountryGroup group = CountryGroup.Create(Id, Name).WithExtensions(Extensions);
        group = (Members ?? []).Aggregate(group, static (current, member) => current.WithMember(member.Country, member.Validity));
        return WithSources(group, static (current, source) => current.WithSource(source));
    }
}
