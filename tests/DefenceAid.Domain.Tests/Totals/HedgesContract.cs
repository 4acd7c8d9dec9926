using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>What hedged, undisclosed and mixed amounts come to, and how it is said.</summary>
public abstract class HedgesContract : PartiesContract
{
    [Theory]
    [InlineData("EUR 5", "EUR 6", "EUR 11", "11", "11", "11")]
    [InlineData("over EUR 5", "EUR 6", "over EUR 11", "11", "(11", "")]
    [InlineData("at least EUR 5", "EUR 6", "at least EUR 11", "11", "11", "")]
    [InlineData("at least EUR 5", "over EUR 6", "over EUR 11", "11", "(11", "")]
    [InlineData("up to EUR 5", "up to EUR 6", "up to EUR 11", "11", "0", "11")]
    [InlineData("up to EUR 5", "under EUR 6", "under EUR 11", "11", "0", "11)")]
    [InlineData("between EUR 5 and EUR 7", "EUR 6", "between EUR 11 and EUR 13", "11", "11", "13")]
    [InlineData("between EUR 5 and EUR 7", "under EUR 6", "at least EUR 5 and under EUR 13 (nominally EUR 11)", "11", "5", "13)")]
    [InlineData("up to EUR 5", "EUR 6", "between EUR 6 and EUR 11", "11", "6", "11")]
    [InlineData("about EUR 5", "about EUR 6", "about EUR 11; 2 approximate", "11", "0", "")]
    [InlineData("about EUR 5", "up to EUR 6", "about EUR 11; 1 approximate", "11", "0", "")]
    [InlineData("at least EUR 0", "up to EUR 6", "at least EUR 0 (nominally EUR 6)", "6", "0", "")]
    [InlineData("about EUR 5", "over EUR 6", "over EUR 6 (nominally EUR 11); 1 approximate", "11", "(6", "")]
    [InlineData("about EUR 5", "EUR -6", "at least EUR -6 (nominally EUR -1); 1 approximate", "-1", "-6", "")]
    [InlineData("over EUR 0", "over EUR 0", "over EUR 0", "0", "(0", "")]
    [InlineData("at least EUR 0", "EUR 0.00", "at least EUR 0", "0", "0", "")]
    [InlineData("EUR 5", "EUR -5", "EUR 0", "0", "0", "0")]
    public async Task Run_TwoHedgedAmounts_AddAsRanges(string one, string other, string text, string nominal, string lower, string upper)
    {
        TotalsTable table = await RunAsync(AidScope.Committed, Aid("a", Entry(AidStage.Committed, one)), Aid("b", Entry(AidStage.Committed, other)));

        CurrencyTotal total = table.Total[Currency.EUR]!;
        table.Total.ToString().Should().Be(text);
        total.Nominal.ToString().Should().Be($"EUR {nominal}");
        total.Lower.ToString().Should().Be($"EUR {lower.TrimStart('(')}");
        total.LowerIsOpen.Should().Be(lower.StartsWith('('));
        (total.Upper?.ToString() ?? string.Empty).Should().Be(upper.Length == 0 ? string.Empty : $"EUR {upper.TrimEnd(')')}");
        total.UpperIsOpen.Should().Be(upper.EndsWith(')'));
        total.Contributions.Should().Be(2);
        table.Total.Contributions.Should().Be(2);
    }

    [Fact]
    public async Task Run_UndisclosedCommitmentDeliveredUpTo10_IsNotCalledApproximate()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "undisclosed"), Entry(AidStage.Delivered, "up to EUR 10"));

        (await RunAsync(AidScope.Committed, aid)).Total.ToString().Should().Be("at least EUR 0 (nominally EUR 10)");
    }

    [Fact]
    public async Task Run_SeveralEntriesOfOneContribution_CountItOnceInEachCell()
    {
        Contribution aid = Aid(
            "a",
            Entry(AidStage.Committed, "about EUR 5", "2024-01"), Entry(AidStage.Committed, "about EUR 5", "2024-01"),
            Entry(AidStage.Committed, "undisclosed", "2024-01"), Entry(AidStage.Committed, "undisclosed", "2024-02"));

        TotalsTable table = await RunAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Month), aid);

        Rows(table).Should().Equal("2024-01: about EUR 10; 1 undisclosed; 1 approximate", "2024-02: 1 undisclosed");
        table.Total.Should().BeEquivalentTo(new { Contributions = 1L, Undisclosed = 1L, Approximate = 1L });
        table.Total[Currency.EUR]!.Contributions.Should().Be(1);
        table.Total[Currency.EUR]!.Approximate.Should().Be(1);
    }

    [Fact]
    public async Task Run_HedgedAndUndisclosed_ReadsAsAPersonWouldSayIt()
    {
        TotalsTable table = await RunAsync(
            AidScope.Committed,
            Aid("exact", Entry(AidStage.Committed, "SEK 1448000000")), Aid("over-1", Entry(AidStage.Committed, "over SEK 1000000000")),
            Aid("over-2", Entry(AidStage.Committed, "over SEK 1000000000")), Aid("over-3", Entry(AidStage.Committed, "over SEK 546000000")),
            Aid("secret-1", Entry(AidStage.Committed, "undisclosed")), Aid("secret-2", Entry(AidStage.Committed, "undisclosed")));

        table.Total.ToString().Should().Be("over SEK 3994000000; 2 undisclosed");
        table.Total.Contributions.Should().Be(6);
        table.Total[Currency.SEK]!.Contributions.Should().Be(4);
        table.Total[Currency.SEK]!.ToRange().Should().Be(MoneyRange.Over(new Money(3_994_000_000, Currency.SEK)));
    }

    [Fact]
    public async Task Run_SeveralCurrencies_NeverAdd()
    {
        TotalsTable table = await RunAsync(
            AidScope.Committed,
            Aid("a", Entry(AidStage.Committed, "USD 5"), Entry(AidStage.Committed, "over EUR 7")), Aid("b", Entry(AidStage.Committed, "EUR 1")),
            Aid("c", Entry(AidStage.Committed, "undisclosed")));

        table.Total.ToString().Should().Be("over EUR 8 + USD 5; 1 undisclosed");
        table.Total.Contributions.Should().Be(3);
        table.Total[Currency.EUR]!.Contributions.Should().Be(2);
        table.Total[Currency.USD]!.Contributions.Should().Be(1);
        table.Total[Currency.SEK].Should().BeNull();
        table.Total.Undisclosed.Should().Be(1);
    }

    [Fact]
    public async Task Run_DigitsFarApart_AreAllKept()
    {
        TotalsTable table = await RunAsync(
            AidScope.Committed,
            Aid("a", Entry(AidStage.Committed, "EUR 9999999999999999999999999999")), Aid("b", Entry(AidStage.Committed, "EUR 0.0000000000000000000000000001")));

        table.Total[Currency.EUR]!.Nominal.ToString().Should().Be("EUR 9999999999999999999999999999.0000000000000000000000000001");
        FluentActions.Invoking(() => table.Total[Currency.EUR]!.ToRange()).Should().Throw<OverflowException>();
    }

    [Fact]
    public async Task Run_Nothing_IsNone()
    {
        TotalsTable table = await RunAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor));

        table.Total.ToString().Should().Be("none");
        table.Rows.Should().BeEmpty();
        table["lt"].Should().Be(AidTotal.None);
    }
}
