using System.Security.Cryptography;
using System.Text;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Serialization;

public class TotalsJsonTests
{
    [Fact]
    public void ToUtf8Bytes_Query_IsReadBackEqual()
    {
        TotalsQuery query = new TotalsQuery(FullLedger.Build().ReportedTotals[0].Scope).GroupBy(Dimension.Donor, Dimension.Month);

        TotalsJson.ParseQuery(TotalsJson.ToUtf8Bytes(query)).Should().Be(query);
    }

    [Theory]
    [InlineData("EUR", "month", "minor-unit", """{"to":"EUR","rates":"month"}""")]
    [InlineData("EUR", "day", "minor-unit", """{"to":"EUR","rates":"day"}""")]
    [InlineData("XAU", "period:2022-09-06..2022-10-06@4", "significant-28", """{"to":"XAU","rates":"period:2022-09-06..2022-10-06@4","rounding":"significant-28"}""")]
    [InlineData("XXX", "restated", "significant-28", """{"to":"XXX","rates":"restated","rounding":"significant-28"}""")]
    public void ToUtf8Bytes_QueryThatConverts_SaysHowAndIsReadBackEqual(string to, string rates, string rounding, string expected)
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed)
            .ConvertTo(Currency.Of(to), RatePolicy.Parse(rates), ResultRounding.Of(rounding));

        string json = Compact(TotalsJson.ToUtf8Bytes(query));

        json.Should().Be("{\"scope\":{\"measure\":\"committed\"},\"convert\":" + expected + "}");
        TotalsJson.ParseQuery(Encoding.UTF8.GetBytes(json)).Should().Be(query);
    }

    [Theory]
    [InlineData("""{"scope":{"measure":"committed"},"convert":{"to":"EUR"}}""", "*$.convert*rates*")]
    [InlineData("""{"scope":{"measure":"committed"},"convert":{"to":"XAU","rates":"day"}}""", "*$.convert*minor unit*XAU*")]
    [InlineData("""{"scope":{"measure":"committed"},"convert":{"to":"EUR","rates":"daily"}}""", "*$.convert.rates*daily*")]
    [InlineData("""{"scope":{"measure":"committed","perimeter":[]}}""", "*$.scope*one pool at least*")]
    public void ParseQuery_WrongConversionOrPerimeter_SaysWhere(string json, string message) =>
        FluentActions.Invoking(() => TotalsJson.ParseQuery(Encoding.UTF8.GetBytes(json))).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void Write_ConvertedTable_NamesRatesAndDocumentsInItsManifest()
    {
        byte[] document = LedgerJson.ToUtf8Bytes(FullLedger.Build());
        AidLedger ledger = LedgerJson.Parse(document);
        RateTable rates = RateTable.Create(
            new SourceReference("A bank", "Rates"),
            [new ExchangeRate(Currency.EUR, Currency.SEK, 10m, new NodaTime.LocalDate(2024, 1, 2)), new ExchangeRate(Currency.EUR, Currency.SEK, 11m)]);
        TotalsQuery query = new TotalsQuery(AidScope.Committed).ConvertTo(Currency.SEK, RatePolicy.Fixed);

        TotalsTable table = query.Run(ledger, rates);
        string json = Compact(TotalsJson.ToUtf8Bytes(table));

        string digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(document));
        table.Manifest.DocumentDigests.Should().Equal(digest);
        table.Manifest.RateSource.Should().Be(rates.Source);
        table.Manifest.RatesUntil.Should().Be(new NodaTime.LocalDate(2024, 1, 2));
        json.Should().Contain(
            "\"library\":\"DefenceAid.Domain0.1.0\",\"rates\":{\"source\":{\"publisher\":\"Abank\",\"title\":\"Rates\"},\"until\":\"2024-01-02\"},"
            + "\"documents\":[\"" + digest + "\"]}");
    }

    [Fact]
    public void Manifest_OfAMergedLedger_HasEachDocumentOnce_AndOneMadeInCodeNone()
    {
        AidLedger made = FullLedger.Build();
        AidLedger read = LedgerJson.Parse(LedgerJson.ToUtf8Bytes(made));

        made.DocumentDigests.Should().BeEmpty();
        new LedgerBuilder().Merge(made).Merge(read).Merge(read).Build().DocumentDigests.Should().Equal(read.DocumentDigests);
        read.Should().Be(made, "a digest is no part of a ledger's equality");
    }

    [Fact]
    public void ParseQuery_ByteOrderMark_IsPassedOver() =>
        TotalsJson.ParseQuery(Encoding.UTF8.GetBytes("\uFEFF{\"scope\":{\"measure\":\"committed\"}}")).Should().Be(new TotalsQuery(AidScope.Committed));

    [Fact]
    public void ParseQuery_Utf16_SaysSo() =>
        FluentActions.Invoking(() => TotalsJson.ParseQuery(Encoding.Unicode.GetBytes("{}"))).Should().Throw<FormatException>().WithMessage("*UTF-16*");

    [Fact]
    public void ParseQuery_WithoutMeasure_Refuses()
    {
        Action act = () => TotalsJson.ParseQuery("""{"scope":{}}"""u8);

        act.Should().Throw<FormatException>().WithMessage("*measure*");
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("")]
    public void ParseQuery_NoQuery_IsAFormatException(string json)
    {
        Action act = () => TotalsJson.ParseQuery(Encoding.UTF8.GetBytes(json));

        act.Should().Throw<FormatException>().WithMessage("*expected * but got *");
    }

    [Fact]
    public void ParseQuery_UnknownDimension_SaysWhere()
    {
        Action act = () => TotalsJson.ParseQuery("""{"scope":{"measure":"committed"},"by":["donor","colour"]}"""u8);

        act.Should().Throw<FormatException>().WithMessage("*$.by[1]*\"colour\"*");
    }

    [Fact]
    public void Write_Table_HasManifestRowsTotalAndExclusions()
    {
        Id<Party> a = new("a");
        Id<Party> b = new("b");
        Contribution[] contributions =
        [
            Contribution.Committed("1", PartyShares.Jointly(b, a), a, new PartialDate(2024), AidCategory.Military, AidChannel.DonorIndustry, StatedAmount.Over(new Money(5, Currency.EUR))),
            Contribution.Committed("2", a, b, new PartialDate(2024), AidCategory.Military, AidChannel.OwnStock, StatedAmount.Undisclosed),
            Contribution.Committed("3", a, b, null, AidCategory.Military, AidChannel.OwnStock, new Money(1.50m, Currency.EUR)),
        ];
        var query = new TotalsQuery(AidScope.Committed.AsOf(new NodaTime.LocalDate(2024, 12, 31))).GroupBy(Dimension.Donor, Dimension.Direction);
        using var stream = new MemoryStream();

        TotalsJson.Write(stream, query.Run(contributions, AidRegistry.Empty));

        Compact(stream.ToArray()).Should().Be(
            "{\"format\":\"defence-aid-totals/1\",\"manifest\":{\"query\":{\"scope\":{\"measure\":\"committed\",\"asOf\":\"2024-12-31\"},\"by\":[\"donor\",\"direction\"]},"
            + "\"library\":\"DefenceAid.Domain0.1.0\",\"documents\":[]},"
            + "\"rows\":[{\"key\":{\"donor\":\"a\",\"direction\":null},\"contributions\":1,\"undisclosed\":1,\"approximate\":0,\"unconverted\":0,\"amounts\":[]},"
            + "{\"key\":{\"donor\":[\"a\",\"b\"],\"direction\":\"donor-industry\"},\"contributions\":1,\"undisclosed\":0,\"approximate\":0,\"unconverted\":0,"
            + "\"amounts\":[{\"nominal\":\"EUR5\",\"lower\":\"EUR5\",\"lowerOpen\":true,\"upper\":null,\"upperOpen\":false,\"contributions\":1,\"approximate\":0}]}],"
            + "\"total\":{\"contributions\":2,\"undisclosed\":1,\"approximate\":0,\"unconverted\":0,"
            + "\"amounts\":[{\"nominal\":\"EUR5\",\"lower\":\"EUR5\",\"lowerOpen\":true,\"upper\":null,\"upperOpen\":false,\"contributions\":1,\"approximate\":0}]},"
            + "\"unconverted\":[],\"exclusions\":[{\"reason\":\"date-not-stated\",\"contributions\":1,\"undisclosed\":0,\"approximate\":0,\"unconverted\":0,"
            + "\"amounts\":[{\"nominal\":\"EUR1.5\",\"lower\":\"EUR1.5\",\"lowerOpen\":false,\"upper\":\"EUR1.5\",\"upperOpen\":false,\"contributions\":1,\"approximate\":0}]}]}");
    }

    private static string Compact(byte[] json) =>
        Encoding.UTF8.GetString(json).Replace("\n", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
}
