using System.Numerics;
using CsCheck;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class ContributionTableTests
{
    private static readonly Id<Party> Lithuania = new("lt");
    private static readonly Id<Party> Ukraine = new("ua");

    // Six blocks of rows, so that every core has some.
    private const int Many = 6 << 16;

    private static readonly TotalsQuery Committed = new(AidScope.Committed);

    private static readonly Gen<decimal> AnyAmount = Gen.Frequency(
        (3, Gen.Select(Gen.Long[-100_000, 100_000], Gen.Int[0, 4], (digits, scale) => (decimal)new BigInteger(digits) / (decimal)BigInteger.Pow(10, scale))),
        (2, Gen.Select(Gen.Long, Gen.Int[0, 6], (digits, scale) => digits / (decimal)BigInteger.Pow(10, scale))),
        (1, Gen.OneOf(decimal.MaxValue, decimal.MinValue, 0m, 92233720368547758.07m, -92233720368547758.08m, 92233720368547758.08m, 0.0000000000000000000000000001m)),
        (1, Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Int[0, 28], (low, middle, high, isNegative, scale) => new decimal(low, middle, high, isNegative, (byte)scale))));

    [Fact]
    public void Run_AnyAmounts_GivesTheSumOfTheirDigits() => AnyAmount.Array[1, 60].Sample(
        amounts =>
        {
            ContributionTable table = TableOf(amounts.Select((amount, i) => Aid($"a{i}", new Money(amount, Currency.EUR))));
            BigInteger scaled = amounts.Select(Scaled).Aggregate(BigInteger.Add);

            CurrencyTotal total = Committed.Run(table).Total[Currency.EUR]!;
            total.Nominal.Should().Be(ExactMoney.Create(scaled, BigInteger.Pow(10, 28), Currency.EUR));
            total.Lower.Should().Be(total.Nominal);
            total.Upper.Should().Be(total.Nominal);
            total.Contributions.Should().Be(amounts.Length);
        },
        iter: 3000);

    [Fact]
    public void Run_AmountsBetween_SumsBothBounds() => Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[1, long.MaxValue], Gen.Int[0, 4]).Array[1, 40].Sample(
        ranges =>
        {
            StatedAmount[] amounts =
            [
                .. ranges.Select(range => StatedAmount.Between(Euro(range.Item1, range.Item3), Euro(new BigInteger(range.Item1) + range.Item2, range.Item3))),
            ];
            CurrencyTotal total = Committed.Run(TableOf(amounts.Select((amount, i) => Aid($"a{i}", amount)))).Total[Currency.EUR]!;

            total.Lower.Should().Be(Exact(amounts.Select(amount => Scaled(amount.Nominal!.Value.Amount))));
            total.Upper.Should().Be(Exact(amounts.Select(amount => Scaled(amount.High!.Value.Amount))));
        },
        iter: 2000);

    [Fact]
    public void Run_ManyRows_GivesTheTableOfTheObjects() => AidGen.Case.Where(made => made.Ledger.Contributions.Length > 0).Sample(
        made =>
        {
            Contribution[] few = [.. made.Ledger.Contributions];
            Contribution[] many = [.. Enumerable.Range(0, Many).Select(i => few[(int)(i * 7919L % few.Length)])];

            made.Query.Run(TableOf(many, made.Ledger.Registry), made.Rates).Equals(made.Query.Run(many, made.Ledger.Registry, made.Rates)).Should().BeTrue();
        },
        iter: 4,
        threads: 1);

    [Fact]
    public void Run_RowsForEveryCore_GivesTheTableOfTheObjects()
    {
        Contribution[] contributions =
        [
            .. Enumerable.Range(0, Many).Select(i => Contribution.Committed(
                "c", new Id<Party>($"donor-{i % 7}"), Ukraine, null, AidCategory.Military, AidChannel.NotStated, (i % 5) switch
                {
                    0 => StatedAmount.Over(Euro(i, 1)),
                    1 => StatedAmount.Between(Euro(i, 2), Euro(i + 1, 2)),
                    2 => StatedAmount.Undisclosed,
                    _ => Euro(i, 2),
                })),
        ];
        TotalsQuery query = Committed.GroupBy(Dimension.Donor);

        query.Run(TableOf(contributions)).Equals(query.Run(contributions, AidRegistry.Empty)).Should().BeTrue();
    }

    [Fact]
    public void Run_SharesThatDiffer_StayApart()
    {
        Id<Party> denmark = new("dk");
        Contribution half = Contribution.Committed(
            "a", PartyShares.Weighted((Lithuania, 1), (denmark, 1)), Ukraine, null, AidCategory.Military, AidChannel.NotStated, Euro(100, 0));
        Contribution quarter = Contribution.Committed(
            "b", PartyShares.Weighted((Lithuania, 1), (denmark, 3)), Ukraine, null, AidCategory.Military, AidChannel.NotStated, Euro(100, 0));

        TotalsTable table = Committed.GroupBy(Dimension.Donor).Run(TableOf([half, quarter]));
        table["lt"].ToString().Should().Be("EUR 75");
        table["dk"].ToString().Should().Be("EUR 125");
    }

    [Fact]
    public void Run_DatesThatHaveNoRate_SayWhyEach()
    {
        RateTable rates = RateTable.Create(new SourceReference("Test", "Made-up rates"), [new ExchangeRate(Currency.EUR, Currency.SEK, 10m, new LocalDate(2024, 1, 2))]);
        Contribution On(string id, PartialDate? date) =>
            Contribution.Committed(id, Lithuania, Ukraine, date, AidCategory.Military, AidChannel.NotStated, new Money(10, Currency.SEK));
        ContributionTable aid = TableOf([On("a", null), On("b", new PartialDate(2024)), On("c", new PartialDate(2024, 1)), On("d", new PartialDate(2023, 1))]);

        TotalsTable table = Committed.ConvertTo(Currency.EUR, RatePolicy.MonthMean).Run(aid, rates);
        table.Unconverted.Select(gap => (gap.Gap, gap.Total.ToString())).Should().Equal(
            (RateGap.NoRate, "SEK 10; 1 not converted"), (RateGap.DateNotStated, "SEK 10; 1 not converted"), (RateGap.DateTooCoarse, "SEK 10; 1 not converted"));
        table.Total[Currency.EUR]!.ToString().Should().Be("EUR 1");
    }

    [Fact]
    public void Run_MoreCellsThanAnArrayHas_GivesTheTableOfTheObjects()
    {
        // 60 donors in 1,200 months are 72,000 cells, of which few have money.
        var first = new LocalDate(1900, 1, 1);
        Contribution[] contributions =
        [
            .. Enumerable.Range(0, 9000).Select(i => Contribution.Committed(
                $"c{i}", new Id<Party>($"donor-{i % 60}"), Ukraine, new PartialDate(first.PlusMonths(i * 7 % 1200)), AidCategory.Military, AidChannel.NotStated,
                i % 5 == 0 ? StatedAmount.Between(Euro(i, 2), Euro(i + 1, 2)) : Euro(i, 1))),
        ];
        TotalsQuery query = Committed.GroupBy(Dimension.Donor, Dimension.Month);

        TotalsTable table = query.Run(TableOf(contributions));
        table.Equals(query.Run(contributions, AidRegistry.Empty)).Should().BeTrue();
        table.Should().HaveCount(contributions.Select(aid => (aid.Donors, aid.Entries[0].On!.Value.Year, aid.Entries[0].On!.Value.Month)).Distinct().Count());
    }

    [Fact]
    public void FromLedger_AnyLedger_GivesTheTableOfTheLedger() => AidGen.Case.Sample(
        made => made.Query.Run(ContributionTable.FromLedger(made.Ledger), made.Rates).Equals(made.Query.Run(made.Ledger, made.Rates)).Should().BeTrue(),
        iter: 3000,
        threads: 1,
        print: made => made.ToString());

    [Fact]
    public void Run_OfALedgerAgain_GivesTheSameTable()
    {
        var builder = new LedgerBuilder().Add(Party.Government("lt", "Lithuania", Country.Of("LT")), Party.Government("ua", "Ukraine", Country.Of("UA")));
        for (int i = 1; i <= 5000; i++)
        {
            builder.Add(Aid($"c{i}", Euro(i, 0)).WithEntry(new StageEntry(AidStage.Delivered, Euro(1, 0))));
        }

        AidLedger ledger = builder.Build();
        TotalsQuery delivered = new(AidScope.Delivered);

        for (int time = 0; time < 3; time++)
        {
            Committed.Run(ledger).Total.ToString().Should().Be("EUR 12502500"); // 5000 * 5001 / 2
            delivered.Run(ledger).Total.ToString().Should().Be("EUR 5000");
        }
    }

    [Fact]
    public void Run_SeveralEntriesOfOneContribution_CountItOnce()
    {
        Contribution aid = Aid("a", Euro(5, 0)).WithEntry(new StageEntry(AidStage.Committed, Euro(7, 0)));
        Contribution hedged = Aid("b", Euro(1, 0)).WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Over(Euro(2, 0))));

        AidTotal total = Committed.Run(TableOf([aid, hedged])).Total;
        total.ToString().Should().Be("over EUR 15");
        total.Contributions.Should().Be(2);
    }

    [Fact]
    public void Run_ContributionsThatAreKeptWhole_Count()
    {
        Contribution restated = Aid("a", Euro(5, 0)).WithEntry(new StageEntry(AidStage.Committed, Euro(1, 0)).WithRestatement(new Money(9, Currency.SEK)));
        Contribution funded = Aid("b", Euro(10, 0)).FundedBy(Lithuania, Euro(3, 0));
        Contribution long19 = Aid("c", Euro(BigInteger.Pow(10, 20), 0));

        ContributionTable table = TableOf([restated, funded, long19]);
        Committed.Run(table).Total.ToString().Should().Be("EUR 100000000000000000016");
        table.ColumnBytes.Should().Be(0);
        table.Count.Should().Be(3);
    }

    [Fact]
    public void ColumnBytes_PlainRows_AreAsNarrowAsTheirContent()
    {
        var day = new LocalDate(2024, 1, 1);
        ContributionTable alike = TableOf(Enumerable.Range(0, 1000).Select(i => Aid($"a{i}", Euro(5, 0))));
        ContributionTable varied = TableOf(Enumerable.Range(0, 1000).Select(i => Contribution.Committed(
            $"a{i}", Lithuania, Ukraine, new PartialDate(day.PlusDays(i)), AidCategory.Military, AidChannel.NotStated, Euro(i * 100_000_000L, 0))));

        alike.ColumnBytes.Should().Be(4000); // four bytes of digits
        varied.ColumnBytes.Should().Be(10_000); // two bytes of a date, eight of digits
    }

    [Fact]
    public void Run_TableWithoutContributions_GivesNone()
    {
        TotalsTable table = Committed.GroupBy(Dimension.Donor).Run(new ContributionTableBuilder(AidRegistry.Empty).ToTable());

        table.Should().BeEmpty();
        table.Total.Should().Be(AidTotal.None);
    }

    [Fact]
    public void Run_QueryThatConverts_WantsRates()
    {
        TotalsQuery query = Committed.ConvertTo(Currency.EUR, RatePolicy.MonthMean);

        query.Invoking(it => it.Run(TableOf([]))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void ToTable_ThenAddMore_LeavesTheTableAsItWas()
    {
        ContributionTableBuilder builder = new ContributionTableBuilder(AidRegistry.Empty).Add(Aid("a", Euro(1, 0)));
        ContributionTable one = builder.ToTable();
        ContributionTable two = builder.Add(Aid("b", Euro(2, 0))).ToTable();

        Committed.Run(one).Total.ToString().Should().Be("EUR 1");
        Committed.Run(two).Total.ToString().Should().Be("EUR 3");
    }

    private static Contribution Aid(string id, StatedAmount amount) =>
        Contribution.Committed(id, Lithuania, Ukraine, null, AidCategory.Military, AidChannel.NotStated, amount);

    private static Money Euro(BigInteger digits, int scale) => new((decimal)digits / (decimal)BigInteger.Pow(10, scale), Currency.EUR);

    private static ContributionTable TableOf(IEnumerable<Contribution> contributions, AidRegistry? registry = null)
    {
        var builder = new ContributionTableBuilder(registry ?? AidRegistry.Empty);
        foreach (Contribution contribution in contributions)
        {
            builder.Add(contribution);
        }

        return builder.ToTable();
    }

    private static ExactMoney Exact(IEnumerable<BigInteger> scaled) => ExactMoney.Create(scaled.Aggregate(BigInteger.Add), BigInteger.Pow(10, 28), Currency.EUR);

    // The parts of a decimal, as its documentation has them.
    private static BigInteger Scaled(decimal amount)
    {
        int[] bits = decimal.GetBits(amount);
        BigInteger digits = unchecked((new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0]);
        BigInteger scaled = digits * BigInteger.Pow(10, 28 - ((bits[3] >> 16) & 0xFF));
        return bits[3] < 0 ? -scaled : scaled;
    }
}
