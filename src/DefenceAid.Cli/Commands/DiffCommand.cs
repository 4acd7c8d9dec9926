using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Commands;

/// <summary><c>defence-aid diff</c>: lists what is different between two ledgers or two days, and what that did to a total.</summary>
internal static class DiffCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "diff";

    /// <summary>Command lines to try.</summary>
    public static readonly string[] Examples =
    [
        "defence-aid diff january.json february.json",
        "defence-aid diff january.json february.json --measure committed --by donor",
        "defence-aid diff ledger.json --from 2024-03-01 --to 2024-09-01",
        "curl -s https://example.org/ledger.json | defence-aid diff ledger.json - --format csv",
    ];

    /// <summary>Makes the command.</summary>
    /// <param name="console">What it reads from and writes to.</param>
    public static Command Create(ToolConsole console)
    {
        var sides = new DiffOptions();
        var query = new QueryOptions();
        Option<string> format = OptionKit.One(
            "--format", "FORMAT", $"How it is written: {OptionKit.CodesOf<DiffFormat>()}; csv has the changes alone.", DiffFormat.Codes.Table);

        var command = new Command(Name, "List what was added, changed or withdrawn between two ledgers or two days, and what that did to a total.");
        sides.AddTo(command);
        query.AddTo(command);
        command.Options.Remove(command.Options.Single(option => option.Name == "--known-on")); // each side has its own day, or none
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            QueryRequest asked = query.Read(parsed);
            DiffFormat written = OptionKit.Read(parsed, format, DiffFormat.Of)!;
            return Run(console, sides.Read(parsed, console), asked, written);
        });
        return command;
    }

    private static int Run(ToolConsole console, LedgerPair pair, QueryRequest request, DiffFormat format)
    {
        foreach (LedgerInput input in pair.Inputs)
        {
            FindingLine.WriteAll(console, input);
        }

        if (pair is not { Older.Ledger: { } older, Newer.Ledger: { } newer })
        {
            return ExitCode.BadData;
        }

        LedgerDiff diff = pair.Compare(older, newer);
        if (format == DiffFormat.Csv)
        {
            DiffCsv.Write(console.Output, diff);
        }
        else if (format == DiffFormat.Json)
        {
            WriteJson(console, diff, new DiffEffect(pair, older, newer, request));
        }
        else
        {
            WriteTables(console, diff, pair, new DiffEffect(pair, older, newer, request));
        }

        return pair.Inputs.Max(input => input.ExitCode);
    }

    private static void WriteJson(ToolConsole console, LedgerDiff diff, DiffEffect effect)
    {
        effect.WriteNotes(console);
        console.WriteBytes(stream => DiffJson.Write(stream, diff, effect.OnTotal));
        effect.WriteListed(console);
    }

    private static void WriteTables(ToolConsole console, LedgerDiff diff, LedgerPair pair, DiffEffect effect)
    {
        console.Output.WriteLine(OneLine.Of($"{pair}: {diff}"));
        if (diff.Changes.IsEmpty)
        {
            return;
        }

        effect.WriteNotes(console);
        console.Output.Write(TableText.Render(ChangeGrid.Of(diff), console.Width));
        console.Output.WriteLine();
        console.Output.WriteLine(ScopeText.Of(effect.Query));
        console.Output.Write(TableText.Render(effect.Draw(console.Width), console.Width));
        effect.WriteListed(console);
    }
}
