namespace DefenceAid.Interchange;

/// <summary>A text, an attribute or what lies between two elements is longer than is read.</summary>
internal sealed class StepTooLongException(string message) : IOException(message);
