namespace DefenceAid.Benchmarks.Ratios;

/// <summary>What a pair came to, in medians of the rounds.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="OursNanoseconds">Nanoseconds a row of ours.</param>
/// <param name="BaselineNanoseconds">Nanoseconds a row of the baseline.</param>
/// <param name="BytesPerRow">Allocated bytes a row of ours.</param>
/// <param name="KeptBytesPerRow">Bytes a row that ours keeps from call to call, or null where they were not measured.</param>
internal sealed record RatioResult(
    RatioPair Pair, double OursNanoseconds, double BaselineNanoseconds, double BytesPerRow, double? KeptBytesPerRow)
{
    /// <summary>Gets ours divided by the baseline.</summary>
    public double Ratio => OursNanoseconds / BaselineNanoseconds;

    /// <summary>Gets whether the goal is met.</summary>
    public bool IsOk => Pair.Goal.IsMetBy(this);
}
