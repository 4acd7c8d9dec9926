using NodaTime;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class RatePolicyTests
{
    [Theory]
    [InlineData("day")]
    [InlineData("day-or-previous:7")]
    [InlineData("month")]
    [InlineData("month@4")]
    [InlineData("month-or-year")]
    [InlineData("month-or-year@4")]
    [InlineData("year")]
    [InlineData("year@0")]
    [InlineData("period:2022-09-06..2022-10-06")]
    [InlineData("period:2022-09-06..2022-09-06@28")]
    [InlineData("fixed")]
    [InlineData("restated")]
    public void Parse_EachForm_IsWrittenAsRead(string text) => RatePolicy.Parse(text).ToString().Should().Be(text);

    [Fact]
    public void ToString_EachPolicy_IsTheDocumentedForm() =>
        new[]
        {
            RatePolicy.OnTheDay, RatePolicy.OnTheDay.OrPrevious(7), RatePolicy.MonthMean.RoundedTo(4), RatePolicy.MonthMean.OrYearMean(), RatePolicy.YearMean,
            RatePolicy.MeanOf(new LocalDate(2022, 9, 6), new LocalDate(2022, 10, 6)).RoundedTo(4), RatePolicy.Fixed, RatePolicy.AsRestated,
        }.Select(policy => policy.ToString()).Should().Equal(
            "day", "day-or-previous:7", "month@4", "month-or-year", "year", "period:2022-09-06..2022-10-06@4", "fixed", "restated");

    [Fact]
    public void OrPrevious_NotTheDay_IsRefused() =>
        FluentActions.Invoking(() => RatePolicy.MonthMean.OrPrevious(7)).Should().Throw<InvalidOperationException>().WithMessage("Expected the policy day but got month.*");

    [Theory]
    [InlineData(0)]
    [InlineData(RatePolicy.MaxDaysBack + 1)]
    public void OrPrevious_OutOfRange_IsRefused(int days) =>
        FluentActions.Invoking(() => RatePolicy.OnTheDay.OrPrevious(days)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void OrYearMean_NotTheMonth_IsRefused() =>
        FluentActions.Invoking(() => RatePolicy.YearMean.OrYearMean()).Should().Throw<InvalidOperationException>().WithMessage("Expected the policy month but got year.*");

    [Theory]
    [InlineData("day")]
    [InlineData("fixed")]
    [InlineData("restated")]
    public void RoundedTo_NoMean_IsRefused(string policy) =>
        FluentActions.Invoking(() => RatePolicy.Parse(policy).RoundedTo(4)).Should().Throw<InvalidOperationException>().WithMessage($"*got {policy}, *");

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void RoundedTo_OutOfRange_IsRefused(int decimals) =>
        FluentActions.Invoking(() => RatePolicy.YearMean.RoundedTo(decimals)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void MeanOf_LastDayBeforeFirst_IsRefused() =>
        FluentActions.Invoking(() => RatePolicy.MeanOf(new LocalDate(2022, 10, 6), new LocalDate(2022, 9, 6))).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("month@4\0")]
    [InlineData("day-or-previous:7\0")]
    [InlineData("day\0")]
    public void TryParse_NulAtTheEnd_IsRefused(string text) => RatePolicy.TryParse(text, null, out _).Should().BeFalse();
}
