using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Parties;

/// <summary>The shared laws, for <see cref="Country"/>.</summary>
public static class CountryContracts
{
    private static readonly Gen<Country> Countries = Gen.Int[0, Country.All.Length].Select(i => i == Country.All.Length ? default : Country.All[i]);

    public sealed class Equality : EqualityContract<Country>
    {
        protected override IReadOnlyList<Country> MakeDistinct() => [default, .. Country.All.Select(country => Country.Of(country.Code))];

        protected override IEnumerable<(Country Left, Country Right)> EqualPairs => [(default, Country.Of("ZZ"))];
    }

    public sealed class Ordering : OrderingContract<Country>
    {
        protected override IReadOnlyList<Country> Ascending => [Country.Of("AD"), Country.Of("LT"), Country.Of("SU"), Country.Of("XK"), Country.Of("ZW"), default];
    }

    public sealed class Text : TextContract<Country>
    {
        protected override Gen<Country> Values => Countries;

        protected override IEnumerable<string> NoValues => ["lt", "L", "LTU", "AA", "ЕU", "L T", "440"];
    }

    public sealed class Json : TextJsonContract<Country>
    {
        protected override Gen<Country> Values => Countries;
    }

    public sealed class Default : DefaultContract<Country>
    {
        protected override string DefaultText => "ZZ";
    }
}
