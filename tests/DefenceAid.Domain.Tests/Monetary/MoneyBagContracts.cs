using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="MoneyBag"/>.</summary>
public static class MoneyBagContracts
{
    public sealed class Equality : EqualityContract<MoneyBag>
    {
        protected override IReadOnlyList<MoneyBag> MakeDistinct() =>
        [
            MoneyBag.Empty, MoneyBag.FromMoney(new(5, Currency.EUR)), MoneyBag.FromMoney(new(5, Currency.USD)),
            MoneyBag.FromMoney(new(5, Currency.USD)) + new Money(5, Currency.EUR),
        ];

        protected override IEnumerable<(MoneyBag Left, MoneyBag Right)> EqualPairs =>
        [
            (MoneyBag.Empty, MoneyBag.FromMoney(Money.Zero(Currency.EUR))),
            (MoneyBag.FromMoney(new(5, Currency.EUR)), MoneyBag.FromMoney(new(7, Currency.EUR)) - new Money(2.00m, Currency.EUR)),
            (MoneyBag.FromMoney(new(5, Currency.EUR)) + new Money(1, Currency.USD), MoneyBag.FromMoney(new(1, Currency.USD)) + new Money(5, Currency.EUR)),
        ];
    }

    public sealed class Json : JsonContract<MoneyBag>
    {
        protected override Gen<MoneyBag> Values => MonetaryGen.SmallBag;

        protected override IEnumerable<string> NoValues =>
            ["5", "{}", "\"EUR 5\"", "[5]", "[null]", "[[]]", "[\"EUR 0\"]", "[\"EUR 5\",\"EUR 6\"]", "[\"USD 5\",\"EUR 6\"]", "[\"EUR 5\""];
    }

    public sealed class Monoid : MonoidContract<MoneyBag>
    {
        protected override Gen<MoneyBag> Values => MonetaryGen.SmallBag;

        protected override MoneyBag Neutral => MoneyBag.Empty;

        protected override MoneyBag Combine(MoneyBag left, MoneyBag right) => left + right;
    }
}
