namespace DefenceAid.Domain.Tests.Totals;

/// <summary>One entry's part in one cell: what the oracle writes down before it adds anything.</summary>
/// <param name="Id">The contribution.</param>
/// <param name="Key">The cell.</param>
/// <param name="Reason">Why it is listed and not counted, or null.</param>
/// <param name="Gap">Why it is not converted, or null.</param>
/// <param name="Amount">How much it is.</param>
internal sealed record OracleLine(string Id, string Key, string? Reason, string? Gap, OracleAmount Amount);
