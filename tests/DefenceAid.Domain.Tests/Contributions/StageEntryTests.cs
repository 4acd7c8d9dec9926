using NodaTime;

namespace DefenceAid.Domain.Tests.Contributions;

public sealed class StageEntryTests
{
    private static readonly Money Five = new(5, Currency.EUR);

    [Fact]
    public void Constructor_StatesAnIncrement()
    {
        var entry = new StageEntry(AidStage.Committed, StatedAmount.Over(Five), new PartialDate(2024, 8));

        entry.Stage.Should().Be(AidStage.Committed);
        entry.Amount.Should().Be(StatedAmount.Parse("over EUR 5"));
        entry.On.Should().Be(PartialDate.Parse("2024-08"));
        entry.IsCancellation.Should().BeFalse();
        entry.For.Should().BeNull();
        entry.RateOn.Should().BeNull();
        entry.SourceCode.Should().BeNull();
        entry.Restatements.Should().BeEmpty();
        entry.ToString().Should().Be("committed over EUR 5 on 2024-08");
        new StageEntry(AidStage.Announced, StatedAmount.Undisclosed).ToString().Should().Be("announced undisclosed");
        FluentActions.Invoking(() => new StageEntry(null!, Five)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Constructor_NegativeAmount_IsARefund() => new StageEntry(AidStage.Delivered, -Five).Amount.Nominal.Should().Be(new Money(-5, Currency.EUR));

    [Fact]
    public void Cancellation_TakesBackAPositiveAmount()
    {
        StageEntry entry = StageEntry.Cancellation(AidStage.Committed, Five, new PartialDate(2024));

        entry.IsCancellation.Should().BeTrue();
        entry.Amount.Should().Be(StatedAmount.Exactly(Five));
        entry.ToString().Should().Be("cancelled from committed EUR 5 on 2024");
        entry.Should().NotBe(new StageEntry(AidStage.Committed, Five, new PartialDate(2024)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Cancellation_OfNothingOrLess_IsRefused(int amount) =>
        FluentActions.Invoking(() => StageEntry.Cancellation(AidStage.Committed, new Money(amount, Currency.EUR))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void With_KeepsWhatTheSourceAdds()
    {
        var day = new LocalDate(2024, 8, 15);
        StageEntry entry = new StageEntry(AidStage.Committed, Five)
            .ForPeriod(new PartialDate(2025)).ValuedOn(day).WithSourceCode("3").WithRestatement(new Money(6, Currency.USD)).WithRestatement(new Money(55, Currency.SEK));

        entry.For.Should().Be(new PartialDate(2025));
        entry.RateOn.Should().Be(day);
        entry.SourceCode.Should().Be("3");
        entry.Restatements.Should().Equal(new Money(6, Currency.USD), new Money(55, Currency.SEK));
    }

    [Fact]
    public void WithRestatement_CurrencyThatIsThere_IsRefused()
    {
        StageEntry entry = new StageEntry(AidStage.Committed, Five).WithRestatement(new Money(6, Currency.USD));

        entry.Invoking(it => it.WithRestatement(new Money(5, Currency.EUR))).Should().Throw<ArgumentException>().WithMessage("*EUR 5*");
        entry.Invoking(it => it.WithRestatement(new Money(7, Currency.USD))).Should().Throw<ArgumentException>().WithMessage("*USD 7*");
        new StageEntry(AidStage.Committed, StatedAmount.Undisclosed).WithRestatement(Five).Restatements.Should().Equal(Five);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\u0000b")]
    public void WithSourceCode_BlankOrControl_IsRefused(string code) =>
        new StageEntry(AidStage.Committed, Five).Invoking(it => it.WithSourceCode(code)).Should().Throw<ArgumentException>();

    [Fact]
    public void ValuedOn_AnotherCalendar_IsRefused() =>
        new StageEntry(AidStage.Committed, Five).Invoking(it => it.ValuedOn(new LocalDate(2024, 8, 15, CalendarSystem.Julian))).Should().Throw<ArgumentException>();

    [Fact]
    public void Equals_IsByAllMembersRestatementsToo()
    {
        static StageEntry Make() => new StageEntry(AidStage.Committed, Five, new PartialDate(2024)).WithRestatement(new Money(6, Currency.USD));

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        Make().Should().NotBe(new StageEntry(AidStage.Committed, Five, new PartialDate(2024)));
        Make().ForPeriod(new PartialDate(2025)).Should().NotBe(Make());
        Make().ValuedOn(new LocalDate(2024, 1, 1)).Should().NotBe(Make());
        Make().WithSourceCode("3").Should().NotBe(Make());
    }
}
