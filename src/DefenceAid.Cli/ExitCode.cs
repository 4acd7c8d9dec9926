namespace DefenceAid.Cli;

/// <summary>What the tool's exit codes mean.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The data has errors, contradicts a published total, or lacks a rate under --strict.</summary>
    public const int BadData = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Something cannot be read or written.</summary>
    public const int CannotReadOrWrite = 3;
}
