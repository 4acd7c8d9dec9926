using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="MoneyRange"/>.</summary>
public static class MoneyRangeContracts
{
    public sealed class Equality : EqualityContract<MoneyRange>
    {
        protected override IReadOnlyList<MoneyRange> MakeDistinct()
        {
            Money five = new(5, Currency.EUR);
            Money seven = new(7, Currency.EUR);
            return
            [
                default, MoneyRange.Unbounded(Currency.EUR), MoneyRange.Unbounded(Currency.USD), MoneyRange.Exactly(five), MoneyRange.AtLeast(five), MoneyRange.Over(five),
                MoneyRange.AtMost(five), MoneyRange.Under(five), MoneyRange.Create(five, seven), MoneyRange.Create(five, seven, lowerIsOpen: true),
                MoneyRange.Create(five, seven, upperIsOpen: true), MoneyRange.Create(five, seven, true, true),
            ];
        }
    }

    public sealed class Text : Utf8TextContract<MoneyRange>
    {
        protected override Gen<MoneyRange> Values => MonetaryGen.SmallEuroRange;

        protected override IEnumerable<string> NoValues =>
        [
            "EUR [5, 5)", "EUR (5, 5)", "EUR [7, 5]", "EUR [-∞, 5]", "EUR [5, ∞]", "EUR (∞, 5)", "EUR (5, -∞)", "EUR [5,7]", "EUR 5, 7", "EUR [5]", "EUR [,]", "EUR [, ]",
            "EEE [5, 7]", "EUR[5, 7]", "EUR {5, 7}", "EUR [5, 7", "EUR [EUR 5, EUR 7]", "EUR [5, 79228162514264337593543950336]", "EUR [5, 1e3]", "EUR [٥, 7]",
        ];
    }

    public sealed class Json : TextJsonContract<MoneyRange>
    {
        protected override Gen<MoneyRange> Values => MonetaryGen.SmallEuroRange;
    }

    public sealed class Default : DefaultContract<MoneyRange>
    {
        protected override string DefaultText => "XXX [0, 0]";
    }

    public sealed class Monoid : MonoidContract<MoneyRange>
    {
        protected override Gen<MoneyRange> Values => MonetaryGen.SmallEuroRange;

        protected override MoneyRange Neutral => MoneyRange.Exactly(Money.Zero(Currency.EUR));

        protected override MoneyRange Combine(MoneyRange left, MoneyRange right) => left + right;
    }
}
