namespace DefenceAid.Cli.Input;

/// <summary>A file that was read as a stream has a contribution that only a ledger can place: it is to be read again as one.</summary>
internal sealed class NoStreamException() : Exception("Expected contributions that can be taken one by one but got one that only a ledger can place.");
