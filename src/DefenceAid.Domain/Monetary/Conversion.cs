using System.Collections.Immutable;
using System.Numerics;

namespace DefenceAid.Domain;

/// <summary>An exact factor from one currency to another, with the rates that it comes from.</summary>
/// <remarks>
/// <para>Units: an amount of <see cref="From"/> times <see cref="Numerator"/> by <see cref="Denominator"/> is one of <see cref="To"/>.
/// Nothing is rounded; round what comes out, once.</para>
/// <para>Equality: by reference. Thread safety: immutable.</para>
/// </remarks>
public sealed class Conversion
{
    private Conversion(Currency from, ExactMoney factor, ImmutableArray<RateLeg> path)
    {
        From = from;
        Factor = factor;
        Path = path;
    }

    /// <summary>Gets the currency of the amounts that go in.</summary>
    public Currency From { get; }

    /// <summary>Gets the currency of the amounts that come out.</summary>
    public Currency To => Factor.Currency;

    /// <summary>Gets the numerator of the reduced factor, 1 or more.</summary>
    public BigInteger Numerator => Factor.Numerator;

    /// <summary>Gets the denominator of the reduced factor, 1 or more.</summary>
    public BigInteger Denominator => Factor.Denominator;

    /// <summary>Gets the rates in the order in which they are used: none within a currency, one, or two that meet in the table's base.</summary>
    public ImmutableArray<RateLeg> Path { get; }

    private ExactMoney Factor { get; }

    /// <summary>Converts an amount, unrounded.</summary>
    /// <param name="amount">The amount, in <see cref="From"/>.</param>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency.</exception>
    public ExactMoney Convert(Money amount) => Convert(ExactMoney.From(amount));

    /// <inheritdoc cref="Convert(Money)"/>
    public ExactMoney Convert(ExactMoney amount)
    {
        CurrencyMismatchException.ThrowIfDifferent(From, amount.Currency);
        return Factor.Multiply(amount.Numerator, amount.Denominator);
    }

    /// <summary>Gives the factor and the rates, such as <c>USD 1 = EUR 2500/2921: EUR 1 = USD 1.1684 (2026-04-13)</c>.</summary>
    public override string ToString()
    {
        string equation = $"{From} 1 = {Factor}";
        return Path.IsEmpty ? equation : $"{equation}: {string.Join("; ", Path)}";
    }

    /// <summary>Makes the conversion within a currency.</summary>
    internal static Conversion Identity(Currency currency) => new(currency, ExactMoney.Create(1, 1, currency), []);

    /// <summary>Puts the legs of a path together, each of which has the currency reached so far on one of its sides.</summary>
    internal static Conversion Along(Currency from, ImmutableArray<RateLeg> path)
    {
        ExactMoney factor = ExactMoney.Create(1, 1, from);
        foreach (RateLeg leg in path)
        {
            factor = factor.Currency == leg.Base
                ? leg.Units.Multiply(factor.Numerator, factor.Denominator)
                : ExactMoney.Create(factor.Numerator * leg.Units.Denominator, factor.Denominator * leg.Units.Numerator, leg.Base);
        }

        return new Conversion(from, factor, path);
    }
}
