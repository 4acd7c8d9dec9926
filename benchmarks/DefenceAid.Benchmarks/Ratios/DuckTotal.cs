namespace DefenceAid.Benchmarks.Ratios;

/// <summary>A row of DuckDB's totals by donor, direction, month and currency.</summary>
/// <param name="Donor">The donor's id.</param>
/// <param name="Direction">The direction's code, or null for none.</param>
/// <param name="Month">The month, such as <c>2024-08</c>.</param>
/// <param name="Currency">The currency's code, or null for what is undisclosed.</param>
/// <param name="Nominal">The sum of the figures named.</param>
/// <param name="Lower">The sum of the lower bounds.</param>
/// <param name="Upper">The sum of the upper bounds, of the amounts that have one.</param>
/// <param name="IsUnbounded">Whether an amount has no upper bound.</param>
/// <param name="Contributions">How many contributions.</param>
/// <param name="Approximate">How many of them are approximate.</param>
/// <param name="Undisclosed">How many of them are undisclosed.</param>
internal sealed record DuckTotal(
    string Donor,
    string? Direction,
    string Month,
    string? Currency,
    decimal Nominal,
    decimal Lower,
    decimal Upper,
    bool IsUnbounded,
    long Contributions,
    long Approximate,
    long Undisclosed);
