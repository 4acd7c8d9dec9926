using System.Globalization;
using System.Xml.Linq;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The table of currencies against the lists that it was made from, and facts of it that are well known.</summary>
public sealed class CurrencyTableTests
{
    [Theory]
    [InlineData("AUD", 36, 2, "Australian Dollar")]
    [InlineData("CAD", 124, 2, "Canadian Dollar")]
    [InlineData("CHF", 756, 2, "Swiss Franc")]
    [InlineData("CZK", 203, 2, "Czech Koruna")]
    [InlineData("DKK", 208, 2, "Danish Krone")]
    [InlineData("EUR", 978, 2, "Euro")]
    [InlineData("GBP", 826, 2, "Pound Sterling")]
    [InlineData("ISK", 352, 0, "Iceland Krona")]
    [InlineData("JPY", 392, 0, "Yen")]
    [InlineData("KRW", 410, 0, "Won")]
    [InlineData("KWD", 414, 3, "Kuwaiti Dinar")]
    [InlineData("NOK", 578, 2, "Norwegian Krone")]
    [InlineData("PLN", 985, 2, "Zloty")]
    [InlineData("SEK", 752, 2, "Swedish Krona")]
    [InlineData("TRY", 949, 2, "Turkish Lira")]
    [InlineData("UAH", 980, 2, "Hryvnia")]
    [InlineData("USD", 840, 2, "US Dollar")]
    [InlineData("XAU", 959, null, "Gold")]
    [InlineData("XXX", 999, null, "The codes assigned for transactions where no currency is involved")]
    public void Of_ActiveCode_HasItsFacts(string code, int numeric, int? digits, string name)
    {
        var currency = Currency.Of(code);

        currency.NumericCode.Should().Be(numeric);
        currency.MinorUnitDigits.Should().Be(digits);
        currency.Name.Should().Be(name);
        currency.IsActive.Should().BeTrue();
    }

    [Theory]
    [InlineData("DEM", 276, "2002-03")]
    [InlineData("FRF", 250, "2002-03")]
    [InlineData("EEK", 233, "2011-01")]
    [InlineData("LVL", 428, "2014-01")]
    [InlineData("LTL", 440, "2014-12")]
    [InlineData("HRK", 191, "2023-01")]
    public void Of_CodeThatTheEuroReplaced_HasItsFacts(string code, int numeric, string withdrawnOn)
    {
        var currency = Currency.Of(code);

        currency.NumericCode.Should().Be(numeric);
        currency.MinorUnitDigits.Should().Be(2);
        currency.WithdrawnOn.Should().Be(PartialDate.Parse(withdrawnOn, CultureInfo.InvariantCulture));
        currency.Successor.Should().Be(Currency.EUR);
    }

    [SkippableFact]
    public void All_EachCode_IsThatOfTheList()
    {
        (string Code, int? Numeric, string MinorUnit, string Withdrawn)[] rows =
        [
            .. SharedData.Rows("iso4217/codes-all.csv")
                .Where(row => row["AlphabeticCode"].Length > 0)
                .Select(row => (row["AlphabeticCode"], Numeric(row["NumericCode"]), row["MinorUnit"], row["WithdrawalDate"])),
        ];
        var active = rows.Where(row => row.Withdrawn.Length == 0).Distinct().ToDictionary(row => row.Code, StringComparer.Ordinal);
        ILookup<string, (string Code, int? Numeric, string MinorUnit, string Withdrawn)> historic =
            rows.Where(row => !active.ContainsKey(row.Code)).ToLookup(row => row.Code, StringComparer.Ordinal);

        Currency.All.Where(currency => currency.IsActive).Select(currency => (currency.Code, currency.NumericCode, Digits(currency)))
            .Should().BeEquivalentTo(active.Values.Select(row => (row.Code, row.Numeric, row.MinorUnit)));
        Currency.All.Where(currency => !currency.IsActive).Select(currency => (currency.Code, currency.NumericCode, currency.WithdrawnOn))
            .Should().BeEquivalentTo(historic.Select(group =>
                (group.Key, group.Select(row => row.Numeric).Distinct().Single(), (PartialDate?)group.Max(row => Last(row.Withdrawn)))));
    }

    [SkippableFact]
    public void All_ActiveFunds_AreThoseOfTheList() =>
        Currency.All.Where(currency => currency.IsFund && currency.IsActive).Select(currency => currency.Code)
            .Should().BeEquivalentTo(XDocument.Load(SharedData.File("iso4217/table_a1.xml")).Descendants("CcyNtry")
                .Where(entry => (string?)entry.Element("CcyNm")!.Attribute("IsFund") == "true")
                .Select(entry => entry.Element("Ccy")!.Value).Distinct(StringComparer.Ordinal));

    private static int? Numeric(string cell) => cell.Length == 0 ? null : int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Digits(Currency currency) => currency.MinorUnitDigits?.ToString(CultureInfo.InvariantCulture) ?? "-";

    // A month, or a span such as "1989 to 1990" and "1989-1990", of which the end counts.
    private static PartialDate Last(string withdrawal)
    {
        string last = withdrawal.Split(" to ")[^1];
        return PartialDate.Parse(last.Length == "1989-1990".Length ? last[^4..] : last, CultureInfo.InvariantCulture);
    }
}
