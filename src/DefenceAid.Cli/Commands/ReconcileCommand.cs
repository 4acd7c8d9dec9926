using System.Collections.Immutable;
using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Commands;

/// <summary><c>defence-aid reconcile</c>: holds the published totals of a ledger against its records.</summary>
internal static class ReconcileCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "reconcile";

    /// <summary>Command lines to try.</summary>
    public static readonly string[] Examples =
    [
        "defence-aid reconcile",
        "defence-aid reconcile ledger.json --complete --tolerance 1",
        "defence-aid reconcile sample:sweden-2025-05 --format csv",
    ];

    /// <summary>Makes the command.</summary>
    /// <param name="console">What it reads from and writes to.</param>
    public static Command Create(ToolConsole console)
    {
        var files = new InputOptions(isOptional: true);
        var terms = new TermsOptions();
        Option<string> format = OptionKit.One(
            "--format", "FORMAT", $"How the verdicts are written: {OptionKit.CodesOf<OutputFormat>()}.", OutputFormat.Codes.Table);

        var command = new Command(Name, "Hold the published totals of a ledger against its records: agrees, possible, contradicted, or cannot be told.");
        files.AddTo(command);
        terms.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parsed => Run(console, files.Read(parsed), terms.Read(parsed), OptionKit.Read(parsed, format, OutputFormat.Of)!));
        return command;
    }

    private static int Run(ToolConsole console, InputRequest files, ReconciliationTerms terms, OutputFormat format)
    {
        LedgerInput input = LedgerInput.Read(files, console);
        FindingLine.WriteAll(console, input);
        if (input.Ledger is not { } ledger)
        {
            return ExitCode.BadData;
        }

        ImmutableArray<Reconciliation> checks = ledger.ReconcileAll(terms);
        ReconciliationWriter.Write(console, checks, format);
        console.Flush();
        foreach (string note in checks.SelectMany(NotesOn))
        {
            console.WriteErrorLine(note);
        }

        if (checks.IsEmpty)
        {
            console.WriteErrorLine($"{input.Name}: warning: the ledger has no published total, and nothing is compared.");
        }

        return checks.Any(check => check.Verdict == ReconciliationVerdict.Contradicted) ? ExitCode.BadData : input.ExitCode;
    }

    private static IEnumerable<string> NotesOn(Reconciliation check) => check.Excluded
        .GroupBy(row => row.Reason!)
        .OrderBy(reason => reason.Key)
        .Select(reason => $"{check.Reported.Id}: not counted: {Counted(reason.Count())}, {char.ToLowerInvariant(reason.Key.Name[0])}{reason.Key.Name[1..]}");

    private static string Counted(int contributions) => contributions == 1 ? "1 contribution" : $"{contributions} contributions";
}
