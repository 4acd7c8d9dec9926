namespace DefenceAid.Domain;

/// <summary>The minor unit of a currency, where rounding needs one.</summary>
internal static class MinorUnit
{
    /// <summary>Gives the digits that an amount in the currency is rounded to.</summary>
    /// <exception cref="InvalidOperationException">The currency has no minor unit, or none that is listed.</exception>
    public static int DigitsToRoundTo(Currency currency) => currency.MinorUnitDigits
        ?? throw new InvalidOperationException($"{currency} has no minor unit, or none that ISO 4217 still lists, to round to. Say to how many decimals.");
}
