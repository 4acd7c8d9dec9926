using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="ExactMoney"/>.</summary>
public static class ExactMoneyContracts
{
    public sealed class Equality : EqualityContract<ExactMoney>
    {
        protected override IReadOnlyList<ExactMoney> MakeDistinct() =>
        [
            default, ExactMoney.Zero(Currency.EUR), ExactMoney.Create(1, 3, Currency.EUR), ExactMoney.Create(1, 3, Currency.USD), ExactMoney.Create(-1, 3, Currency.EUR),
            ExactMoney.Create(2, 3, Currency.EUR),
        ];

        protected override IEnumerable<(ExactMoney Left, ExactMoney Right)> EqualPairs =>
        [
            (ExactMoney.Create(1, 3, Currency.EUR), ExactMoney.Create(-2, -6, Currency.EUR)),
            (default, ExactMoney.Create(0, -7, Currency.XXX)),
            (ExactMoney.From(new Money(2.50m, Currency.EUR)), ExactMoney.Create(5, 2, Currency.EUR)),
        ];
    }

    public sealed class Ordering : OrderingContract<ExactMoney>
    {
        protected override IReadOnlyList<ExactMoney> Ascending =>
        [
            ExactMoney.Create(-1, 3, Currency.EUR), ExactMoney.Zero(Currency.EUR), ExactMoney.Create(33, 100, Currency.EUR), ExactMoney.Create(1, 3, Currency.EUR),
            ExactMoney.Create(34, 100, Currency.EUR),
        ];
    }

    public sealed class Text : TextContract<ExactMoney>
    {
        protected override Gen<ExactMoney> Values => MonetaryGen.AnyExact;

        protected override IEnumerable<string> NoValues =>
        [
            "EUR 1/0", "EUR 1/-3", "EUR 1/", "EUR /3", "EUR 1/03", "EUR 01/3", "EUR 1.5/3", "EUR 1/3/3", "EUR 5.", "EUR .5", "EUR +5", "EUR -", "EUR 1e3", "EUR5", "EUR  5",
            "EEE 5", "EUR ٥", "EUR 5 ", "EUR 1/ 3", "EUR " + new string('9', ExactMoney.MaxTextLength),
        ];
    }

    public sealed class Json : TextJsonContract<ExactMoney>
    {
        protected override Gen<ExactMoney> Values => MonetaryGen.AnyExact;
    }

    public sealed class Default : DefaultContract<ExactMoney>
    {
        protected override string DefaultText => "XXX 0";
    }

    public sealed class Monoid : MonoidContract<ExactMoney>
    {
        protected override Gen<ExactMoney> Values => MonetaryGen.AnyExact;

        protected override ExactMoney Neutral => ExactMoney.Zero(Currency.EUR);

        protected override ExactMoney Combine(ExactMoney left, ExactMoney right) => left + right;
    }
}
