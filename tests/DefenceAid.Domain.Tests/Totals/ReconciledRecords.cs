using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Small ledgers to hold published totals against: aid of Denmark and the Netherlands to Ukraine.</summary>
internal static class ReconciledRecords
{
    public static readonly Id<Party> Denmark = new("dk");

    public static readonly Id<Party> Netherlands = new("nl");

    public static readonly ReconciliationTerms Complete = ReconciliationTerms.Default.WithCompleteRecords();

    public static Reconciliation Reconcile(string published, AidScope scope, ReconciliationTerms? terms, params Contribution[] aid) =>
        Builder().Add(aid).Build().Reconcile(Published("published", published, scope), terms);

    public static ReportedTotal Published(string id, string amount, AidScope? scope = null) => ReportedTotal.Create(
        id, StatedAmount.Parse(amount), scope ?? AidScope.Committed, new SourceReference("Publisher", "Title"));

    public static LedgerBuilder Builder() => new LedgerBuilder().Add(
        Party.Government("dk", "Denmark", Country.Of("DK")), Party.Government("nl", "Netherlands", Country.Of("NL")), Party.Government("ua", "Ukraine", Country.Of("UA")));

    public static StageEntry Entry(string amount, string? on = null) =>
        new(AidStage.Committed, StatedAmount.Parse(amount), on is null ? null : PartialDate.Parse(on));

    public static Contribution Aid(string id, PartyShares donors, params StageEntry[] entries) => entries.Aggregate(
        Contribution.Create(id, donors, new Id<Party>("ua"), AidCategory.Military, AidChannel.NotStated), (aid, entry) => aid.WithEntry(entry));
}
