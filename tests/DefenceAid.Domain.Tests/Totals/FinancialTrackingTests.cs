using System.Globalization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Flows of UN OCHA's Financial Tracking Service for Afghanistan 2020, with the response plan as the perimeter.</summary>
/// <remarks>
/// The figures are those of the published flows: USD 564,447,748 paid or committed to the plan from outside. The service's own total,
/// 564,467,765, is higher by the one flow of 20,017 that is from an organisation to itself and within the plan.
/// </remarks>
public sealed class FinancialTrackingTests
{
    private const string Incoming = "ocha-fts/fts_incoming_funding_afg.csv";

    private const string Internal = "ocha-fts/fts_internal_funding_afg.csv";

    private static readonly Party Plan = Party.Create("hafg20", "Afghanistan Humanitarian Response Plan 2020", PartyKind.Programme);

    private static readonly Party Afghanistan = Party.Government("af", "Afghanistan", Country.Of("AF"));

    private static readonly TotalsQuery PlanFunding =
        new TotalsQuery(AidScope.Committed.Tagged(new Tag("plan", "HAFG20")).Within(Perimeter.Of(Plan))).GroupBy(Dimension.Donor);

    [SkippableFact]
    public void Run_IncomingFlows_AreThePublishedSum() =>
        Total(PlanFunding.Run(Ledger(Incoming))).Should().Be("USD 564447748");

    [SkippableFact]
    public void Run_WithInternalFlows_ChangesTheExclusionsAlone()
    {
        TotalsTable incoming = PlanFunding.Run(Ledger(Incoming));
        TotalsTable both = PlanFunding.Run(Ledger(Incoming, Internal));

        both.Total.Should().Be(incoming.Total);
        both.Rows.Should().Equal(incoming.Rows);
        incoming.Exclusions.Should().BeEmpty();
        both.Exclusions.Should().ContainSingle();
        both.Exclusions[0].Reason.Should().Be(ExclusionReason.InsidePerimeter);
        both.Exclusions[0].Total.Contributions.Should().Be(SharedData.Rows(Internal).Count);
    }

    [SkippableFact]
    public void Run_WithoutAPerimeter_CountsInternalFlowsAgain()
    {
        TotalsQuery everything = new(AidScope.Committed.Tagged(new Tag("plan", "HAFG20")));

        everything.Run(Ledger(Incoming, Internal)).Total[Currency.USD]!.Nominal
            .Should().BeGreaterThan(everything.Run(Ledger(Incoming)).Total[Currency.USD]!.Nominal);
    }

    [SkippableFact]
    public void Run_TheFlowFromAnOrganisationToItself_IsWhatThePublishedTotalIsHigherBy()
    {
        AidLedger ledger = Ledger(Internal);
        IEnumerable<string> toItself = SharedData.Rows(Internal).Where(row => row["srcOrganization"] == row["destOrganization"]).Select(row => "fts-" + row["id"]);

        TotalsExplanation explained = PlanFunding.Explain(ledger);

        explained.Excluded.Where(row => toItself.Contains(row.Contribution.Id.Value, StringComparer.Ordinal)).Should().ContainSingle()
            .Which.Total.ToString().Should().Be("USD 20017");
        (564_447_748 + 20_017).Should().Be(564_467_765);
    }

    private static string Total(TotalsTable table) => string.Join(" + ", table.Total.Amounts);

    private static AidLedger Ledger(params string[] files)
    {
        var donors = new Dictionary<string, Party>(StringComparer.Ordinal);
        var builder = new LedgerBuilder().Add(Plan, Afghanistan);
        foreach (IReadOnlyDictionary<string, string> row in files.SelectMany(SharedData.Rows))
        {
            if (!donors.TryGetValue(row["srcOrganization"], out Party? donor))
            {
                donor = Party.Create(string.Create(CultureInfo.InvariantCulture, $"donor-{donors.Count}"), NameOf(row["srcOrganization"]), PartyKind.InternationalOrganisation);
                donors.Add(row["srcOrganization"], donor);
                builder.Add(donor);
            }

            builder.Add(Flow(row, donor));
        }

        return builder.Build();
    }

    private static string NameOf(string organisation) => organisation.Length == 0 ? "not named" : organisation;

    // A flow into a plan is paid into the pool that it is; an internal one is the pool's own money, moving on.
    private static Contribution Flow(IReadOnlyDictionary<string, string> row, Party donor)
    {
        AidStage stage = row["status"] switch
        {
            "paid" => AidStage.Delivered,
            "commitment" => AidStage.Committed,
            "pledge" => AidStage.Announced,
            _ => throw new InvalidOperationException(row["status"]),
        };
        decimal dollars = decimal.Parse(row["amountUSD"], CultureInfo.InvariantCulture);
        StatedAmount amount = dollars == 0 && row["onBoundary"] == "shared" ? StatedAmount.Undisclosed : new Money(dollars, Currency.USD);
        Contribution flow = Contribution
            .Create("fts-" + row["id"], donor.Id, Afghanistan.Id, AidCategory.Humanitarian, AidChannel.NotStated)
            .WithEntry(new StageEntry(stage, amount, PartialDate.Parse(row["date"])));
        flow = row["destPlanCode"].Length == 0 ? flow : flow.WithTag("plan", row["destPlanCode"]);
        flow = row["destPlanCode"] == "HAFG20" ? flow.PayingInto(Plan) : flow;
        return row["boundary"] == "internal" ? flow.FundedBy(Plan) : flow;
    }
}
