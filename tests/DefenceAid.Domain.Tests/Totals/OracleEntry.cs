namespace DefenceAid.Domain.Tests.Totals;

/// <summary>An entry that is measured: at which stage, and whether its date says that it is meant.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Stage">The stage that counts, from 0.</param>
/// <param name="IsAtLeast">Whether it stands in for an amount that is not disclosed.</param>
/// <param name="Doubt">Null: in the period; "out"; or why it can't be told.</param>
/// <param name="IsThere">Whether it may be there by the end of the period, whenever that starts.</param>
internal sealed record OracleEntry(StageEntry Entry, int Stage, bool IsAtLeast, string? Doubt, bool IsThere);
