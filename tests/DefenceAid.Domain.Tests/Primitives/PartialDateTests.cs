using System.Globalization;
using System.Text.Json;
using CsCheck;
using NodaTime;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> Dates = Gen.Select(
        Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 2],
        (year, month, day, parts) => parts switch
        {
            0 => new PartialDate(year),
            1 => new PartialDate(year, month),
            _ => new PartialDate(new LocalDate(year, month, day)),
        });

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31", "year")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "month")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28", "month")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28", "month")]
    [InlineData("2000-02", "2000-02-01", "2000-02-29", "month")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", "day")]
    [InlineData("0001", "0001-01-01", "0001-12-31", "year")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31", "month")]
    [InlineData("9999", "9999-01-01", "9999-12-31", "year")]
    public void Parse_Text_GivesItsBounds(string text, string first, string last, string precision)
    {
        PartialDate date = PartialDate.Parse(text, null);

        date.ToString().Should().Be(text);
        date.Precision.Code.Should().Be(precision);
        new PartialDate(date.FirstDay).ToString().Should().Be(first);
        new PartialDate(date.LastDay).ToString().Should().Be(last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0000")]
    [InlineData("-2024")]
    [InlineData("+202")]
    [InlineData(" 2024")]
    [InlineData("2024 ")]
    [InlineData("2024-")]
    [InlineData("2024-0")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024/08")]
    [InlineData("202408")]
    [InlineData("2024-8-16")]
    [InlineData("2024-08-00")]
    [InlineData("2024-08-32")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2024-04-31")]
    [InlineData("2024-08/16")]
    [InlineData("2024-08-16T00:00")]
    [InlineData("16.08.2024")]
    [InlineData("٢٠٢٤")]
    [InlineData("２０２４")]
    [InlineData("10000")]
    [InlineData("2024-W33")]
    public void Parse_Rubbish_Throws(string text)
    {
        PartialDate.TryParse(text, null, out _).Should().BeFalse();
        FluentActions.Invoking(() => PartialDate.Parse(text, null)).Should().Throw<FormatException>().WithMessage($"*\"{text}\"*");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<PartialDate>($"\"{text}\"")).Should().Throw<JsonException>();
    }

    [Fact]
    public void Constructor_OutOfRange_Throws()
    {
        FluentActions.Invoking(() => new PartialDate(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialDate(10000)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialDate(2024, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialDate(2024, 13)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialDate(new LocalDate(0, 1, 1))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new PartialDate(new LocalDate(1740, 8, 3, CalendarSystem.Coptic)))
            .Should().Throw<ArgumentException>().WithMessage("*WithCalendar*");
    }

    [Fact]
    public void CompareTo_FirstDayThenCoarser()
    {
        string[] expected = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02"];

        expected.Reverse().Select(text => PartialDate.Parse(text, null)).Order().Select(date => date.ToString()).Should().Equal(expected);
    }

    [Fact]
    public void CompareTo_AnyTwo_FollowsFirstDays() => Gen.Select(Dates, Dates).Sample((a, b) =>
        a.FirstDay == b.FirstDay
            ? Math.Sign(a.CompareTo(b)) == a.Precision.CompareTo(b.Precision)
            : Math.Sign(a.CompareTo(b)) == Math.Sign(a.FirstDay.CompareTo(b.FirstDay)));

    [Fact]
    public void Parse_OwnText_GivesItBack() => Dates.Sample(date =>
        PartialDate.Parse(date.ToString(), null) == date
        && JsonSerializer.Deserialize<PartialDate>(JsonSerializer.Serialize(date)) == date
        && date.FirstDay <= date.LastDay);

    [Fact]
    public void Equality_OtherPrecision_Differs()
    {
        new PartialDate(2024).Should().NotBe(new PartialDate(2024, 1));
        new PartialDate(2024, 1).Should().NotBe(new PartialDate(new LocalDate(2024, 1, 1)));
        ((PartialDate)new LocalDate(2024, 8, 16)).Should().Be(PartialDate.Parse("2024-08-16", null));
    }

    [Fact]
    public void Default_IsYear1()
    {
        default(PartialDate).Should().Be(new PartialDate(1));
        default(PartialDate).ToString().Should().Be("0001");
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("lt-LT")]
    public void ToString_AnyCulture_IsTheSame(string culture)
    {
        PartialDate date = PartialDate.Parse("2024-08-16", null);

        date.ToString(null, CultureInfo.GetCultureInfo(culture)).Should().Be("2024-08-16");
    }

    [Fact]
    public void TryFormat_TooSmall_SaysSo()
    {
        Span<char> buffer = stackalloc char[9];

        PartialDate.Parse("2024-08-16", null).TryFormat(buffer, out _, default, null).Should().BeFalse();
        PartialDate.Parse("2024-08", null).TryFormat(buffer, out int written, default, null).Should().BeTrue();
        written.Should().Be(7);
    }
}
