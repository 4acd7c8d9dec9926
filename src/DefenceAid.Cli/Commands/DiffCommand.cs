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
            foreach (Finding finding in input.Findings)
            {
                console.WriteErrorLine(FindingLine.Of(input.Name, finding));
            }
        }

        if (pair is not { Older.Ledger: { } older, Newer.Ledger: { } newer })
        {
            return ExitCode.BadData;
        }

        LedgerDiff diff = pair.Compare(older, newer);
        if (format == DiffFormat.Csv)
        {
            DiffCsv.Write(console.Output, diff);
            return ExitCode.Done;
        }

        console.Output.WriteLine(OneLine.Of($"{pair}: {diff}"));
        if (!diff.Changes.IsEmpty)
        {
            console.Output.Write(TableText.Render(ChangeGrid.Of(diff), console.Width));
            WriteEffect(console, pair, older, newer, request);
        }

        return ExitCode.Done;
    }

    // What is built in and asked for is added to both ledgers, and is no change of either.
    private static void WriteEffect(ToolConsole console, LedgerPair pair, AidLedger older, AidLedger newer, QueryRequest request)
    {
        request.For(ref older);
        TotalsQuery query = request.For(ref newer);
        TotalsEffect effect = pair.Compare(older, newer).EffectOn(query, request.Rates);
        IEnumerable<string> unknown = UnknownIds.In(effect.Before.Query.Scope, older.Registry)
            .Intersect(UnknownIds.In(effect.After.Query.Scope, newer.Registry), StringComparer.Ordinal);
        foreach (string note in unknown)
        {
            console.WriteErrorLine($"{pair.Newer.Name}: warning: {note}");
        }

        var grid = new EffectGrid(effect, older.Registry, newer.Registry, total => TableWriter.Words(total, console.Width));
        console.Output.WriteLine();
        console.Output.WriteLine(ScopeText.Of(query));
        console.Output.Write(TableText.Render(grid.Draw(), console.Width));
        console.Flush();
        WriteListed(console, "before", effect.Before);
        WriteListed(console, "after", effect.After);
    }

    private static void WriteListed(ToolConsole console, string side, TotalsTable table)
    {
        IEnumerable<string> lines =
        [
            .. table.Unconverted.Select(gap => $"not converted {side}: {gap}"),
            .. table.Exclusions.Select(exclusion => $"not counted {side}: {exclusion}"),
        ];
        foreach (string line in lines)
        {
            console.WriteErrorLine(line);
        }
    }
}
