namespace DefenceAid.Cli;

/// <summary>The command line is wrong; the message is one sentence that says what was expected.</summary>
internal sealed class UsageException(string message) : ArgumentException(message);
