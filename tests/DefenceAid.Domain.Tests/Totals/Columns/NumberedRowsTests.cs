using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals.Columns;

/// <summary>Rows that a builder takes as numbers, and not as contributions.</summary>
public sealed class NumberedRowsTests
{
    private static readonly LocalDate Day = new(2024, 5, 6);
    private readonly ContributionTableBuilder _builder = new(new LedgerBuilder().Add(Party.Government("lt", "Lithuania", Country.Of("LT")), Party.Government("ua", "Ukraine", Country.Of("UA"))).Build().Registry);

    [Fact]
    public void Add_Numbers_IsTheTotalOfTheContributions()
    {
        _builder.TryNumberOf(Given(), out int profile).Should().BeTrue();
        int latest = _builder.NumberOf(default(Revision));
        int superseded = _builder.NumberOf(new Revision(null, Day));
        int exact = _builder.NumberOf(new StageEntry(AidStage.Committed, new Money(1, Currency.EUR)), 2);
        int over = _builder.NumberOf(new StageEntry(AidStage.Committed, StatedAmount.Parse("over EUR 1")), 0);
        int on = _builder.NumberOf(Day, null);

        _builder.Add([profile, profile, profile], [latest, latest, superseded], [exact, over, exact], [on, on, on], [150, 7, 100]);

        _builder.Count.Should().Be(3);
        new TotalsQuery(AidScope.Committed).Run(_builder.ToTable()).Total.ToString().Should().Be("over EUR 8.5");
    }

    [Fact]
    public void Add_MoreRowsThanABlock_AllCount()
    {
        const int rows = 200_000;
        _builder.TryNumberOf(Given(), out int profile);
        int[] zeros = new int[rows];
        _builder.NumberOf(default(Revision));
        _builder.NumberOf(new StageEntry(AidStage.Committed, new Money(1, Currency.EUR)), 0);
        _builder.NumberOf((PartialDate?)null, null);
        long[] digits = [.. Enumerable.Repeat(2L, rows)];

        _builder.Add([profile], [0], [0], [0], [5]).Add(zeros, zeros, zeros, zeros, digits);

        TotalsTable table = new TotalsQuery(AidScope.Committed).Run(_builder.ToTable());
        table.Total.ToString().Should().Be("EUR 400005");
        table.Total.Contributions.Should().Be(rows + 1);
    }

    [Fact]
    public void TryNumberOf_PartlyFunded_HasNone()
    {
        _builder.TryNumberOf(Given().FundedBy(new Id<Party>("ua"), new Money(1, Currency.EUR)), out int number).Should().BeFalse();
        number.Should().Be(-1);
    }

    [Fact]
    public void Add_NumberOfAnother_IsRefused() => FluentActions.Invoking(() => _builder.Add([0], [0], [0], [0], [1])).Should().Throw<ArgumentException>();

    [Fact]
    public void Add_ColumnsOfDifferentLength_AreRefused()
    {
        _builder.TryNumberOf(Given(), out _);

        FluentActions.Invoking(() => _builder.Add([0], [0], [0], [0], [1, 2])).Should().Throw<ArgumentException>().WithMessage("*as many*");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void NumberOf_ScaleOutOfRange_IsRefused(int scale) =>
        FluentActions.Invoking(() => _builder.NumberOf(new StageEntry(AidStage.Committed, new Money(1, Currency.EUR)), scale)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void NumberOf_Cancellation_IsRefused() =>
        FluentActions.Invoking(() => _builder.NumberOf(StageEntry.Cancellation(AidStage.Committed, new Money(1, Currency.EUR)), 2)).Should().Throw<ArgumentException>();

    [Fact]
    public void PartialTotals_TableOfAnotherRegistry_IsRefused() =>
        FluentActions.Invoking(() => new TotalsQuery(AidScope.Committed).Start(AidRegistry.Empty).Add(_builder.ToTable())).Should().Throw<ArgumentException>();

    private static Contribution Given() => Contribution.Create("a", new Id<Party>("lt"), new Id<Party>("ua"), AidCategory.Military, AidChannel.NotStated);
}
