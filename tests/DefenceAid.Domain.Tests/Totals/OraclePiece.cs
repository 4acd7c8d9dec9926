namespace DefenceAid.Domain.Tests.Totals;

/// <summary>What a perimeter makes of an entry: all of it, or one of the two that it is split into.</summary>
/// <param name="Reason">Why the perimeter lists it, or null.</param>
/// <param name="Amount">The amount.</param>
/// <param name="IsSplit">Whether there is another one.</param>
internal sealed record OraclePiece(string? Reason, OracleAmount Amount, bool IsSplit);
