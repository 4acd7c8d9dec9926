using System.Collections.Immutable;

namespace DefenceAid.Cli.Output;

/// <summary>A table of texts for people; each row, and the footer where there is one, has a text for each column.</summary>
internal sealed record TextGrid(ImmutableArray<GridColumn> Columns, ImmutableArray<string[]> Rows, string[]? Footer);
