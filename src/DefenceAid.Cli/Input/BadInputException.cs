namespace DefenceAid.Cli.Input;

/// <summary>An input was read and has errors; the message is one sentence that names it and the place.</summary>
internal sealed class BadInputException(string message, Exception? innerException = null) : FormatException(message, innerException);
