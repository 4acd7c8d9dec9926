using System.Runtime.CompilerServices;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>What one unit of a currency is worth in another, on a day or for good.</summary>
/// <remarks>
/// <para>Units: <see cref="Units"/> of <see cref="Quoted"/> for one of <see cref="Base"/>, as published: nothing is inverted or rounded.</para>
/// <para>Default: one XXX for one XXX, on no day. Equality: same currencies and day, numerically equal units, so 1.0 equals 1.00. No ordering.
/// Thread safety: immutable.</para>
/// </remarks>
public readonly record struct ExchangeRate
{
    private readonly decimal _units; // zero in the default alone

    /// <summary>States a rate.</summary>
    /// <param name="baseCurrency">The currency of which one unit is meant.</param>
    /// <param name="quoted">The other currency.</param>
    /// <param name="units">The units of the other currency for that one, more than zero.</param>
    /// <param name="on">The day, in the ISO calendar, or null for a fixed rate, which only <see cref="RatePolicy.Fixed"/> uses.</param>
    /// <exception cref="ArgumentException">The currencies are the same, or the day is of another calendar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The units are zero or negative, or the year is before 1.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a table has hundreds of thousands
    public ExchangeRate(Currency baseCurrency, Currency quoted, decimal units, LocalDate? on = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        if (baseCurrency == quoted)
        {
            throw new ArgumentException($"Expected two currencies but got {quoted} twice.", nameof(quoted));
        }

        Base = baseCurrency;
        Quoted = quoted;
        _units = units;
        On = on is { } day ? PartialDate.RequireIso(day, nameof(on)) : null;
    }

    /// <summary>Gets the currency of which one unit is meant.</summary>
    public Currency Base { get; }

    /// <summary>Gets the other currency.</summary>
    public Currency Quoted { get; }

    /// <summary>Gets the units of <see cref="Quoted"/> for one of <see cref="Base"/>, more than zero.</summary>
    public decimal Units => _units == 0m ? 1m : _units;

    /// <summary>Gets the day, or null for a fixed rate.</summary>
    public LocalDate? On { get; }

    /// <summary>Gives the rate as an equation, such as <c>EUR 1 = USD 1.1684 on 2026-04-13</c>.</summary>
    public override string ToString()
    {
        string equation = $"{Base} 1 = {new Money(Units, Quoted)}";
        return On is { } day ? $"{equation} on {new PartialDate(day)}" : equation;
    }
}
