using System.Globalization;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.ReferenceData.Tests;

public sealed class EcbRatesTests
{
    private const string PublishedFile = "shared/data/exchange-rates/eurofxref-hist.csv";

    private static readonly RatePolicy September2022 = RatePolicy.MeanOf(new LocalDate(2022, 9, 6), new LocalDate(2022, 10, 6)).RoundedTo(4);

    // Computed from the bank's published daily rates, each policy to 20 significant digits.
    public static TheoryData<string, string?, string, int, string> Conversions => new()
    {
        { "AUD 35000000", "2022-03-01", "month", 23, "23417159.978473666604" },
        { "SEK 230000000", "2022-05-05", "month", 22, "21913878.457661390734" },
        { "GBP 74000000", "2022-03-07", "month", 23, "88476253.846793645513" },
        { "DKK 1000000000", "2022", "month-or-year", 257, "134416475.58954961589" },
        { "USD 1", null, "period:2022-09-06..2022-10-06@4", 23, "1.0114291493880853646" },
        { "DKK 1", null, "period:2022-09-06..2022-10-06@4", 23, "0.13446643717728055077" },
    };

    // As the bank published them on those days.
    public static TheoryData<string, string, string> PublishedRates => new()
    {
        { "1999-01-04", "USD", "1.1789" },
        { "1999-01-04", "ISK", "81.48" },
        { "1999-01-04", "TRL", "372274" },
        { "2008-12-09", "ISK", "290" },
        { "2018-02-01", "ISK", "125.01" },
        { "2020-01-02", "USD", "1.1193" },
        { "2022-03-01", "RUB", "117.201" },
        { "2022-12-30", "HRK", "7.5365" },
        { "2022-12-30", "IDR", "16519.82" },
        { "2026-04-13", "GBP", "0.87058" },
        { "2026-04-13", "ZAR", "19.3849" },
    };

    [Theory]
    [MemberData(nameof(Conversions))]
    public void Find_PublishedConversion_IsRightTo20Digits(string amount, string? date, string policy, int days, string euros)
    {
        Money money = Money.Parse(amount);
        Conversion conversion = EcbRates.Daily.Find(money.Currency, Currency.EUR, RatePolicy.Parse(policy), date is null ? null : PartialDate.Parse(date));

        conversion.Path.Should().ContainSingle().Which.Days.Should().Be(days);
        conversion.Convert(money).RoundToSignificant(20).Amount.Should().Be(decimal.Parse(euros, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Find_MeanRoundedAsTheBankDoes_IsItsQuotation()
    {
        EcbRates.Daily.Find(Currency.USD, Currency.EUR, September2022, null).Path[0].Units.ToString().Should().Be("USD 0.9887");
        EcbRates.Daily.Find(Currency.USD, Currency.DKK, September2022, null).ToString().Should().StartWith("USD 1 = DKK 74368/9887: ");
    }

    [Theory]
    [MemberData(nameof(PublishedRates))]
    public void Daily_PublishedRate_IsThere(string date, string currency, string units)
    {
        EcbRates.Daily.TryGetUnits(Currency.EUR, Currency.Of(currency), Day(date), out decimal found).Should().BeTrue();

        found.Should().Be(decimal.Parse(units, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Daily_Table_SaysWhatItHas()
    {
        RateTable table = EcbRates.Daily;

        table.Should().BeSameAs(EcbRates.Daily);
        table.Base.Should().Be(Currency.EUR);
        table.Currencies.Should().HaveCount(42, "there are 41 and the euro");
        table.FirstDate.Should().Be(new LocalDate(1999, 1, 4));
        table.LastDate.Should().Be(new LocalDate(2026, 4, 13));
        table.Source.Should().Be(EcbRates.Source);
        table.Source.ToString().Should().Be("European Central Bank: Euro foreign exchange reference rates (2026-04-13)");
        table.Rates.Select(rate => rate.On).Distinct().Should().HaveCount(6983);
    }

    [Theory]
    [InlineData("RUB", "day", "2022-03-02")]
    [InlineData("RUB", "day-or-previous:7", "2022-03-09")]
    [InlineData("RUB", "month", "2022-04")]
    [InlineData("RUB", "year", "2023")]
    [InlineData("HRK", "day", "2023-01-02")]
    [InlineData("HRK", "month", "2023-01")]
    [InlineData("BGN", "month", "2026-01")]
    [InlineData("ISK", "day", "2008-12-10")]
    [InlineData("ISK", "year", "2012")]
    [InlineData("TRY", "day", "2004-12-31")]
    [InlineData("UAH", "year", "2022")]
    [InlineData("USD", "day", "2022-03-05")]
    [InlineData("USD", "day", "1999-01-03")]
    [InlineData("USD", "month", "2026-05")]
    public void TryFind_NotQuoted_IsAGap(string currency, string policy, string date)
    {
        EcbRates.Daily.TryFind(Currency.Of(currency), Currency.EUR, RatePolicy.Parse(policy), PartialDate.Parse(date), out _, out RateGap? gap).Should().BeFalse();

        gap.Should().Be(RateGap.NoRate);
    }

    [Theory]
    [InlineData("RUB", "day", "2022-03-01", "EUR 1 = RUB 117.201 (2022-03-01)")]
    [InlineData("RUB", "day-or-previous:7", "2022-03-08", "EUR 1 = RUB 117.201 (2022-03-01)")]
    [InlineData("RUB", "month", "2022-03", "EUR 1 = RUB 117.201 (2022-03-01)")]
    [InlineData("HRK", "day-or-previous:1", "2022-12-31", "EUR 1 = HRK 7.5365 (2022-12-30)")]
    public void Find_LastDaysOfACurrency_NamesTheDay(string currency, string policy, string date, string leg) =>
        EcbRates.Daily.Find(Currency.Of(currency), Currency.EUR, RatePolicy.Parse(policy), PartialDate.Parse(date)).Path.Should().ContainSingle()
            .Which.ToString().Should().Be(leg);

    [Fact]
    public void Resource_Size_IsUnder1500Kilobytes()
    {
        using Stream resource = typeof(EcbRates).Assembly.GetManifestResourceStream("ecb-rates.txt")!;

        resource.Length.Should().BeInRange(1, 1_500_000);
        using var reader = new StreamReader(resource);
        reader.ReadLine().Should().Contain("European Central Bank");
    }

    [SkippableFact]
    public void Daily_PublishedFile_IsTheSameInEveryCell()
    {
        string? path = FindPublishedFile();
        Skip.If(path is null, $"{PublishedFile} is in no folder above the tests: it is no part of this repository.");

        using FileStream stream = File.OpenRead(path!);
        RateTable published = RateTable.ReadCsv(stream, Currency.EUR, EcbRates.Source);

        published.Rates.Should().HaveCountGreaterThan(200_000);
        EcbRates.Daily.Rates.SequenceEqual(published.Rates).Should().BeTrue();
    }

    private static LocalDate Day(string date) => PartialDate.Parse(date).FirstDay;

    private static string? FindPublishedFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, PublishedFile);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
