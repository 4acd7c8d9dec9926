namespace DefenceAid.Interchange.Csv;

/// <summary>A part of a pattern: text, or the column in its place; the row's line where there is neither.</summary>
internal sealed record PatternPart(string? Text, string? Column);
