using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace DefenceAid.Domain.Tests.Parties;

public sealed class PartySharesTests
{
    private static readonly Id<Party> Denmark = new("dk");
    private static readonly Id<Party> Netherlands = new("nl");
    private static readonly Party Lithuania = Party.Government("lt", "Lithuania", Country.Of("LT"));

    private static readonly Gen<PartyShares> AnyWeighted =
        Gen.Int[1, int.MaxValue].Array[2, 8].Select(weights => PartyShares.Weighted([.. weights.Select((weight, i) => (Name(i), weight))]));

    // Up to eight percentages in millionths, of 12.5 % at most: together never over 100.
    private static readonly Gen<decimal[]> Percents = Gen.Long[1, 12_500_000].Select(millionths => millionths / 1_000_000m).Array[1, 8];

    [Fact]
    public void Of_Party_IsTheWhole()
    {
        PartyShares shares = Lithuania;

        shares.Should().Be(PartyShares.Of(new Id<Party>("lt")));
        shares.Parties.Should().Equal(Lithuania.Id);
        shares.Shares.Single().Weight.Should().Be(1);
        shares.TotalWeight.Should().Be(1);
        shares.NotStatedWeight.Should().Be(0);
        shares.IsJoint.Should().BeFalse();
        shares.ToString().Should().Be("lt");
    }

    [Fact]
    public void Jointly_Parties_HaveNoShares()
    {
        PartyShares shares = PartyShares.Jointly(Denmark, Netherlands);

        shares.IsJoint.Should().BeTrue();
        shares.Shares.Should().BeEmpty();
        shares.Parties.Should().Equal(Denmark, Netherlands);
        shares.TotalWeight.Should().Be(1);
        shares.NotStatedWeight.Should().Be(1);
        shares.ToString().Should().Be("dk + nl");
    }

    [Fact]
    public void Weighted_Weights_AreKeptAsStated()
    {
        PartyShares shares = PartyShares.Weighted((Denmark, 4), (Netherlands, 2), (Lithuania, 2));

        shares.Shares.Select(share => share.Weight).Should().Equal(4, 2, 2);
        shares.TotalWeight.Should().Be(8);
        shares.NotStatedWeight.Should().Be(0);
        shares.ToString().Should().Be("dk 4 : nl 2 : lt 2");
        shares.Should().NotBe(PartyShares.Weighted((Denmark, 2), (Netherlands, 1), (Lithuania, 1)));
    }

    [Fact]
    public void Weighted_GreatestWeights_DoNotOverflow() =>
        PartyShares.Weighted((Denmark, int.MaxValue), (Netherlands, int.MaxValue)).TotalWeight.Should().Be(4_294_967_294);

    [Fact]
    public void Percentages_Rest_IsNotStated()
    {
        PartyShares shares = PartyShares.Percentages((Denmark, 60), (Netherlands, 30));

        shares.IsPercentage.Should().BeTrue();
        shares.IsJoint.Should().BeFalse();
        shares.Shares.Select(share => share.Weight).Should().Equal(60, 30);
        shares.TotalWeight.Should().Be(100);
        shares.NotStatedWeight.Should().Be(10);
        shares.ToString().Should().Be("dk 60 % + nl 30 %");
    }

    [Fact]
    public void Percentages_Decimals_ScaleTheWhole()
    {
        PartyShares shares = PartyShares.Percentages((Denmark, 33.3m), (Netherlands, 0.125m));

        shares.Shares.Select(share => share.Weight).Should().Equal(33_300, 125);
        shares.TotalWeight.Should().Be(100_000);
        shares.NotStatedWeight.Should().Be(66_575);
        shares.ToString().Should().Be("dk 33.3 % + nl 0.125 %");
    }

    [Fact]
    public void Percentages_SixDecimals_AreTheMost()
    {
        PartyShares.Percentages((Denmark, 0.000001m)).TotalWeight.Should().Be(100_000_000);
        PartyShares.Percentages((Denmark, 12.5000000000m)).TotalWeight.Should().Be(1000);
        FluentActions.Invoking(() => PartyShares.Percentages((Denmark, 0.0000001m)))
            .Should().Throw<ArgumentException>().WithMessage("*at most 6 decimals for dk but got 0.0000001.*");
    }

    [Fact]
    public void Percentages_TrailingZeros_DoNotMatter()
    {
        PartyShares.Percentages((Denmark, 60.50m)).Should().Be(PartyShares.Percentages((Denmark, 60.5m)));
        PartyShares.Percentages((Denmark, 60.00m)).ToString().Should().Be("dk 60 %");
    }

    [Fact]
    public void Percentages_All_LeavesNothing()
    {
        PartyShares.Percentages((Denmark, 100)).NotStatedWeight.Should().Be(0);
        PartyShares.Percentages((Denmark, 99.999999m), (Netherlands, 0.000001m)).NotStatedWeight.Should().Be(0);
        FluentActions.Invoking(() => PartyShares.Percentages((Denmark, 99.999999m), (Netherlands, 0.000002m)))
            .Should().Throw<ArgumentException>().WithMessage("*100.000001*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void Percentages_OutOfRange_Throws(int percent) =>
        FluentActions.Invoking(() => PartyShares.Percentages((Denmark, percent))).Should().Throw<ArgumentException>().WithMessage("*dk*");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Weighted_NotPositive_Throws(int weight) => FluentActions.Invoking(() => PartyShares.Weighted((Denmark, 1), (Netherlands, weight)))
        .Should().Throw<ArgumentException>().WithMessage("*1 or more for nl*");

    [Fact]
    public void Factories_TooFewParties_Throws()
    {
        FluentActions.Invoking(() => PartyShares.Jointly()).Should().Throw<ArgumentException>().WithMessage("*2 parties or more but got 0*");
        FluentActions.Invoking(() => PartyShares.Jointly(Denmark)).Should().Throw<ArgumentException>().WithMessage("*got 1*");
        FluentActions.Invoking(() => PartyShares.Weighted((Denmark, 1))).Should().Throw<ArgumentException>().WithMessage("*got 1*");
        FluentActions.Invoking(() => PartyShares.Percentages()).Should().Throw<ArgumentException>().WithMessage("*got 0*");
    }

    [Fact]
    public void Factories_PartyTwice_Throws()
    {
        FluentActions.Invoking(() => PartyShares.Jointly(Denmark, Netherlands, Denmark)).Should().Throw<ArgumentException>().WithMessage("*dk twice*");
        FluentActions.Invoking(() => PartyShares.Weighted((Denmark, 1), (Denmark, 2))).Should().Throw<ArgumentException>().WithMessage("*dk twice*");
        FluentActions.Invoking(() => PartyShares.Percentages((Denmark, 1), (Denmark, 2))).Should().Throw<ArgumentException>().WithMessage("*dk twice*");
    }

    [Fact]
    public void Factories_NoParty_Throws()
    {
        Party none = null!;

        FluentActions.Invoking(() => PartyShares.Of(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PartyShares.Jointly(Denmark, default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => (PartyShares)none).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Equality_FormAndOrder_Count()
    {
        PartyShares.Jointly(Denmark, Netherlands).Should().Be(PartyShares.Jointly(Denmark, Netherlands));
        PartyShares.Jointly(Denmark, Netherlands).Should().NotBe(PartyShares.Jointly(Netherlands, Denmark));
        PartyShares.Weighted((Denmark, 60), (Netherlands, 40)).Should().NotBe(PartyShares.Percentages((Denmark, 60), (Netherlands, 40)));
        PartyShares.Percentages((Denmark, 100)).Should().NotBe(PartyShares.Of(Denmark));
        (PartyShares.Of(Denmark) == PartyShares.Of(new Id<Party>("dk"))).Should().BeTrue();
    }

    [Fact]
    public void Weights_AnyWeighted_SumToTheWhole() => AnyWeighted.Sample(shares =>
        shares.Shares.Sum(share => share.Weight) == shares.TotalWeight
        && shares.NotStatedWeight == 0
        && shares.Parties.SequenceEqual(shares.Shares.Select(share => share.Party))
        && RoundTrips(shares));

    [Fact]
    public void Weights_AnyPercentages_AreExactPercents() => Percents.Sample(percents =>
    {
        PartyShares shares = PartyShares.Percentages([.. percents.Select((percent, i) => (Name(i), percent))]);

        // weight / total = percent / 100, in integers of a hundred millionths
        return shares.Shares.Select((share, i) => share.Weight * 100 == percents[i] * shares.TotalWeight).All(same => same)
            && shares.Shares.Sum(share => share.Weight) + shares.NotStatedWeight == shares.TotalWeight
            && shares.NotStatedWeight >= 0
            && shares.Shares.Select((share, i) => shares.PercentOf(share) == percents[i]).All(same => same)
            && RoundTrips(shares);
    });

    [Theory]
    [InlineData("\"lt\"", "lt")]
    [InlineData("{\"jointly\":[\"dk\",\"nl\"]}", "dk + nl")]
    [InlineData("{\"weights\":{\"dk\":2,\"nl\":1}}", "dk 2 : nl 1")]
    [InlineData("{\"percentages\":{\"dk\":60.5,\"nl\":30}}", "dk 60.5 % + nl 30 %")]
    [InlineData("{\"percentages\":{\"dk\":0.000001}}", "dk 0.000001 %")]
    public void Json_Form_RoundTrips(string json, string text)
    {
        PartyShares shares = JsonSerializer.Deserialize<PartyShares>(json)!;

        shares.ToString().Should().Be(text);
        JsonSerializer.Serialize(shares).Should().Be(json);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("{\"dk\":1}")]
    [InlineData("{\"jointly\":\"dk\"}")]
    [InlineData("{\"jointly\":[]}")]
    [InlineData("{\"jointly\":[\"dk\"]}")]
    [InlineData("{\"jointly\":[\"dk\",null]}")]
    [InlineData("{\"jointly\":[\"dk\",[\"nl\"]]}")]
    [InlineData("{\"jointly\":[\"dk\",\"dk\"]}")]
    [InlineData("{\"jointly\":[\"dk\",\"nl\"],\"weights\":{\"dk\":2,\"nl\":1}}")]
    [InlineData("{\"weights\":{}}")]
    [InlineData("{\"weights\":[]}")]
    [InlineData("{\"weights\":{\"dk\":2,\"dk\":1}}")]
    [InlineData("{\"weights\":{\"dk\":2.5,\"nl\":1}}")]
    [InlineData("{\"weights\":{\"dk\":\"2\",\"nl\":1}}")]
    [InlineData("{\"weights\":{\"dk\":2147483648,\"nl\":1}}")]
    [InlineData("{\"weights\":{\"dk\":0,\"nl\":1}}")]
    [InlineData("{\"weights\":{\"dk\":{},\"nl\":1}}")]
    [InlineData("{\"percentages\":{\"dk\":\"60\"}}")]
    [InlineData("{\"percentages\":{\"dk\":0}}")]
    [InlineData("{\"percentages\":{\"dk\":100.1}}")]
    [InlineData("{\"percentages\":{\"dk\":1e400}}")]
    [InlineData("{\"percentages\":{\"dk\":33.3000000000000000000000000000000000001}}")]
    [InlineData("{\"percentages\":{\"dk\":60,\"\":30}}")]
    public void Json_Rubbish_Throws(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<PartyShares>(json)).Should().Throw<JsonException>().WithMessage("Expected*");

    [Theory]
    [InlineData("{}", "Expected one of \"jointly\", \"weights\" and \"percentages\" but got an empty object.")]
    [InlineData("{\"percentages\":{}}", "Expected 1 party or more but got 0.")]
    [InlineData("{\"percentages\":{\"dk\":0.0000001}}", "Expected a percentage of at most 6 decimals for dk but got 0.0000001.")]
    [InlineData("{\"percentages\":{\"dk\":-0.5}}", "Expected a percentage over 0 and at most 100 for dk but got -0.5.")]
    [InlineData("{\"percentages\":{\"dk\":60,\"nl\":40.50}}", "Expected percentages of 100 or less together but got 100.5.")]
    [InlineData("{\"percentages\":{\"dk\":\"60\"}}", "Expected a number as the percentage of dk but got \"60\".")]
    [InlineData("{\"percentages\":{\"dk\":33.3000000000000000000000000000000000001}}", "Expected a percentage of at most 6 decimals for dk but got 33.3000000000000000000000000000000000001.")]
    [InlineData("{\"weights\":{\"dk\":-1,\"nl\":1}}", "Expected a weight of 1 or more for dk but got -1.")]
    [InlineData("{\"weights\":{\"dk\":2.5,\"nl\":1}}", "Expected a whole number of at most 2147483647 as the weight of dk but got 2.5.")]
    [InlineData("{\"weights\":{\"dk\":{},\"nl\":1}}", "Expected a whole number of at most 2147483647 as the weight of dk but got an object.")]
    [InlineData("{\"jointly\":[\"dk\"]}", "Expected 2 parties or more but got 1: one party alone stands by its id.")]
    [InlineData("{\"jointly\":[\"dk\",\"\"]}", "Expected an id of Party but got an empty text.")]
    public void Json_Rubbish_SaysWhatIsWrongInEveryCulture(string json, string message)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("lt-LT");
        try
        {
            FluentActions.Invoking(() => JsonSerializer.Deserialize<PartyShares>(json)).Should().Throw<JsonException>().WithMessage(message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("60.0000000000000000")]
    [InlineData("60.00000000000000000000000000000000000000000000000000")]
    [InlineData("6e1")]
    public void Json_PercentageWrittenAtLength_IsTheNumber(string percent) =>
        JsonSerializer.Deserialize<PartyShares>($"{{\"percentages\":{{\"dk\":{percent}}}}}").Should().Be(PartyShares.Percentages((Denmark, 60)));

    [Fact]
    public void Json_Message_NamesThePath() => FluentActions
        .Invoking(() => JsonSerializer.Deserialize<Dictionary<string, PartyShares>>("{\"donors\":{\"jointly\":[\"dk\",\"dk\"]}}"))
        .Should().Throw<JsonException>().Where(exception => exception.Path!.StartsWith("$.donors")).WithMessage("*dk twice*");

    [Theory]
    [InlineData("lt-LT")]
    [InlineData("uk-UA")]
    [InlineData("tr-TR")]
    public void ToString_AnyCulture_IsTheSame(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            PartyShares.Percentages((Denmark, 33.3m)).ToString().Should().Be("dk 33.3 %");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Id<Party> Name(int i) => new(string.Create(CultureInfo.InvariantCulture, $"p{i}"));

    private static bool RoundTrips(PartyShares shares)
    {
        PartyShares again = JsonSerializer.Deserialize<PartyShares>(JsonSerializer.Serialize(shares))!;
        return again == shares && again.GetHashCode() == shares.GetHashCode() && again.ToString() == shares.ToString();
    }
}
