using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="StageEntry"/>.</summary>
internal sealed class StageEntryDocument : RecordDocument<StageEntry>
{
    public required AidStage Stage { get; set; }

    public PartialDate? On { get; set; }

    public PartialDate? For { get; set; }

    public LocalDate? RateOn { get; set; }

    // Undisclosed is the default, and is said.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required StatedAmount Amount { get; set; }

    public bool Cancellation { get; set; }

    public Money[]? Restatements { get; set; }

    public string? SourceCode { get; set; }

    public static StageEntryDocument From(StageEntry entry) => new()
    {
        Stage = entry.Stage,
        On = entry.On,
        For = entry.For,
        RateOn = entry.RateOn,
        Amount = entry.Amount,
        Cancellation = entry.IsCancellation,
        Restatements = DocumentList.From(entry.Restatements),
        SourceCode = entry.SourceCode,
    };

    protected override StageEntry ToRecord()
    {
        StageEntry entry = Cancellation ? StageEntry.Cancellation(Stage, CancelledAmount(), On) : new StageEntry(Stage, Amount, On);
        entry = For is { } period ? entry.ForPeriod(period) : entry;
        entry = RateOn is { } day ? entry.ValuedOn(day) : entry;
        entry = SourceCode is { } code ? entry.WithSourceCode(code) : entry;
        return (Restatements ?? []).Aggregate(entry, static (current, money) => current.WithRestatement(money));
    }

    private Money CancelledAmount() => Amount is { Nominal: { } money } && Amount.Qualifier == AmountQualifier.Exactly
        ? money
        : throw new JsonException($"Expected an exact amount above zero for a cancellation but got {Amount}.");
}
