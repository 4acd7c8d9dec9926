namespace DefenceAid.Cli.Output;

/// <summary>A file cannot be written; the message is one sentence that names it.</summary>
internal sealed class UnwritableOutputException(string message, Exception? innerException = null) : IOException(message, innerException);
