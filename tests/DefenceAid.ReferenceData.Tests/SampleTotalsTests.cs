using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.ReferenceData.Tests;

public class SampleTotalsTests
{
    private static readonly Id<Agreement> Drawdown = new("us-506a1");

    [Fact]
    public void UsDrawdowns_FirstSevenMonths_UpTo9025Million()
    {
        AidScope scope = AidScope.Committed.Under(Drawdown).Since(new LocalDate(2022, 2, 24)).AsOf(new LocalDate(2022, 9, 30));

        AidTotal total = SampleLedgers.Load(SampleLedgers.UsDrawdowns).Totals(scope).Total;

        total.Contributions.Should().Be(19);
        total[Currency.USD]!.ToRange().Should().Be(StatedAmount.UpTo(new Money(9_025_000_000, Currency.USD)).Range!.Value);
    }

    [Fact]
    public void UsDrawdowns_OneAbout_HaveNoUpperBound()
    {
        AidLedger ledger = SampleLedgers.Load(SampleLedgers.UsDrawdowns);

        AidTotal drawdowns = ledger.Totals(AidScope.Committed.Under(Drawdown)).Total;
        AidTotal all = ledger.Totals(AidScope.Committed).Total;

        drawdowns.Contributions.Should().Be(53);
        drawdowns.Approximate.Should().Be(1);
        drawdowns[Currency.USD]!.Nominal.ToMoney().Should().Be(new Money(31_363_000_000, Currency.USD));
        drawdowns[Currency.USD]!.ToRange().Should().Be(MoneyRange.AtLeast(Money.Zero(Currency.USD)));
        all.Contributions.Should().Be(54);
        all[Currency.USD]!.Nominal.ToMoney().Should().Be(new Money(31_373_000_000, Currency.USD));
    }

    [Fact]
    public void Sweden_ByDirection_JointProcurementIs480MillionExactly()
    {
        TotalsTable table = SampleLedgers.Load(SampleLedgers.Sweden).Totals(AidScope.Announced, Dimension.Direction);

        table["joint-procurement"][Currency.SEK]!.ToRange().Should().Be(MoneyRange.Exactly(new Money(480_000_000, Currency.SEK)));
        table["recipient-industry"][Currency.SEK]!.ToRange().Should().Be(MoneyRange.Over(new Money(1_000_000_000, Currency.SEK)));
        table.Total[Currency.SEK]!.ToRange().Should().Be(MoneyRange.Over(new Money(3_994_000_000, Currency.SEK)));
    }

    [Fact]
    public void DroneCoalition_ByDonor_DenmarkAndTheNetherlandsAreOneRow()
    {
        TotalsTable table = SampleLedgers.Load(SampleLedgers.DroneCoalition).Totals(AidScope.Announced, Dimension.Donor);

        table.Should().HaveCount(4);
        table.Total[Currency.EUR]!.ToRange().Should().Be(MoneyRange.AtLeast(new Money(483_000_000, Currency.EUR)));
        table.Select(row => row.Total[Currency.EUR]!.Nominal.ToMoney().Amount)
            .Should().BeEquivalentTo([400_000_000m, 70_000_000m, 3_000_000m, 10_000_000m]);
    }

    [Fact]
    public void Lithuania_Announced_CountsWithoutAValue()
    {
        AidLedger ledger = SampleLedgers.Load(SampleLedgers.Lithuania);

        AidTotal announced = ledger.Totals(AidScope.Announced).Total;
        AidTotal proposedOnly = ledger.Totals(AidScope.Proposed.Through(AidDirection.RecipientIndustry)).Total;

        announced.Undisclosed.Should().Be(2);
        announced.Amounts.Should().BeEmpty();
        proposedOnly.Undisclosed.Should().Be(1);
        ledger.Totals(AidScope.Announced.Through(AidDirection.RecipientIndustry)).Total.Contributions.Should().Be(0);
    }
}
