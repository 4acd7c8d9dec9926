using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;
using DefenceAid.Domain;

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
    ];

    /// <summary>Makes the command.</summary>
    /// <param name="console">What it reads from and writes to.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<string> file = LedgerArgument.Create();
        var command = new Command(Name, "Check a ledger as a whole, and audit its money: the findings, one a line, then their count.");
        command.Arguments.Add(file);
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Run(ToolConsole console, string file)
    {
        LedgerInput input = LedgerInput.Read(file, console);
        Finding[] findings = [.. input.Findings, .. input.AuditWarnings()];
        foreach (Finding finding in findings)
        {
            console.Output.WriteLine(FindingLine.Of(input.Name, finding));
        }

        console.Output.WriteLine(FindingLine.Count(findings));
        return input.Ledger is null ? ExitCode.BadData : ExitCode.Done;
    }
}
