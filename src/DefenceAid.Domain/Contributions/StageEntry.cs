using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>A dated step of a contribution at a stage: how much more of it was proposed, announced, … or delivered.</summary>
/// <remarks>
/// <para>Entries are increments: two commitments of 10 are 20. A correction or a refund is a negative entry at its own stage.</para>
/// <para>A cancellation states, as a positive exact amount, what is taken back, and its stage is the furthest that it takes it back from.</para>
/// <para>Equality: by all members. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record StageEntry
{
    // The amount in parts, so that its rare upper figure takes no room in every entry.
    private readonly AmountQualifier? _qualifier;
    private readonly Money _nominal;
    private readonly EntryDates _dates;
    private readonly EntryDetails? _details;

    /// <summary>States an increment.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="amount">How much more, as the source states it.</param>
    /// <param name="on">When, as far as the source says; null where it does not.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Else readers copy the amount twice more for each row.
    public StageEntry(AidStage stage, StatedAmount amount, PartialDate? on = null)
    {
        ArgumentNullException.ThrowIfNull(stage);
        Stage = stage;
        (_qualifier, _nominal) = (amount.Word, amount.NominalOrDefault);
        _details = EntryDetails.Of(amount);
        _dates = new EntryDates { On = on };
    }

    /// <summary>Gets the stage; of a cancellation, the furthest that it takes back.</summary>
    public AidStage Stage { get; }

    /// <summary>Gets how much more; of a cancellation, how much is taken back.</summary>
    public StatedAmount Amount => StatedAmount.FromParts(_qualifier, _nominal, _details?.High ?? 0m);

    /// <summary>Gets when, or null where the source does not say.</summary>
    public PartialDate? On => _dates.On;

    /// <summary>Gets whether this takes back instead of adding.</summary>
    public bool IsCancellation
    {
        get => _dates.IsCancellation;
        private init => _dates = _dates with { IsCancellation = value };
    }

    /// <summary>Gets the period that the money is meant for, in a pledge of several years; null where the source does not say.</summary>
    public PartialDate? For
    {
        get => _dates.For;
        private init => _dates = _dates with { For = value };
    }

    /// <summary>Gets the day at whose rate the source values it, where that is another than <see cref="On"/>.</summary>
    public LocalDate? RateOn
    {
        get => _dates.RateOn;
        private init => _dates = _dates with { RateOn = value };
    }

    /// <summary>Gets the same money as the publisher restates it in other currencies.</summary>
    public ImmutableArray<Money> Restatements => Details.Restatements;

    /// <summary>Gets the source's own code for this kind of entry, or null.</summary>
    public string? SourceCode => _details?.SourceCode;

    private EntryDetails Details
    {
        get => _details ?? EntryDetails.None;
        init => _details = value;
    }

    /// <summary>Gets whether there is an amount.</summary>
    internal bool IsDisclosed => _qualifier is not null;

    /// <summary>Gets the currency of the amount, or null where it is undisclosed.</summary>
    internal Currency? Currency => IsDisclosed ? _nominal.Currency : null;

    /// <summary>Gets whether money is taken back: a cancellation, a refund, a correction downwards.</summary>
    internal bool TakesBack => IsCancellation || _nominal.Sign < 0;

    /// <summary>Takes back an amount, up to and including a stage.</summary>
    /// <param name="furthest">The furthest stage that it takes back: a cancelled commitment was announced before, and is taken back there too.</param>
    /// <param name="amount">How much, above zero.</param>
    /// <param name="on">When, as far as the source says; null where it does not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static StageEntry Cancellation(AidStage furthest, Money amount, PartialDate? on = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Amount, nameof(amount));
        return new StageEntry(furthest, StatedAmount.Exactly(amount), on) { IsCancellation = true };
    }

    /// <summary>Names the period that the money is meant for.</summary>
    /// <param name="period">The year, month or day.</param>
    public StageEntry ForPeriod(PartialDate period) => this with { For = period };

    /// <summary>Names the day at whose rate the source values it.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public StageEntry ValuedOn(LocalDate day) => this with { RateOn = PartialDate.RequireIso(day, nameof(day)) };

    /// <summary>Adds the same money as the publisher restates it in another currency.</summary>
    /// <param name="restatement">The money.</param>
    /// <exception cref="ArgumentException">It is in the entry's own currency, or in one that is restated already.</exception>
    public StageEntry WithRestatement(Money restatement)
    {
        if (Currency == restatement.Currency || Restatements.Any(other => other.Currency == restatement.Currency))
        {
            throw new ArgumentException($"Expected a currency that this entry is not stated in yet but got {restatement}.", nameof(restatement));
        }

        return this with { Details = Details with { Restatements = Restatements.Add(restatement) } };
    }

    /// <summary>Keeps the source's own code for this kind of entry.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="ArgumentException">The code is blank or not well-formed.</exception>
    public StageEntry WithSourceCode(string code) =>
        this with { Details = Details with { SourceCode = WellFormedText.Require(code, nameof(code)) } };

    /// <inheritdoc/>
    public bool Equals(StageEntry? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Stage == other.Stage
            && Amount == other.Amount
            && _dates == other._dates
            && Details == other.Details);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Stage, Amount, _dates, SourceCode);

    /// <summary>Gives stage, amount and date, such as <c>committed over EUR 5 on 2024-08</c>.</summary>
    public override string ToString()
    {
        string verb = IsCancellation ? $"cancelled from {Stage.Code}" : Stage.Code;
        return On is { } day ? $"{verb} {Amount} on {day}" : $"{verb} {Amount}";
    }
}
