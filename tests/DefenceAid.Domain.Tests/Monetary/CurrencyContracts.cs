using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="Currency"/>.</summary>
public static class CurrencyContracts
{
    public sealed class Equality : EqualityContract<Currency>
    {
        protected override IReadOnlyList<Currency> MakeDistinct() => [.. Currency.All.Select(currency => Currency.Of(currency.Code))];
    }

    public sealed class Ordering : OrderingContract<Currency>
    {
        protected override IReadOnlyList<Currency> Ascending => [Currency.Of("ADP"), Currency.EUR, Currency.USD, Currency.XXX, Currency.Of("ZWR")];
    }

    public sealed class Text : TextContract<Currency>
    {
        protected override Gen<Currency> Values => MonetaryGen.AnyCurrency;

        protected override IEnumerable<string> NoValues => ["eur", "EU", "EURO", "EEE", "ЕUR", "E R", "978"];
    }

    public sealed class Json : TextJsonContract<Currency>
    {
        protected override Gen<Currency> Values => MonetaryGen.AnyCurrency;
    }

    public sealed class Default : DefaultContract<Currency>
    {
        protected override string DefaultText => "XXX";
    }
}
