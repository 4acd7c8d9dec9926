using System.Text;
using System.Text.Json;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Serialization;

public class ReconciliationJsonTests
{
    [Fact]
    public void Write_Reconciliations_HaveFiguresTermsVerdictAndRows()
    {
        AidLedger ledger = Ledger(StatedAmount.Over(new Money(7, Currency.EUR)), AidScope.Committed.DonatedBy(new Id<Party>("dk")));
        using var stream = new MemoryStream();

        ReconciliationJson.Write(stream, ledger.ReconcileAll());

        string compact = Encoding.UTF8.GetString(stream.ToArray()).Replace("\n", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        compact.Should().Be(
            "{\"format\":\"defence-aid-reconciliation/1\",\"reconciliations\":[{\"id\":\"r\",\"published\":\"overEUR7\","
            + "\"scope\":{\"measure\":\"committed\",\"donors\":[\"dk\"]},\"terms\":{\"tolerance\":0.025,\"recordsAreComplete\":false},"
            + "\"verdict\":\"cannot-be-told\",\"nominalGap\":\"EUR2\","
            + "\"computed\":{\"contributions\":1,\"undisclosed\":0,\"approximate\":0,\"unconverted\":0,"
            + "\"amounts\":[{\"nominal\":\"EUR5\",\"lower\":\"EUR5\",\"lowerOpen\":false,\"upper\":\"EUR5\",\"upperOpen\":false,\"contributions\":1,\"approximate\":0}]},"
            + "\"rows\":[\"1\"],\"excluded\":[{\"id\":\"2\",\"reason\":\"not-attributable\"}]}]}");
    }

    [Fact]
    public void ToUtf8Bytes_NothingDisclosed_HasNoGap()
    {
        AidLedger ledger = Ledger(new Money(7, Currency.SEK), AidScope.Delivered);

        Only(ledger, ReconciliationTerms.Default).GetProperty("nominalGap").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void ToUtf8Bytes_Rates_AreNamedWithTheirSource()
    {
        AidLedger ledger = Ledger(new Money(50, Currency.SEK), AidScope.Committed);
        RateTable rates = RateTable.Create(
            new SourceReference("Bank", "Rates"), [new ExchangeRate(Currency.EUR, Currency.SEK, 10m, new LocalDate(2024, 8, 16))]);

        JsonElement terms = Only(ledger, ReconciliationTerms.Default.WithTolerance(0.1m).WithCompleteRecords().ConvertWith(RatePolicy.MonthMean, rates)).GetProperty("terms");

        terms.GetProperty("tolerance").GetDecimal().Should().Be(0.1m);
        terms.GetProperty("recordsAreComplete").GetBoolean().Should().BeTrue();
        terms.GetProperty("ratePolicy").GetString().Should().Be("month");
        terms.GetProperty("rateSource").GetProperty("publisher").GetString().Should().Be("Bank");
    }

    [Fact]
    public void ToUtf8Bytes_None_IsAnEmptyList() =>
        JsonDocument.Parse(ReconciliationJson.ToUtf8Bytes([])).RootElement.GetProperty("reconciliations").GetArrayLength().Should().Be(0);

    private static JsonElement Only(AidLedger ledger, ReconciliationTerms terms) =>
        JsonDocument.Parse(ReconciliationJson.ToUtf8Bytes(ledger.ReconcileAll(terms))).RootElement.GetProperty("reconciliations")[0];

    private static AidLedger Ledger(StatedAmount published, AidScope scope)
    {
        Id<Party> denmark = new("dk");
        Id<Party> ukraine = new("ua");
        PartyShares joint = PartyShares.Jointly(denmark, new Id<Party>("nl"));
        var day = new LocalDate(2024, 8, 16);
        return new LedgerBuilder()
            .Add(Party.Government("dk", "Denmark", Country.Of("DK")), Party.Government("nl", "Netherlands", Country.Of("NL")), Party.Government("ua", "Ukraine", Country.Of("UA")))
            .Add(
                Contribution.Committed("1", denmark, ukraine, day, AidCategory.Military, AidChannel.OwnStock, new Money(5, Currency.EUR)),
                Contribution.Committed("2", joint, ukraine, day, AidCategory.Military, AidChannel.OwnStock, new Money(9, Currency.EUR)))
            .Add(ReportedTotal.Create("r", published, scope, new SourceReference("Publisher", "Title")))
            .Build();
    }
}
