namespace DefenceAid.Domain.Totals;

/// <summary>What a cell's number is looked up by: its value in the last dimension, and what it has in those before, as numbers.</summary>
/// <param name="Before">The number of the path so far; zero where there is none.</param>
/// <param name="Last">The number of the value; zero where there is no dimension.</param>
internal readonly record struct CellPath(int Before, int Last);
