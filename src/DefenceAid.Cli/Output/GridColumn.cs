namespace DefenceAid.Cli.Output;

/// <summary>A column of a <see cref="TextGrid"/>.</summary>
internal sealed record GridColumn(string Header, bool IsRightAligned = false);
