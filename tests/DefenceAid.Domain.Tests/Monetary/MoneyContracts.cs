using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="Money"/>.</summary>
public static class MoneyContracts
{
    public sealed class Equality : EqualityContract<Money>
    {
        protected override IReadOnlyList<Money> MakeDistinct() =>
            [default, new(0, Currency.EUR), new(1, Currency.EUR), new(-1, Currency.EUR), new(1, Currency.USD), new(1.01m, Currency.EUR)];

        protected override IEnumerable<(Money Left, Money Right)> EqualPairs =>
        [
            (new(1.0m, Currency.EUR), new(1.00m, Currency.EUR)),
            (new(0m, Currency.EUR), new(new decimal(0, 0, 0, true, 2), Currency.EUR)),
        ];
    }

    public sealed class Ordering : OrderingContract<Money>
    {
        protected override IReadOnlyList<Money> Ascending =>
            [new(decimal.MinValue, Currency.EUR), new(-1, Currency.EUR), new(0, Currency.EUR), new(1, Currency.EUR)];
    }

    public sealed class Text : Utf8TextContract<Money>
    {
        protected override Gen<Money> Values => MonetaryGen.AnyMoney;

        protected override IEnumerable<string> NoValues =>
        [
            "EUR (5)", "EUR 1e3", "€5", "€ 5", "EUR5", "5 EUR", "EUR ٥", "EUR 1٥", "EUR -", "EUR --5", "EUR 5-", "EUR 1,000", "EUR 1 000", "EUR  5", " EUR 5",
            "EUR 5 ", "EUR +5", "EUR .5", "EUR 5.", "EUR -.5", "EUR 5.5.5", "EUR 007", "EUR 00", "EUR 0x5", "EUR ", "EUR", "eur 5", "EEE 5", "EUR\t5", "EUR\u00a05",
            "EUR −5", "EUR 5\0", "EUR NaN", "EUR ∞",
        ];
    }

    public sealed class Json : TextJsonContract<Money>
    {
        protected override Gen<Money> Values => MonetaryGen.AnyMoney;

        protected override IEnumerable<string> NoValues => base.NoValues.Append("\"EUR 79228162514264337593543950336\"");
    }

    public sealed class Default : DefaultContract<Money>
    {
        protected override string DefaultText => "XXX 0";
    }

    public sealed class Monoid : MonoidContract<Money>
    {
        protected override Gen<Money> Values => MonetaryGen.SmallEuro;

        protected override Money Neutral => Money.Zero(Currency.EUR);

        protected override Money Combine(Money left, Money right) => left + right;
    }
}
