using System.Collections.Immutable;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>What a document states of a contribution, member by member, until all is read and it is made of them in one go.</summary>
internal sealed class ContributionParts
{
    public Id<Contribution> Id { get; set; }

    public LocalDate? RecordedOn { get; set; }

    public LocalDate? SupersededOn { get; set; }

    public bool IsWithdrawal { get; set; }

    public PartyShares Donors { get; set; } = null!;

    public PartyShares Recipients { get; set; } = null!;

    public AidCategory Category { get; set; } = AidCategory.NotStated;

    public FinanceForm Form { get; set; } = FinanceForm.NotStated;

    public AidChannel Channel { get; set; } = AidChannel.NotStated;

    public Id<Coalition>? Coalition { get; set; }

    public Id<Agreement>? Agreement { get; set; }

    public Id<Party>? Into { get; set; }

    public ImmutableArray<FundingSource> FundedBy { get; set; } = [];

    public ImmutableArray<AidItem> Items { get; set; } = [];

    /// <summary>Gets or sets the tags, each once, in ordinal order.</summary>
    public ImmutableArray<Tag> Tags { get; set; } = [];

    public ImmutableArray<StageEntry> Entries { get; set; } = [];

    /// <summary>Gets or sets the sources, each once.</summary>
    public ImmutableArray<SourceReference> Sources { get; set; } = [];

    public Extensions Extensions { get; set; }

    /// <summary>Gets the pools that the money passes.</summary>
    /// <exception cref="ArgumentException">Somebody funds all of it, and others too.</exception>
    public Funding Funding
    {
        get
        {
            Funding funding = Into is { } pool ? Funding.NotStated.PayingInto(pool) : Funding.NotStated;
            foreach (FundingSource source in FundedBy)
            {
                funding = funding.WithSource(source);
            }

            return funding;
        }
    }

    /// <summary>Forgets what a contribution need not have.</summary>
    public void Clear()
    {
        (RecordedOn, SupersededOn, IsWithdrawal) = (null, null, false);
        (Coalition, Agreement, Into) = (null, null, null);
        (FundedBy, Items, Tags, Entries, Sources) = ([], [], [], [], []);
        Extensions = default;
    }
}
