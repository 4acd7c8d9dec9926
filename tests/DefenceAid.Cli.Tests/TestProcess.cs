using System.Diagnostics;

namespace DefenceAid.Cli.Tests;

/// <summary>Processes of their own, whose output and errors a test reads.</summary>
internal static class TestProcess
{
    /// <summary>Starts one.</summary>
    public static Process Start(string fileName, params string[] args) => Process.Start(new ProcessStartInfo(fileName, args)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
