using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Commands;

/// <summary><c>defence-aid totals</c>: adds up a ledger.</summary>
internal static class TotalsCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "totals";

    /// <summary>Command lines to try.</summary>
    public static readonly string[] Examples =
    [
        "defence-aid totals --by donor,direction",
        "defence-aid totals sample:us-drawdowns --measure committed --agreement us-506a1 --as-of 2022-09-30 --format csv",
        "defence-aid totals sample:sweden-2025-05 --by direction --explain",
        "defence-aid totals --by donor,direction --in EUR --rates month",
        "defence-aid totals ledger.json --by donor --tag package=2025-05-22 --format markdown",
        "defence-aid totals tracker.csv --map tracker-mapping.json --by donor",
        "defence-aid totals activities.xml --measure delivered --by source-code,currency",
        "curl -s https://example.org/ledger.json | defence-aid totals - --format json",
    ];

    /// <summary>Makes the command.</summary>
    /// <param name="console">What it reads from and writes to.</param>
    public static Command Create(ToolConsole console)
    {
        var files = new InputOptions(isOptional: true);
        var query = new QueryOptions();
        Option<string> format = OptionKit.One(
            "--format", "FORMAT", $"How the totals are written: {OptionKit.CodesOf<OutputFormat>()}.", OutputFormat.Codes.Table);
        Option<bool> strict = OptionKit.Flag("--strict", "Take an amount that cannot be converted for an error: nothing is written but what is missing.");
        Option<bool> explain = OptionKit.Flag("--explain", "List the contributions behind each row, and those not counted (table and markdown only).");

        var command = new Command(Name, "Add up the contributions of a ledger, exactly and with their hedges.");
        files.AddTo(command);
        query.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(explain);
        command.Options.Add(strict);
        command.SetAction(parsed => Run(
            console,
            files.Read(parsed),
            query.Read(parsed),
            OptionKit.Read(parsed, format, OutputFormat.Of)!,
            parsed.GetValue(explain),
            parsed.GetValue(strict)));
        return command;
    }

    private static int Run(ToolConsole console, InputRequest files, QueryRequest request, OutputFormat format, bool explain, bool isStrict)
    {
        ITotalsWriter writer = TotalsWriters.Of(format);
        if (explain && !writer.CanExplain)
        {
            throw new UsageException($"--explain: Expected --format {OutputFormat.Codes.Table} or {OutputFormat.Codes.Markdown} but got {format}.");
        }

        RequireConversion(isStrict, request.Query);
        using TotalsInput input = TotalsInput.Of(files, console, isWhole: explain);
        if (input.Ledger is not { } ledger)
        {
            return ExitCode.BadData;
        }

        TotalsQuery query = request.For(ref ledger);
        WriteUnknown(console, input.Name, query.Scope, ledger.Registry);

        if (input.Run(query, ledger, request.Rates) is not { } table)
        {
            return ExitCode.BadData;
        }

        if (isStrict && !table.Unconverted.IsEmpty)
        {
            WriteListed(console, "error: not converted", table.Unconverted);
            return ExitCode.BadData;
        }

        writer.Write(console, table, ledger);
        if (explain)
        {
            writer.Explain(console, table, ledger, request.Rates);
        }

        console.Flush();
        WriteListed(console, "not converted", table.Unconverted);
        WriteListed(console, "not counted", table.Exclusions);
        return input.ExitCode;
    }

    // Where no party is known at all, ids are taken as they stand; but who belongs to whom is not known either.
    private static void WriteUnknown(ToolConsole console, string name, AidScope scope, AidRegistry registry)
    {
        IEnumerable<string> notes = !registry.Parties.IsEmpty ? UnknownIds.In(scope, registry).Select(note => $"{name}: warning: {note}")
            : scope.Donors.IsEmpty && scope.Recipients.IsEmpty ? []
            : CsvSummary.HintOf(name, registry);
        foreach (string note in notes)
        {
            console.WriteErrorLine(note);
        }
    }

    private static void RequireConversion(bool isStrict, TotalsQuery query)
    {
        if (isStrict && query.Conversion is null)
        {
            throw new UsageException("--strict: Expected --in with it, the currency to convert to.");
        }
    }

    private static void WriteListed<T>(ToolConsole console, string words, IEnumerable<T> listed)
    {
        foreach (T line in listed)
        {
            console.WriteErrorLine($"{words}: {line}");
        }
    }
}
