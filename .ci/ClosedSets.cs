// Under Native AOT a closed set that was trimmed away is empty, with no warning: this program names every member of every set.
// It is run by .ci/pack under JIT and as native code; a test holds that each closed set stands here.
using System.Diagnostics.CodeAnalysis;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

int faults = 0;

Check<DatePrecision>("year", "month", "day");
Check<FindingSeverity>("information", "warning", "error");
Check<AmountQualifier>("exactly", "at-least", "over", "up-to", "under", "about", "between", "undisclosed");
Check<RateGap>("no-rate", "date-not-stated", "date-too-coarse", "not-restated");
Check<PartyKind>("government", "ministry", "armed-force", "international-organisation", "pooled-fund", "programme", "territory", "company", "civil-society");
Check<CoalitionRole>("lead", "member", "observer");
Check<Capability>("information-technology", "demining", "integrated-air-and-missile-defence", "artillery", "armour", "maritime", "drones", "air-force", "electronic-warfare", "other");
Check<AgreementKind>("letter-of-intent", "memorandum-of-understanding", "agreement-of-cooperation", "protocol", "framework", "contract", "legal-authority");
Check<AidStage>("proposed", "announced", "committed", "allocated", "delivered");
Check<AidCategory>("military", "humanitarian", "financial", "not-stated");
Check<FinanceForm>("grant", "loan", "guarantee", "swap", "in-kind", "not-stated");
Check<AidDirection>("donor-industry", "joint-procurement", "recipient-industry");
Check<AidRoute>("donor-industry", "joint-procurement", "recipient-industry", "own-stock", "other-joint-procurement", "third-country-industry", "not-stated");
Check<ValuationBasis>("replacement", "book", "market", "acquisition", "not-stated");
Check<StatementKind>("interest", "topic", "orientation", "participants", "other");
Check<Dimension>("donor", "group", "recipient", "category", "form", "direction", "channel", "coalition", "agreement", "stage", "source-code", "currency", "year", "quarter", "month");
Check<ExclusionReason>("date-straddles-bound", "date-not-stated", "not-attributable", "group-unclear", "inside-perimeter", "out-of-perimeter", "perimeter-part-unclear");
Check<ResultRounding>("minor-unit", "significant-28");
Check<ReconciliationVerdict>("agrees", "possible", "contradicted", "cannot-be-told");
Check<ChangeKind>("added", "changed", "withdrawn", "removed");
Check<RecordKind>("party", "group", "coalition", "agreement", "contribution", "statement", "reported-total");

return faults;

void Check<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(params string[] codes)
    where T : DomainEnum<T>
{
    var actual = new List<string>();
    foreach (T member in DomainEnum<T>.All)
    {
        actual.Add(DomainEnum<T>.Of(member.Code).Code);
    }

    Console.WriteLine($"{typeof(T).Name}: {string.Join(", ", actual)}");
    if (!actual.SequenceEqual(codes))
    {
        Console.WriteLine($"  expected: {string.Join(", ", codes)}");
        faults++;
    }
}
