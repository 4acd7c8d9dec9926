// Under Native AOT a converter that needs code made at run time fails only when it is called: this program sends every kind of record
// through the document and the stream, and totals what comes back. It is run by .ci/pack under JIT and as native code.
using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;
using NodaTime;

var day = new LocalDate(2024, 8, 16);
var source = new SourceReference("A ministry", "A release", day, new Uri("https://example.org/release"));
Party donor = Party.Government("lt", "Lithuania", Country.Of("LT")).WithSource(source).WithExtensions(Extensions.Parse("""{"a":1.0}"""));
Party second = Party.Government("is", "Iceland", Country.Of("IS"));
Party recipient = Party.Government("ua", "Ukraine", Country.Of("UA"));
Party fund = Party.PooledFund("fund", "A fund");
CountryGroup group = CountryGroup.Create("group", "A group").WithMember(Country.Of("LT"), Validity.Parse("1991-09-06/.."));
Coalition coalition = Coalition.Create("demining", "Demining", Capability.Demining, recipient).WithMember(donor, CoalitionRole.Lead, observedOn: day);
Agreement agreement = Agreement.Create("agreement", AgreementKind.AgreementOfCooperation, "An agreement", day)
    .WithSignature(donor, "A person", "A minister").WithParty(recipient).Concerning(coalition);
Contribution weighted = Contribution.Committed(
        "weighted", PartyShares.Weighted((donor, 2), (second, 1)), recipient, day, AidCategory.Military, AidChannel.DonorIndustry.Through(fund),
        StatedAmount.Over(new Money(100, Currency.EUR)))
    .Within(coalition).Under(agreement).InForm(FinanceForm.Grant).WithItem("an item").WithTag("plan", "A").WithSource(source)
    .PayingInto(fund).FundedBy(second)
    .WithEntry(StageEntry.Cancellation(AidStage.Committed, new Money(10, Currency.EUR), new PartialDate(2024, 9)));
Contribution joint = Contribution.Announced(
    "joint", PartyShares.Jointly(donor, second), PartyShares.Percentages((recipient, 60.5m)), null, AidCategory.NotStated, AidChannel.NotStated, StatedAmount.Undisclosed);
Statement statement = Statement.Create("said", StatementKind.Orientation, "Three directions", day).By(donor).Concerning(AidDirection.DonorIndustry);
ReportedTotal reported = ReportedTotal.Create("total", StatedAmount.About(new Money(90, Currency.EUR)), AidScope.Committed.DonatedBy(donor).AsOf(day), source);

AidLedger ledger = new LedgerBuilder()
    .Add(donor, second, recipient, fund).Add(group).Add(coalition).Add(agreement).Add(weighted, joint).Add(statement).Add(reported)
    .Build();
byte[] document = LedgerJson.ToUtf8Bytes(ledger);
AidLedger read = LedgerJson.Parse(document);
Require(read.Equals(ledger), "the ledger that was read is another one");
Require(LedgerJson.ToUtf8Bytes(read).AsSpan().SequenceEqual(document), "the ledger is written otherwise the second time");

using var stream = new MemoryStream();
await ContributionStream.WriteAsync(stream, ledger.Contributions);
stream.Position = 0;
var query = new TotalsQuery(AidScope.Announced).GroupBy(Dimension.Donor, Dimension.Month);
TotalsTable table = await query.RunAsync(ContributionStream.ReadAsync(stream, finding => Require(false, finding.ToString())), ledger.Registry);
Require(table.Equals(query.Run(ledger)), "the stream has another total than the ledger");
Require(TotalsJson.ParseQuery(TotalsJson.ToUtf8Bytes(query)) == query, "the query that was read is another one");

Console.Write(Encoding.UTF8.GetString(document));
foreach (TotalsRow row in table)
{
    Console.WriteLine($"{row.Key}: {row.Total}");
}

static void Require(bool holds, string otherwise)
{
    if (!holds)
    {
        throw new InvalidOperationException(otherwise);
    }
}
