using System.Globalization;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>What a pair has to reach.</summary>
/// <param name="MostRatio">The largest ratio of ours to the baseline.</param>
/// <param name="MostNanoseconds">The most nanoseconds a row, or null for no such goal.</param>
/// <param name="MostBytes">The most allocated bytes a row, or null for no such goal.</param>
/// <param name="MostKeptBytes">The most bytes a row kept from call to call, or null for no such goal.</param>
internal sealed record RatioGoal(double MostRatio, double? MostNanoseconds = null, double? MostBytes = null, double? MostKeptBytes = null)
{
    // What a query allocates once, for its groups and its result, comes to less than this a row. That nothing is allocated a row is a test of the domain.
    private const double BytesThatAreNone = 0.5;

    /// <summary>Says whether figures reach the goal.</summary>
    public bool IsMetBy(RatioResult result) =>
        result.Ratio <= MostRatio
        && !(result.OursNanoseconds > MostNanoseconds)
        && !(result.BytesPerRow > MostBytes + BytesThatAreNone)
        && (MostKeptBytes is null || result.KeptBytesPerRow <= MostKeptBytes);

    /// <summary>Gives the ratio, and the other goals that there are.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{MostRatio:0.00}") + Text(MostNanoseconds, "ns") + Text(MostBytes, "B") + Text(MostKeptBytes, "B kept");

    private static string Text(double? figure, string unit) =>
        figure is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {figure} {unit}");
}
