namespace DefenceAid.Cli.Input;

/// <summary>An input can't be read; the message is one sentence that names it and says why.</summary>
internal sealed class UnreadableInputException(string message, Exception? innerException = null) : IOException(message, innerException);
