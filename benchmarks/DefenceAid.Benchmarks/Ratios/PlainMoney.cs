namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The struct that a user would write instead of one that checks.</summary>
internal readonly struct PlainMoney(decimal amount, ushort currency)
{
    /// <summary>The numeric code of the euro.</summary>
    public const ushort Euro = 978;

    /// <summary>Gets the amount.</summary>
    public decimal Amount { get; } = amount;

    /// <summary>Gets the numeric code of the currency.</summary>
    public ushort Currency { get; } = currency;
}
