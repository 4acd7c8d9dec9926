using System.Numerics;
using CsCheck;
using NodaTime;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>Means and cross rates against whole numbers, computed the slow and obvious way.</summary>
public sealed class RateTableOracleTests
{
    private static readonly SourceReference Source = new("A bank", "Rates");
    private static readonly LocalDate Start = new(2022, 1, 1);
    private static readonly BigInteger Scale = BigInteger.Pow(10, 28);

    private static readonly Gen<ExchangeRate[]> AnyRates = Gen.Select(Gen.Int[1, 2], Gen.Int[0, 800], MonetaryGen.AnyDecimal, (which, day, units) =>
            new ExchangeRate(Currency.EUR, which == 1 ? Currency.USD : Currency.SEK, units == 0 ? 1m : Math.Abs(units), Start.PlusDays(day)))
        .Array[0, 60].Select(rates => rates.DistinctBy(rate => (rate.Quoted, rate.On)).ToArray());

    [Fact]
    public void Find_MeanOfAnyPeriod_IsTheSumByTheNumberOfDays() =>
        Gen.Select(AnyRates, Gen.Int[0, 800], Gen.Int[0, 400], Gen.Int[-1, 28], Gen.Bool).Sample((rates, from, length, decimals, crosses) =>
        {
            RatePolicy policy = RatePolicy.MeanOf(Start.PlusDays(from), Start.PlusDays(from + length));
            policy = decimals < 0 ? policy : policy.RoundedTo(decimals);
            Currency target = crosses ? Currency.SEK : Currency.EUR;
            bool isFound = RateTable.Create(Source, rates).TryFind(Currency.USD, target, policy, null, out Conversion? conversion, out _);
            (BigInteger Over, BigInteger Under)? usd = Mean(rates, Currency.USD, from, length, decimals);
            (BigInteger Over, BigInteger Under)? sek = crosses ? Mean(rates, Currency.SEK, from, length, decimals) : (1, 1);

            return usd is { } u && sek is { } s
                ? isFound && conversion!.Numerator * s.Under * u.Over == conversion.Denominator * s.Over * u.Under
                : !isFound;
        });

    [Fact]
    public void Find_LatestRate_IsThatOfTheLastDayThatCounts() =>
        Gen.Select(AnyRates, Gen.Int[0, 800], Gen.Int[1, RatePolicy.MaxDaysBack]).Sample((rates, on, daysBack) =>
        {
            bool isFound = RateTable.Create(Source, rates)
                .TryFind(Currency.EUR, Currency.USD, RatePolicy.OnTheDay.OrPrevious(daysBack), Start.PlusDays(on), out Conversion? conversion, out _);
            ExchangeRate[] candidates =
                [.. rates.Where(rate => rate.Quoted == Currency.USD && rate.On <= Start.PlusDays(on) && rate.On >= Start.PlusDays(on - daysBack)).OrderBy(rate => rate.On)];

            return candidates.Length == 0
                ? !isFound
                : isFound && conversion!.Numerator * Scale == conversion.Denominator * MonetaryGen.Oracle(candidates[^1].Units);
        });

    private static (BigInteger Over, BigInteger Under)? Mean(ExchangeRate[] rates, Currency quoted, int from, int length, int decimals)
    {
        BigInteger over = 0;
        BigInteger days = 0;
        foreach (ExchangeRate rate in rates)
        {
            if (rate.Quoted == quoted && rate.On >= Start.PlusDays(from) && rate.On <= Start.PlusDays(from + length))
            {
                over += MonetaryGen.Oracle(rate.Units);
                days++;
            }
        }

        BigInteger under = days * Scale;
        if (days > 0 && decimals >= 0)
        {
            // Half to even: twice the mean and one, halved and cut off, is one too many where it is odd and nothing was cut.
            BigInteger twice = (over * BigInteger.Pow(10, decimals) * 2) + under;
            BigInteger rounded = twice / (under * 2);
            over = twice % (under * 2) == 0 && !rounded.IsEven ? rounded - 1 : rounded;
            under = BigInteger.Pow(10, decimals);
        }

        return over.IsZero ? null : (over, under);
    }
}
