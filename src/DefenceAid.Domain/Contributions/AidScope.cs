using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Which money a figure is about: the stage at which it is measured, the period, what was known, and filters.</summary>
/// <remarks>
/// <para>Filters of different kinds all hold; within one kind any of the values does. An empty filter lets everything through.</para>
/// <para>A filter on a party includes the parties that belong to it. Tags: for each key that is named, one of its values.</para>
/// <para>Equality: by all members; filters are kept in order, each value once. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record AidScope
{
    /// <summary>Money whose measure the publisher does not state.</summary>
    public static readonly AidScope NotStated = new((AidStage?)null);

    /// <summary>What was proposed or went further.</summary>
    public static readonly AidScope Proposed = new(AidStage.Proposed);

    /// <summary>What was announced or went further.</summary>
    public static readonly AidScope Announced = new(AidStage.Announced);

    /// <summary>What was committed or went further.</summary>
    public static readonly AidScope Committed = new(AidStage.Committed);

    /// <summary>What was allocated or went further.</summary>
    public static readonly AidScope Allocated = new(AidStage.Allocated);

    /// <summary>What was delivered.</summary>
    public static readonly AidScope Delivered = new(AidStage.Delivered);

    private AidScope(AidStage? measure) => Measure = measure;

    /// <summary>Gets the stage at which money is measured, or null where the publisher does not state it.</summary>
    public AidStage? Measure { get; private init; }

    /// <summary>Gets whether only entries at the measure itself count, and no later stage stands in for it.</summary>
    public bool IsExact { get; private init; }

    /// <summary>Gets the first day of the period, or null for no start.</summary>
    public LocalDate? SinceDate { get; private init; }

    /// <summary>Gets the last day of the period, or null for no end.</summary>
    public LocalDate? AsOfDate { get; private init; }

    /// <summary>Gets the day whose knowledge counts, or null for the latest versions.</summary>
    public LocalDate? KnownOnDate { get; private init; }

    /// <summary>Gets the donors asked for; empty for all.</summary>
    public ImmutableArray<Id<Party>> Donors { get; private init; } = [];

    /// <summary>Gets the groups of countries asked for; empty for all donors, in a group or not.</summary>
    public ImmutableArray<Id<CountryGroup>> DonorGroups { get; private init; } = [];

    /// <summary>Gets the recipients asked for; empty for all.</summary>
    public ImmutableArray<Id<Party>> Recipients { get; private init; } = [];

    /// <summary>Gets the categories asked for; empty for all.</summary>
    public ImmutableArray<AidCategory> Categories { get; private init; } = [];

    /// <summary>Gets the finance forms asked for; empty for all.</summary>
    public ImmutableArray<FinanceForm> Forms { get; private init; } = [];

    /// <summary>Gets the directions asked for; empty for all, and for the routes that are no direction.</summary>
    public ImmutableArray<AidDirection> Directions { get; private init; } = [];

    /// <summary>Gets the coalitions asked for; empty for all.</summary>
    public ImmutableArray<Id<Coalition>> Coalitions { get; private init; } = [];

    /// <summary>Gets the agreements asked for; empty for all.</summary>
    public ImmutableArray<Id<Agreement>> Agreements { get; private init; } = [];

    /// <summary>Gets the tags asked for; empty for all.</summary>
    public ImmutableArray<Tag> Tags { get; private init; } = [];

    /// <summary>Gets the pools within which money is counted once, or null where everything counts.</summary>
    public Perimeter? Perimeter { get; private init; }

    /// <summary>Measures at a stage.</summary>
    /// <param name="measure">The stage, or null where it is not stated.</param>
    public static AidScope At(AidStage? measure) => new(measure);

    /// <summary>Counts entries at the measure itself only: no later stage stands in for it.</summary>
    public AidScope Exactly() => this with { IsExact = true };

    /// <summary>Starts the period.</summary>
    /// <param name="day">The first day that counts.</param>
    /// <exception cref="ArgumentException">The period has ended by then, or the day is not of the ISO calendar.</exception>
    public AidScope Since(LocalDate day) => (this with { SinceDate = PartialDate.RequireIso(day, nameof(day)) }).WithCheckedPeriod(nameof(day));

    /// <summary>Ends the period.</summary>
    /// <param name="day">The last day that counts.</param>
    /// <exception cref="ArgumentException">The period starts after it, or the day is not of the ISO calendar.</exception>
    public AidScope AsOf(LocalDate day) => (this with { AsOfDate = PartialDate.RequireIso(day, nameof(day)) }).WithCheckedPeriod(nameof(day));

    /// <summary>Uses the versions that were known on a day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public AidScope KnownOn(LocalDate day) => this with { KnownOnDate = PartialDate.RequireIso(day, nameof(day)) };

    /// <summary>Keeps what these parties, or parties that belong to them, gave.</summary>
    /// <param name="donors">The parties, or their ids.</param>
    /// <exception cref="ArgumentException">An id is the default, which identifies nothing.</exception>
    public AidScope DonatedBy(params ReadOnlySpan<Id<Party>> donors) => this with { Donors = Filter(Donors, donors) };

    /// <summary>Keeps what countries gave that were members of one of these groups on the day of the entry.</summary>
    /// <remarks>A party's country is its own or, where it has none, that of the party it belongs to.</remarks>
    /// <param name="groups">The groups, or their ids.</param>
    /// <exception cref="ArgumentException">An id is the default, which identifies nothing.</exception>
    public AidScope DonatedByGroup(params ReadOnlySpan<Id<CountryGroup>> groups) => this with { DonorGroups = Filter(DonorGroups, groups) };

    /// <summary>Keeps what these parties, or parties that belong to them, benefit from.</summary>
    /// <param name="recipients">The parties, or their ids.</param>
    /// <exception cref="ArgumentException">An id is the default, which identifies nothing.</exception>
    public AidScope ReceivedBy(params ReadOnlySpan<Id<Party>> recipients) => this with { Recipients = Filter(Recipients, recipients) };

    /// <summary>Keeps these categories.</summary>
    /// <param name="categories">The categories.</param>
    public AidScope In(params ReadOnlySpan<AidCategory> categories) => this with { Categories = Filter(Categories, categories) };

    /// <summary>Keeps these finance forms.</summary>
    /// <param name="forms">The forms.</param>
    public AidScope InForm(params ReadOnlySpan<FinanceForm> forms) => this with { Forms = Filter(Forms, forms) };

    /// <summary>Keeps these directions of assistance.</summary>
    /// <param name="directions">The directions.</param>
    public AidScope Through(params ReadOnlySpan<AidDirection> directions) => this with { Directions = Filter(Directions, directions) };

    /// <summary>Keeps what is given in the format of these coalitions.</summary>
    /// <param name="coalitions">The coalitions, or their ids.</param>
    /// <exception cref="ArgumentException">An id is the default, which identifies nothing.</exception>
    public AidScope Within(params ReadOnlySpan<Id<Coalition>> coalitions) => this with { Coalitions = Filter(Coalitions, coalitions) };

    /// <summary>Keeps what is given under these agreements.</summary>
    /// <param name="agreements">The agreements, or their ids.</param>
    /// <exception cref="ArgumentException">An id is the default, which identifies nothing.</exception>
    public AidScope Under(params ReadOnlySpan<Id<Agreement>> agreements) => this with { Agreements = Filter(Agreements, agreements) };

    /// <summary>Keeps what has, for each key named, one of these tags.</summary>
    /// <param name="tags">The tags.</param>
    /// <exception cref="ArgumentException">A tag is the default, which identifies nothing.</exception>
    public AidScope Tagged(params ReadOnlySpan<Tag> tags) => this with { Tags = Filter(Tags, tags) };

    /// <summary>Counts money once where it passes through pools; this takes the place of a perimeter that is there.</summary>
    /// <param name="perimeter">The pools.</param>
    public AidScope Within(Perimeter perimeter)
    {
        ArgumentNullException.ThrowIfNull(perimeter);
        return this with { Perimeter = perimeter };
    }

    /// <inheritdoc/>
    public bool Equals(AidScope? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Measure == other.Measure
            && IsExact == other.IsExact
            && SinceDate == other.SinceDate
            && AsOfDate == other.AsOfDate
            && KnownOnDate == other.KnownOnDate
            && ImmutableArrayEquality.Same(Donors, other.Donors)
            && Perimeter == other.Perimeter
            && ImmutableArrayEquality.Same(DonorGroups, other.DonorGroups)
            && ImmutableArrayEquality.Same(Recipients, other.Recipients)
            && ImmutableArrayEquality.Same(Categories, other.Categories)
            && ImmutableArrayEquality.Same(Forms, other.Forms)
            && ImmutableArrayEquality.Same(Directions, other.Directions)
            && ImmutableArrayEquality.Same(Coalitions, other.Coalitions)
            && ImmutableArrayEquality.Same(Agreements, other.Agreements)
            && ImmutableArrayEquality.Same(Tags, other.Tags));

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Measure, IsExact, SinceDate, AsOfDate, KnownOnDate, Donors.Length, Recipients.Length, Categories.Length);

    /// <summary>Measures at another stage, for a figure whose measure is not stated.</summary>
    internal AidScope MeasuredAt(AidStage measure) => this with { Measure = measure };

    private static ImmutableArray<T> Filter<T>(ImmutableArray<T> kept, ReadOnlySpan<T> added)
        where T : IComparable<T>
    {
        foreach (T value in added)
        {
            ArgumentNullException.ThrowIfNull(value, nameof(added));
            if (EqualityComparer<T>.Default.Equals(value, default))
            {
                throw new ArgumentException("Expected ids or tags but got a default one, which identifies nothing.", nameof(added));
            }
        }

        return [.. kept.AddRange(added).Distinct().Order()];
    }

    private AidScope WithCheckedPeriod(string name) => SinceDate > AsOfDate
        ? throw new ArgumentException($"Expected a period that starts before it ends but got {new PartialDate(SinceDate.Value)} to {new PartialDate(AsOfDate.Value)}.", name)
        : this;
}
