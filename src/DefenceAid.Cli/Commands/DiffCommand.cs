using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;
using DefenceAid.Domain;
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
            TotalsQuery asked = query.Read(parsed);
            DiffFormat written = OptionKit.Read(parsed, format, DiffFormat.Of)!;
            return Run(console, sides.Read(parsed, console), asked, written);
        });
        return command;
    }

    private static int Run(ToolConsole console, LedgerPair pair, TotalsQuery query, DiffFormat format)
    {
        foreach (LedgerInput input in pair.Inputs)
        {
            foreach (Finding finding in input.Findings)
            {
                console.WriteErrorLine(FindingLine.Of(input.Name, finding));
            }
        }

        if (pair.Compare() is not { } diff)
        {
            return ExitCode.BadData;
        }

        if (format == DiffFormat.Csv)
        {
            DiffCsv.Write(console.Output, diff);
        }
        else
        {
            WriteTables(console, pair, diff, query);
        }

        return ExitCode.Done;
    }

    private static void WriteTables(ToolConsole console, LedgerPair pair, LedgerDiff diff, TotalsQuery query)
    {
        console.Output.WriteLine(OneLine.Of($"{pair}: {diff}"));
        if (diff.Changes.IsEmpty)
        {
            return;
        }

        AidRegistry older = pair.Older.Ledger!.Registry;
        AidRegistry newer = pair.Newer.Ledger!.Registry;
        TotalsEffect effect = diff.EffectOn(query);
        IEnumerable<string> unknown = UnknownIds.In(effect.Before.Query.Scope, older)
            .Intersect(UnknownIds.In(effect.After.Query.Scope, newer), StringComparer.Ordinal);
        foreach (string note in unknown)
        {
            console.WriteErrorLine($"{pair.Newer.Name}: warning: {note}");
        }

        var effects = new EffectGrid(effect, older, newer, total => TableWriter.Words(total, console.Width));
        console.Output.Write(TableText.Render(ChangeGrid.Of(diff), console.Width));
        console.Output.WriteLine();
        console.Output.WriteLine(ScopeText.Of(query.Scope));
        console.Output.Write(TableText.Render(effects.Draw(), console.Width));
        console.Flush();
        WriteExclusions(console, "before", effect.Before);
        WriteExclusions(console, "after", effect.After);
    }

    private static void WriteExclusions(ToolConsole console, string side, TotalsTable table)
    {
        foreach (Exclusion exclusion in table.Exclusions)
        {
            console.WriteErrorLine($"not counted {side}: {exclusion}");
        }
    }
}
