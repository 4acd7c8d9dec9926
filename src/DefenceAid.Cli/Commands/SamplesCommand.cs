using System.CommandLine;
using System.Globalization;
using DefenceAid.Cli.Output;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Commands;

/// <summary><c>defence-aid samples</c>: the sample ledgers.</summary>
internal static class SamplesCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "samples";

    /// <summary>Command lines to try.</summary>
    public static readonly string[] Examples =
    [
        "defence-aid samples",
        "defence-aid samples lithuania-2024-08 > ledger.json",
    ];

    /// <summary>Makes the command.</summary>
    /// <param name="console">What it writes to.</param>
    public static Command Create(ToolConsole console)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "The sample whose JSON is written; without it, the samples are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(Name, "List the sample ledgers, or write one as JSON.");
        command.Arguments.Add(name);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is { } sample)
            {
                Write(console, sample);
            }
            else
            {
                List(console);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(ToolConsole console, string name)
    {
        if (!SampleLedgers.Names.Contains(name, StringComparer.Ordinal))
        {
            throw new UsageException($"NAME: Expected one of {string.Join(", ", SampleLedgers.Names)} but got \"{name}\".");
        }

        using Stream json = SampleLedgers.OpenJson(name);
        console.WriteBytes(json.CopyTo);
    }

    private static void List(ToolConsole console)
    {
        string[][] rows =
        [
            .. SampleLedgers.Names.Select(name => (string[])
            [
                name, SampleLedgers.Describe(name), SampleLedgers.Load(name).Contributions.Length.ToString(CultureInfo.InvariantCulture),
            ]),
        ];
        var grid = new TextGrid([new GridColumn("Name"), new GridColumn("Description"), new GridColumn("Contributions", IsRightAligned: true)], [.. rows], null);
        console.Output.Write(TableText.Render(grid, console.Width));
    }
}
