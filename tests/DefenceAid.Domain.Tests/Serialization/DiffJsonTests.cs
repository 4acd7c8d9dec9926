using System.Text;
using System.Text.Json;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Tests.Ledgers;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Serialization;

public class DiffJsonTests
{
    private static readonly LedgerDiff Diff = LedgerDiff.Between(
        Records.Builder.Add(Records.Aid("a"), Records.Aid("b")).Build(), Records.Builder.Add(Records.Aid("a", "over EUR 6").WithTag("plan", "<1>")).Build());

    [Fact]
    public void Write_Changes_HasKindRecordAndFieldsInOrder()
    {
        using var stream = new MemoryStream();

        DiffJson.Write(stream, Diff);

        Compact(stream.ToArray()).Should().Be(
            "{\"format\":\"defence-aid-diff/1\",\"changes\":["
            + "{\"change\":\"changed\",\"record\":\"contribution\",\"id\":\"a\",\"fields\":["
            + "{\"field\":\"tags[0]\",\"before\":null,\"after\":\"plan=<1>\"},{\"field\":\"entries[0].amount\",\"before\":\"EUR 5\",\"after\":\"over EUR 6\"}]},"
            + "{\"change\":\"removed\",\"record\":\"contribution\",\"id\":\"b\",\"fields\":[]}]}");
    }

    [Fact]
    public void Write_Effect_HasBothTablesAndTheRows()
    {
        TotalsEffect effect = Diff.EffectOn(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor));

        using JsonDocument json = JsonDocument.Parse(DiffJson.ToUtf8Bytes(Diff, effect));

        JsonElement written = json.RootElement.GetProperty("effect");
        JsonSerializer.Serialize(written.GetProperty("before")).Should().Be(Minimal(TotalsJson.ToUtf8Bytes(effect.Before)));
        JsonSerializer.Serialize(written.GetProperty("after")).Should().Be(Minimal(TotalsJson.ToUtf8Bytes(effect.After)));
        written.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("contribution")} {row.GetProperty("change")} {row.GetProperty("key")}")
            .Should().Equal("a changed " + Key, "b removed " + Key);
        Nominal(written, 0, "before").Should().Be("EUR 5");
        Nominal(written, 0, "after").Should().Be("EUR 6");
        Nominal(written, 1, "before").Should().Be("EUR 5");
        written.GetProperty("rows")[1].GetProperty("after").GetProperty("amounts").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Write_EffectOfTheRegistryAlone_HasNoChange()
    {
        Contribution aid = Records.Aid("a", Records.Ministry, Records.Ukraine, AidChannel.NotStated);
        LedgerDiff moved = LedgerDiff.Between(
            Records.Builder.Add(aid).Build(),
            new LedgerBuilder().Add(Records.Lithuania, Records.Ministry.WithPartOf(Records.Fund), Records.Ukraine, Records.Fund).Add(Records.Drones).Add(Records.Frame).Add(aid).Build());

        using JsonDocument json = JsonDocument.Parse(DiffJson.ToUtf8Bytes(moved, moved.EffectOn(new TotalsQuery(AidScope.Committed.DonatedBy(Records.Lithuania)))));

        JsonElement row = json.RootElement.GetProperty("effect").GetProperty("rows").EnumerateArray().Single();
        row.GetProperty("change").ValueKind.Should().Be(JsonValueKind.Null);
        row.GetProperty("key").EnumerateObject().Should().BeEmpty();
    }

    private static string Key => "{\n          \"donor\": \"lt\"\n        }";

    private static string? Nominal(JsonElement effect, int row, string side) =>
        effect.GetProperty("rows")[row].GetProperty(side).GetProperty("amounts")[0].GetProperty("nominal").GetString();

    private static string Compact(byte[] json) => string.Concat(Encoding.UTF8.GetString(json).Split('\n').Select(line => line.TrimStart().Replace("\": ", "\":", StringComparison.Ordinal)));

    private static string Minimal(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }
}
