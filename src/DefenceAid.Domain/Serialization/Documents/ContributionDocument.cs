namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="Contribution"/>, in a ledger and as a line of a stream.</summary>
internal sealed class ContributionDocument : VersionedDocument<Contribution>
{
    public required PartyShares Donors { get; set; }

    public required PartyShares Recipients { get; set; }

    public required AidCategory Category { get; set; }

    public required FinanceForm Form { get; set; }

    public required AidChannel Channel { get; set; }

    public Id<Coalition>? Coalition { get; set; }

    public Id<Agreement>? Agreement { get; set; }

    public Id<Party>? Into { get; set; }

    public FundingSourceDocument[]? FundedBy { get; set; }

    public ItemDocument[]? Items { get; set; }

    public Tag[]? Tags { get; set; }

    public StageEntryDocument[]? Entries { get; set; }

    public static ContributionDocument From(Contribution contribution) => new()
    {
        Id = contribution.Id,
        Revision = contribution.Revision,
        Donors = contribution.Donors,
        Recipients = contribution.Recipients,
        Category = contribution.Category,
        Form = contribution.Form,
        Channel = contribution.Channel,
        Coalition = contribution.Coalition,
        Agreement = contribution.Agreement,
        Into = contribution.Funding.Into,
        FundedBy = DocumentList.From(contribution.Funding.FundedBy, FundingSourceDocument.From),
        Items = DocumentList.From(contribution.Items, ItemDocument.From),
        Tags = DocumentList.From(contribution.Tags),
        Entries = DocumentList.From(contribution.Entries, StageEntryDocument.From),
        Sources = DocumentList.From(contribution.Sources, SourceDocument.From),
        Extensions = contribution.Extensions,
    };

    protected override Contribution ToUnversioned()
    {
        Contribution contribution = Contribution.Create(Id.Value, Donors, Recipients, Category, Channel)
            .InForm(Form)
            .WithExtensions(Extensions);
        contribution = Coalition is { } coalition ? contribution.Within(coalition) : contribution;
        contribution = Agreement is { } agreement ? contribution.Under(agreement) : contribution;
        contribution = Into is { } pool ? contribution.PayingInto(pool) : contribution;
        contribution = (FundedBy ?? []).Aggregate(
            contribution, static (current, source) => current.FundedBy(source.Record.Party, source.Record.Amount, source.Record.Contribution));
        contribution = (Items ?? []).Aggregate(contribution, static (current, item) => current.WithItem(item.Record));
        contribution = contribution.WithTags(Tags);
        contribution = (Entries ?? []).Aggregate(contribution, static (current, entry) => current.WithEntry(entry.Record));
        return WithSources(contribution, static (current, source) => current.WithSource(source));
    }
}
