using DefenceAid.Domain.Tests.Ledgers;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Aid of Lithuania to Ukraine, made of entries, and what an audit says of it.</summary>
internal static class AuditedAid
{
    public static StageEntry Entry(AidStage stage, string amount, string? on = null) => new(stage, StatedAmount.Parse(amount), Date(on));

    public static StageEntry Cancelled(AidStage furthest, string amount) => StageEntry.Cancellation(furthest, Money.Parse(amount));

    public static Contribution Aid(params ReadOnlySpan<StageEntry> entries) => Aid(Records.Lithuania, entries);

    public static Contribution Aid(PartyShares donors, params ReadOnlySpan<StageEntry> entries)
    {
        Contribution aid = Contribution.Create("a", donors, Records.Ukraine, AidCategory.Military, AidChannel.NotStated);
        foreach (StageEntry entry in entries)
        {
            aid = aid.WithEntry(entry);
        }

        return aid;
    }

    public static string[] Audit(Contribution aid) => Audit(Records.Builder.Add(aid));

    public static string[] Audit(LedgerBuilder builder, LocalDate? knownOn = null) => [.. builder.Build().Audit(knownOn).Select(finding => finding.ToString())];

    public static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
