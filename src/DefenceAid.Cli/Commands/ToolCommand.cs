using System.CommandLine;
using System.CommandLine.Help;

namespace DefenceAid.Cli.Commands;

/// <summary>The tool itself: its commands, <c>--help</c> and <c>--version</c>.</summary>
internal static class ToolCommand
{
    private static readonly string[] Examples =
    [
        "defence-aid totals --by donor,direction",
        "defence-aid totals ledger.json --measure committed --as-of 2024-12-31 --format csv",
        "defence-aid reconcile ledger.json",
        "defence-aid diff january.json february.json",
        "defence-aid validate ledger.json",
        "defence-aid convert ledger.json activities.xml",
        "defence-aid samples lithuania-2024-08 > ledger.json",
    ];

    /// <summary>Makes the command line.</summary>
    /// <param name="console">What the commands read from and write to.</param>
    public static RootCommand Create(ToolConsole console)
    {
        var root = new RootCommand("Totals over ledgers of defence aid, with hedges, undisclosed amounts and provenance.") { HelpName = Tool.Name };
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(Help(console.Width));
        root.Options.Add(new VersionOption("--version") { Action = new ShowVersion() });
        root.Subcommands.Add(TotalsCommand.Create(console));
        root.Subcommands.Add(ReconcileCommand.Create(console));
        root.Subcommands.Add(DiffCommand.Create(console));
        root.Subcommands.Add(ValidateCommand.Create(console));
        root.Subcommands.Add(ConvertCommand.Create(console));
        root.Subcommands.Add(SamplesCommand.Create(console));
        return root;
    }

    private static HelpOption Help(int? width)
    {
        var examples = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [TotalsCommand.Name] = TotalsCommand.Examples,
            [ReconcileCommand.Name] = ReconcileCommand.Examples,
            [DiffCommand.Name] = DiffCommand.Examples,
            [ValidateCommand.Name] = ValidateCommand.Examples,
            [ConvertCommand.Name] = ConvertCommand.Examples,
            [SamplesCommand.Name] = SamplesCommand.Examples,
        };
        return new HelpOption("--help", "-h")
        {
            Action = new HelpWithExamples(command => command is RootCommand ? Examples : examples.GetValueOrDefault(command.Name, []), width),
        };
    }
}
