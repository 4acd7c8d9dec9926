using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Who gave what to whom, through which channel, and how far it has come.</summary>
/// <remarks>
/// <para>Records refer to each other by id: methods take the entity and keep its id.</para>
/// <para>Default form: <see cref="FinanceForm.NotStated"/>, no coalition, no agreement, no entries.</para>
/// <para>Equality: by all members. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Contribution : IRecord<Contribution>
{
    private Contribution(Id<Contribution> id, PartyShares donors, PartyShares recipients, AidCategory category, AidChannel channel)
    {
        Id = id;
        Donors = donors;
        Recipients = recipients;
        Category = category;
        Channel = channel;
        Form = FinanceForm.NotStated;
        Details = ContributionDetails.None;
        Entries = [];
    }

    // Copies what is said beside id and entries.
    private Contribution(Contribution other, Id<Contribution> id, ImmutableArray<StageEntry> entries)
    {
        Id = id;
        Revision = other.Revision;
        Donors = other.Donors;
        Recipients = other.Recipients;
        Category = other.Category;
        Channel = other.Channel;
        Form = other.Form;
        Details = other.Details;
        Entries = entries;
    }

    /// <inheritdoc/>
    public Id<Contribution> Id { get; private init; }

    /// <inheritdoc/>
    public Revision Revision { get; private init; }

    /// <summary>Gets who gives.</summary>
    public PartyShares Donors { get; }

    /// <summary>Gets who benefits in the end; a pool on the way is in <see cref="Funding"/>.</summary>
    public PartyShares Recipients { get; }

    /// <summary>Gets what kind of aid it is.</summary>
    public AidCategory Category { get; }

    /// <summary>Gets the form in which it is financed.</summary>
    public FinanceForm Form { get; private init; }

    /// <summary>Gets the route and its counterpart.</summary>
    public AidChannel Channel { get; }

    /// <summary>Gets the coalition in whose format it is given, or null.</summary>
    public Id<Coalition>? Coalition => Details.Coalition;

    /// <summary>Gets the agreement or authority under which it is given, or null.</summary>
    public Id<Agreement>? Agreement => Details.Agreement;

    /// <summary>Gets the pools that the money passes.</summary>
    public Funding Funding => Details.Funding;

    /// <summary>Gets the items in kind, as stated.</summary>
    public ImmutableArray<AidItem> Items => Details.Items;

    /// <summary>Gets the tags, each once, in ordinal order.</summary>
    public ImmutableArray<Tag> Tags => Details.Tags;

    /// <summary>Gets the increments and cancellations, in the order given.</summary>
    public ImmutableArray<StageEntry> Entries { get; private init; }

    /// <summary>Gets where it was published.</summary>
    public ImmutableArray<SourceReference> Sources => Details.Sources;

    /// <summary>Gets what a publisher adds and this library does not interpret.</summary>
    public Extensions Extensions => Details.Extensions;

    private ContributionDetails Details { get; init; }

    /// <summary>Gives a contribution's id where an id is due.</summary>
    /// <param name="contribution">The contribution.</param>
    public static implicit operator Id<Contribution>(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        return contribution.Id;
    }

    /// <summary>Describes a contribution without entries; add them with <see cref="WithEntry"/>.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="donors">Who gives: a party, its id, or several as <see cref="PartyShares"/>.</param>
    /// <param name="recipients">Who benefits in the end.</param>
    /// <param name="category">What kind of aid it is.</param>
    /// <param name="channel">The route and its counterpart.</param>
    /// <exception cref="ArgumentException">The id is not of the form that <see cref="Id{T}"/> takes.</exception>
    public static Contribution Create(string id, PartyShares donors, PartyShares recipients, AidCategory category, AidChannel channel)
    {
        ArgumentNullException.ThrowIfNull(donors);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(category);
        ArgumentNullException.ThrowIfNull(channel);
        return new Contribution(new Id<Contribution>(id), donors, recipients, category, channel);
    }

    /// <summary>Describes a contribution that was put forward.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="donor">Who gives: a party, its id, or several as <see cref="PartyShares"/>.</param>
    /// <param name="recipient">Who benefits in the end.</param>
    /// <param name="on">When it reached the stage, as far as the source says; null where it does not.</param>
    /// <param name="category">What kind of aid it is.</param>
    /// <param name="channel">The route and its counterpart.</param>
    /// <param name="amount">How much, as the source states it.</param>
    /// <exception cref="ArgumentException">The id is not of the form that <see cref="Id{T}"/> takes.</exception>
    public static Contribution Proposed(
        string id, PartyShares donor, PartyShares recipient, PartialDate? on, AidCategory category, AidChannel channel, StatedAmount amount) =>
        At(AidStage.Proposed, id, donor, recipient, on, category, channel, amount);

    /// <summary>Describes a contribution that was announced.</summary>
    /// <inheritdoc cref="Proposed"/>
    public static Contribution Announced(
        string id, PartyShares donor, PartyShares recipient, PartialDate? on, AidCategory category, AidChannel channel, StatedAmount amount) =>
        At(AidStage.Announced, id, donor, recipient, on, category, channel, amount);

    /// <summary>Describes a contribution that was promised bindingly.</summary>
    /// <inheritdoc cref="Proposed"/>
    public static Contribution Committed(
        string id, PartyShares donor, PartyShares recipient, PartialDate? on, AidCategory category, AidChannel channel, StatedAmount amount) =>
        At(AidStage.Committed, id, donor, recipient, on, category, channel, amount);

    /// <summary>Describes a contribution that was set apart for a purpose.</summary>
    /// <inheritdoc cref="Proposed"/>
    public static Contribution Allocated(
        string id, PartyShares donor, PartyShares recipient, PartialDate? on, AidCategory category, AidChannel channel, StatedAmount amount) =>
        At(AidStage.Allocated, id, donor, recipient, on, category, channel, amount);

    /// <summary>Describes a contribution that was handed over or paid out.</summary>
    /// <inheritdoc cref="Proposed"/>
    public static Contribution Delivered(
        string id, PartyShares donor, PartyShares recipient, PartialDate? on, AidCategory category, AidChannel channel, StatedAmount amount) =>
        At(AidStage.Delivered, id, donor, recipient, on, category, channel, amount);

    /// <summary>States the coalition in whose format it is given.</summary>
    /// <param name="coalition">The coalition, or its id.</param>
    /// <exception cref="ArgumentException">The id is the default, which identifies nothing.</exception>
    public Contribution Within(Id<Coalition> coalition) =>
        this with { Details = Details with { Coalition = coalition.Require(nameof(coalition)) } };

    /// <summary>States the agreement or authority under which it is given.</summary>
    /// <param name="agreement">The agreement, or its id.</param>
    /// <exception cref="ArgumentException">The id is the default, which identifies nothing.</exception>
    public Contribution Under(Id<Agreement> agreement) =>
        this with { Details = Details with { Agreement = agreement.Require(nameof(agreement)) } };

    /// <summary>States the form in which it is financed.</summary>
    /// <param name="form">The form.</param>
    public Contribution InForm(FinanceForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return this with { Form = form };
    }

    /// <summary>Gives a contribution that says the same of everything but its id and entries, as rows of a series do.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="entries">Its increments and cancellations.</param>
    /// <exception cref="ArgumentException">The id is the default, which identifies nothing.</exception>
    public Contribution Alike(Id<Contribution> id, params ReadOnlySpan<StageEntry> entries)
    {
        var copies = new StageEntry[entries.Length];
        for (int i = 0; i < copies.Length; i++)
        {
            copies[i] = entries[i] ?? throw new ArgumentNullException(nameof(entries));
        }

        return new Contribution(this, id.Require(nameof(id)), ImmutableCollectionsMarshal.AsImmutableArray(copies));
    }

    /// <summary>Adds an increment or a cancellation.</summary>
    /// <param name="entry">The entry.</param>
    public Contribution WithEntry(StageEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return this with { Entries = Entries.Add(entry) };
    }

    /// <summary>Adds many increments and cancellations in one go.</summary>
    /// <param name="entries">The entries, in order.</param>
    public Contribution WithEntries(params ReadOnlySpan<StageEntry> entries)
    {
        foreach (StageEntry entry in entries)
        {
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
        }

        return this with { Entries = Entries.AddRange(entries) };
    }

    /// <summary>Adds an item in kind.</summary>
    /// <param name="item">The item.</param>
    public Contribution WithItem(AidItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return this with { Details = Details with { Items = Items.Add(item) } };
    }

    /// <summary>Adds an item in kind of which only the description is stated.</summary>
    /// <param name="description">What it is, in words.</param>
    /// <exception cref="ArgumentException">The description is blank or not well-formed.</exception>
    public Contribution WithItem(string description) => WithItem(new AidItem(description));

    /// <summary>Adds a tag; one that is there already changes nothing.</summary>
    /// <param name="tag">The tag.</param>
    /// <exception cref="ArgumentException">The tag is the default, which is none.</exception>
    public Contribution WithTag(Tag tag) => Tags.Contains(tag) ? this : this with { Details = Details with { Tags = InOrder(Tags.Add(tag)) } };

    /// <summary>Adds a tag; one that is there already changes nothing.</summary>
    /// <param name="key">What kind of set, such as <c>plan</c>.</param>
    /// <param name="value">Which one, such as <c>HAFG20</c>.</param>
    /// <exception cref="ArgumentException">A side is not of the form that <see cref="Tag"/> takes.</exception>
    public Contribution WithTag(string key, string value) => WithTag(new Tag(key, value));

    /// <summary>Adds many tags in one go; one that is there already changes nothing.</summary>
    /// <param name="tags">The tags, in any order.</param>
    /// <exception cref="ArgumentException">A tag is the default, which is none.</exception>
    public Contribution WithTags(params ReadOnlySpan<Tag> tags) => this with { Details = Details with { Tags = InOrder(Tags.AddRange(tags)) } };

    /// <summary>States the pool (a fund, a programme) that it pays into.</summary>
    /// <param name="pool">The pool, or its id.</param>
    public Contribution PayingInto(Id<Party> pool) => this with { Details = Details with { Funding = Funding.PayingInto(pool) } };

    /// <summary>Adds whose money it is, where it is not the donors' own.</summary>
    /// <param name="party">The party, or its id.</param>
    /// <param name="amount">The part, above zero; null for all of it.</param>
    /// <param name="contribution">The contribution by which the money came, where it is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not above zero.</exception>
    /// <exception cref="ArgumentException">All of it is somebody's already, or this claims all of it beside others.</exception>
    public Contribution FundedBy(Id<Party> party, Money? amount = null, Id<Contribution>? contribution = null) =>
        this with { Details = Details with { Funding = Funding.WithSource(new FundingSource(party, amount, contribution)) } };

    /// <summary>Adds where it was published; one that is there already adds nothing.</summary>
    /// <param name="source">The publication.</param>
    public Contribution WithSource(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Sources.Contains(source) ? this : this with { Details = Details with { Sources = Sources.Add(source) } };
    }

    /// <summary>Keeps what a publisher adds.</summary>
    /// <param name="extensions">The JSON object.</param>
    public Contribution WithExtensions(Extensions extensions) => this with { Details = Details with { Extensions = extensions } };

    /// <inheritdoc/>
    public Contribution WithRevision(Revision revision) => this with { Revision = revision };

    /// <summary>Makes this the version that was recorded on a day.</summary>
    /// <param name="day">The first day on which it was known.</param>
    public Contribution RecordedOn(LocalDate day) => WithRevision(new Revision(day));

    /// <summary>Gives the version that says, from a day on, that the contribution is withdrawn.</summary>
    /// <param name="day">The first day on which the withdrawal was known.</param>
    public Contribution WithdrawnOn(LocalDate day) => WithRevision(new Revision(day, isWithdrawal: true));

    /// <summary>Gives what is said of it beside its entries, with others; items, sources and extensions are left out.</summary>
    internal Contribution Described(Revision revision, ImmutableArray<StageEntry> entries) =>
        this with { Revision = revision, Entries = entries, Details = Details.WithoutRecords() };

    /// <summary>Gives tags in the order of a contribution's, each once.</summary>
    /// <exception cref="ArgumentException">A tag is the default, which is none.</exception>
    internal static ImmutableArray<Tag> InOrder(ImmutableArray<Tag> tags)
    {
        foreach (Tag tag in tags)
        {
            tag.Require(nameof(tags));
        }

        return [.. tags.Distinct().Order()];
    }

    /// <summary>Makes a contribution of what was read.</summary>
    /// <exception cref="ArgumentException">The days of the revision, or the parties that fund it, are none that the methods above take.</exception>
    internal static Contribution Of(ContributionParts parts) => new(parts.Id, parts.Donors, parts.Recipients, parts.Category, parts.Channel)
    {
        Revision = new Revision(parts.RecordedOn, parts.SupersededOn, parts.IsWithdrawal),
        Form = parts.Form,
        Entries = parts.Entries,
        Details = ContributionDetails.Of(parts),
    };

    /// <inheritdoc/>
    public bool Equals(Contribution? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Revision == other.Revision
            && Donors == other.Donors
            && Recipients == other.Recipients
            && Category == other.Category
            && Form == other.Form
            && Channel == other.Channel
            && Details == other.Details
            && ImmutableArrayEquality.Same(Entries, other.Entries));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Revision, Donors, Recipients, Category, Channel, Entries.Length);

    /// <summary>Gives the id, the parties and the entries in one line.</summary>
    public override string ToString() => $"{Id}: {Donors} to {Recipients}, {string.Join("; ", Entries)}";

    private static Contribution At(
        AidStage stage, string id, PartyShares donor, PartyShares recipient, PartialDate? on, AidCategory category, AidChannel channel, StatedAmount amount) =>
        Create(id, donor, recipient, category, channel).WithEntry(new StageEntry(stage, amount, on));
}
