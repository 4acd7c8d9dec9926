using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;

namespace DefenceAid.Cli.Commands;

/// <summary><c>defence-aid validate</c>: lists what is wrong or odd about a ledger.</summary>
internal static class ValidateCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "validate";

    /// <summary>Command lines to try.</summary>
    public static readonly string[] Examples =
    [
        "defence-aid validate ledger.json",
        "defence-aid validate - < ledger.json",
        "defence-aid validate tracker.csv --map tracker-mapping.json",
    ];

    /// <summary>Makes the command.</summary>
    /// <param name="console">What it reads from and writes to.</param>
    public static Command Create(ToolConsole console)
    {
        var files = new InputOptions();
        var command = new Command(Name, "Check a ledger as a whole, and audit its money: the findings, one a line, then their count.");
        files.AddTo(command);
        command.SetAction(parsed => Run(console, files.Read(parsed)));
        return command;
    }

    private static int Run(ToolConsole console, InputRequest files)
    {
        LedgerInput input = LedgerInput.Read(files, console);
        InputFinding[] findings = [.. input.Findings, .. input.AuditWarnings()];
        foreach (InputFinding found in findings)
        {
            console.Output.WriteLine(FindingLine.Of(found.Source, found.Finding));
        }

        foreach (string note in input.Notes)
        {
            console.Output.WriteLine(OneLine.Of(note));
        }

        console.Output.WriteLine(FindingLine.Count([.. findings.Select(found => found.Finding)]));
        return input.ExitCode;
    }
}
