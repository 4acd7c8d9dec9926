namespace DefenceAid.Benchmarks.Ratios;

/// <summary>A row of DuckDB's sums by donor and direction.</summary>
/// <param name="Donor">The donor's id.</param>
/// <param name="Direction">The direction's code, or null for none.</param>
/// <param name="Sum">The sum, in euro.</param>
internal sealed record DuckSum(string Donor, string? Direction, decimal Sum);
