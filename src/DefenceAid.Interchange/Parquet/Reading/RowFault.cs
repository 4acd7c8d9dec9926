namespace DefenceAid.Interchange.Parquet;

/// <summary>Why the rows of a contribution make none.</summary>
/// <param name="Row">The row, from zero in its row group.</param>
/// <param name="Column">The column.</param>
/// <param name="Expected">What was expected, in words.</param>
/// <param name="Actual">What came, in words.</param>
internal sealed record RowFault(int Row, string Column, string Expected, string Actual);
