using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="StatedAmount"/>.</summary>
public static class StatedAmountContracts
{
    public sealed class Equality : EqualityContract<StatedAmount>
    {
        protected override IReadOnlyList<StatedAmount> MakeDistinct()
        {
            Money five = new(5, Currency.EUR);
            return
            [
                StatedAmount.Undisclosed, five, StatedAmount.AtLeast(five), StatedAmount.Over(five), StatedAmount.UpTo(five), StatedAmount.Under(five),
                StatedAmount.About(five), StatedAmount.Between(five, new(7, Currency.EUR)), StatedAmount.Between(five, new(8, Currency.EUR)), new Money(5, Currency.USD),
                Money.Zero(Currency.EUR),
            ];
        }
    }

    public sealed class Text : Utf8TextContract<StatedAmount>
    {
        protected override Gen<StatedAmount> Values => MonetaryGen.AnyStated;

        protected override IEnumerable<string> NoValues =>
        [
            "over", "over ", "over  EUR 5", "over over EUR 5", "Over EUR 5", "over EUR -5", "at least EUR -0.01", "under EUR 0", "under EUR -1", "about EUR -5",
            "between EUR 5", "between EUR 5 and", "between EUR 5 and EUR 5", "between EUR 7 and EUR 5", "between EUR 5 and USD 7", "between EUR -5 and EUR 7",
            "between EUR 5 and EUR 7 and EUR 9", "undisclosed EUR 5", "Undisclosed", "EUR", "about EEE 5", "some EUR 5", "EUR 5 or more",
        ];
    }

    public sealed class Json : TextJsonContract<StatedAmount>
    {
        protected override Gen<StatedAmount> Values => MonetaryGen.AnyStated;
    }

    public sealed class Default : DefaultContract<StatedAmount>
    {
        protected override string DefaultText => "undisclosed";
    }
}
