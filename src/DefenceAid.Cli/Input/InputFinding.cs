using DefenceAid.Domain;

namespace DefenceAid.Cli.Input;

/// <summary>A finding, and the name of the input that it is of.</summary>
internal sealed record InputFinding(string Source, Finding Finding);
