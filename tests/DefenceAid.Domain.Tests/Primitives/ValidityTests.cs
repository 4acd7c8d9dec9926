using System.Text.Json;
using NodaTime;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class ValidityTests
{
    private static readonly LocalDate First = new(2024, 2, 14);
    private static readonly LocalDate Last = new(2025, 12, 31);

    [Theory]
    [InlineData("2024-02-14/2025-12-31")]
    [InlineData("2024-02-14/..")]
    [InlineData("../2025-12-31")]
    [InlineData("../..")]
    [InlineData("2024-02-14/2024-02-14")]
    public void Parse_OwnText_RoundTrips(string text)
    {
        Validity.Parse(text, null).ToString().Should().Be(text);
        JsonSerializer.Serialize(Validity.Parse(text, null)).Should().Be($"\"{text}\"");
        JsonSerializer.Deserialize<Validity>($"\"{text}\"").Should().Be(Validity.Parse(text, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("2024-02-14")]
    [InlineData("2024/2025")]
    [InlineData("2024-02-14/")]
    [InlineData("/2024-02-14")]
    [InlineData("2024-02-14/...")]
    [InlineData("2024-02-14/../..")]
    [InlineData("2024-02-14 / ..")]
    [InlineData("2025-01-01/2024-12-31")]
    [InlineData("2024-02-30/..")]
    public void Parse_Rubbish_Throws(string text)
    {
        Validity.TryParse(text, null, out _).Should().BeFalse();
        FluentActions.Invoking(() => Validity.Parse(text, null)).Should().Throw<FormatException>().WithMessage($"*\"{text}\"*");
    }

    [Fact]
    public void Contains_BothEnds_Belong()
    {
        var validity = new Validity(First, Last);

        validity.Contains(First).Should().BeTrue();
        validity.Contains(Last).Should().BeTrue();
        validity.Contains(First.PlusDays(-1)).Should().BeFalse();
        validity.Contains(Last.PlusDays(1)).Should().BeFalse();
    }

    [Fact]
    public void Contains_OpenEnd_HasNoBound()
    {
        Validity.Since(First).Contains(LocalDate.MaxIsoValue).Should().BeTrue();
        Validity.Since(First).Contains(First.PlusDays(-1)).Should().BeFalse();
        new Validity(null, Last).Contains(LocalDate.MinIsoValue).Should().BeTrue();
        default(Validity).Should().Be(Validity.Always);
        Validity.Always.Contains(First).Should().BeTrue();
    }

    [Fact]
    public void Constructor_BadDays_Throws()
    {
        FluentActions.Invoking(() => new Validity(Last, First)).Should().Throw<ArgumentException>().WithMessage("*2025-12-31*2024-02-14*");
        FluentActions.Invoking(() => Validity.Since(First.WithCalendar(CalendarSystem.Julian))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Validity.Since(new LocalDate(-1, 1, 1))).Should().Throw<ArgumentException>();
    }
}
