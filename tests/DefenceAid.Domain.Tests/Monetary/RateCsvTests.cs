using System.Text;
using NodaTime;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class RateCsvTests
{
    private static readonly SourceReference Source = new("A bank", "Rates");

    [Fact]
    public void ReadCsv_ShapeOfTheBank_GivesTheRates() =>
        Read("Date,USD,SEK,\n2022-09-05,0.992,10.7,\n2022-09-02,0.9993,N/A,\n").Rates.Select(rate => rate.ToString()).Should().Equal(
            "EUR 1 = SEK 10.7 on 2022-09-05", "EUR 1 = USD 0.9993 on 2022-09-02", "EUR 1 = USD 0.992 on 2022-09-05");

    [Theory]
    [InlineData("Date,USD\n2022-09-02,2")]
    [InlineData("Date,USD\r\n2022-09-02,2\r\n")]
    [InlineData("\uFEFFDate,USD\n2022-09-02,2\n\n")]
    [InlineData("Date, USD, \n2022-09-02, 2.00, \n")]
    public void ReadCsv_EndsAndBlanks_AreTaken(string text) =>
        Read(text).Rates.Should().Equal(new ExchangeRate(Currency.EUR, Currency.USD, 2m, new LocalDate(2022, 9, 2)));

    [Fact]
    public void ReadCsv_LineWithoutADay_HasFixedRates() =>
        Read("Date,USD,UAH\n,1.05,N/A\n2022-09-02,0.9993,36\n").Find(Currency.USD, Currency.EUR, RatePolicy.Fixed, null)
            .ToString().Should().Be("USD 1 = EUR 20/21: EUR 1 = USD 1.05 (fixed)");

    [Fact]
    public void ReadCsv_HeaderAlone_IsEmpty() => Read("Date,USD\n").Rates.Should().BeEmpty();

    [Fact]
    public void ReadCsv_MostDigits_AreExact() =>
        Read("Date,USD\n2022-09-02,1.000000000000000000000000001").Rates.Single().Units.Should().Be(1.000000000000000000000000001m);

    [Theory]
    [InlineData("", "Line 1, column 1: *end of the text*")]
    [InlineData("\n", "Line 1, column 1: expected Date but got \"\".")]
    [InlineData("Day,USD\n", "Line 1, column 1: expected Date but got \"Day\".")]
    [InlineData("Date,USD,EEE\n", "Line 1, column 3: expected a currency code *\"EEE\".")]
    [InlineData("Date,usd\n", "Line 1, column 2: expected a currency code *\"usd\".")]
    [InlineData("Date,,USD\n", "Line 1, column 2: expected a currency code *\"\".")]
    [InlineData("Date,USD,USD\n", "Line 1, column 3: expected each currency once*")]
    [InlineData("Date,EUR\n", "Line 1, column 2: expected each currency once, and not EUR*")]
    [InlineData("Date,USD\n2022-09-02,2\n2022-09-02,2\n", "Line 3, column 1: expected each day once but got \"2022-09-02\".")]
    [InlineData("Date,USD\n,2\n,2\n", "Line 3, column 1: expected each day once but got \"\".")]
    [InlineData("Date,USD\n02.09.2022,2\n", "Line 2, column 1: expected a day *\"02.09.2022\".")]
    [InlineData("Date,USD\n2022-09,2\n", "Line 2, column 1: expected a day *\"2022-09\".")]
    [InlineData("Date,USD\n2022-09-31,2\n", "Line 2, column 1: expected a day *")]
    [InlineData("Date,USD,SEK\n2022-09-02,2,ten\n", "Line 2, column 3 (SEK): expected a rate *\"ten\".")]
    [InlineData("Date,USD\n2022-09-02,\n", "Line 2, column 2 (USD): *\"\".")]
    [InlineData("Date,USD\n2022-09-02,n/a\n", "Line 2, column 2 (USD): *")]
    [InlineData("Date,USD\n2022-09-02,0\n", "Line 2, column 2 (USD): *above zero*")]
    [InlineData("Date,USD\n2022-09-02,-2\n", "Line 2, column 2 (USD): *")]
    [InlineData("Date,USD\n2022-09-02,1e3\n", "Line 2, column 2 (USD): *")]
    [InlineData("Date,USD\n2022-09-02,\"2\"\n", "Line 2, column 2 (USD): *")]
    [InlineData("Date,USD\n2022-09-02,1.0000000000000000000000000001\n", "Line 2, column 2 (USD): *28 digits*")]
    [InlineData("Date,USD\n2022-09-02,99999999999999999999999999999999\n", "Line 2, column 2 (USD): *")]
    [InlineData("Date,USD\n2022-09-02,1.1\0\n", "Line 2, column 2 (USD): *")]
    [InlineData("Date,USD\n2022-09-02\n", "Line 2, column 2: expected 2 cells, as in the first line, but got 1.")]
    [InlineData("Date,USD\n2022-09-02,2,3\n", "Line 2, column 3: expected 2 cells*\"3\".")]
    [InlineData("Date,USD,\n2022-09-02,2,3\n", "Line 2, column 3: expected nothing below the comma*\"3\".")]
    public void ReadCsv_Fault_NamesThePlace(string text, string message) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void ReadCsv_NoUtf8_IsRefused()
    {
        using var stream = new MemoryStream([.. "Date,USD\n2022-09-02,"u8, 0xFF]);

        FluentActions.Invoking(() => RateTable.ReadCsv(stream, Currency.EUR, Source)).Should().Throw<FormatException>().WithMessage("*UTF-8*");
    }

    [Fact]
    public void ReadCsv_Utf16_IsRefused()
    {
        using var stream = new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Date,USD\n2022-09-02,2\n")]);

        FluentActions.Invoking(() => RateTable.ReadCsv(stream, Currency.EUR, Source)).Should().Throw<FormatException>().WithMessage("*UTF-8*");
    }

    [Fact]
    public void ReadCsv_NoUtf8BehindAByteOrderMark_IsRefusedAsSuch()
    {
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. "Date,USD\n2022-09-02,"u8, 0xFF]);

        FluentActions.Invoking(() => RateTable.ReadCsv(stream, Currency.EUR, Source)).Should().Throw<FormatException>().WithMessage("*UTF-8*");
    }

    [Fact]
    public void ReadCsv_Stream_StaysOpen()
    {
        using var stream = new MemoryStream("Date,USD\n"u8.ToArray());

        RateTable.ReadCsv(stream, Currency.EUR, Source);

        stream.CanRead.Should().BeTrue();
    }

    private static RateTable Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return RateTable.ReadCsv(stream, Currency.EUR, Source);
    }
}
