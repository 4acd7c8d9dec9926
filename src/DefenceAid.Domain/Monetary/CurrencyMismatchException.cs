namespace DefenceAid.Domain;

/// <summary>Two amounts of different currencies met where one currency is due: they don't add or compare, zero included.</summary>
public sealed class CurrencyMismatchException : InvalidOperationException
{
    /// <summary>Says which currency was expected and which came.</summary>
    /// <param name="expected">The currency of the left side.</param>
    /// <param name="actual">The currency that came.</param>
    public CurrencyMismatchException(Currency expected, Currency actual)
        : base($"Expected {expected} but got {actual}. Convert one side first.")
    {
        Expected = expected;
        Actual = actual;
    }

    /// <summary>Gets the currency of the left side.</summary>
    public Currency Expected { get; }

    /// <summary>Gets the currency that came.</summary>
    public Currency Actual { get; }

    /// <summary>Refuses a currency other than the expected one.</summary>
    internal static void ThrowIfDifferent(Currency expected, Currency actual)
    {
        if (expected != actual)
        {
            Throw(expected, actual);
        }
    }

    private static void Throw(Currency expected, Currency actual) => throw new CurrencyMismatchException(expected, actual);
}
