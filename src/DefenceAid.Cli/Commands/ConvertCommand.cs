using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;
using DefenceAid.Domain;

namespace DefenceAid.Cli.Commands;

/// <summary><c>defence-aid convert</c>: writes in one format what is in another.</summary>
internal static class ConvertCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "convert";

    /// <summary>Command lines to try.</summary>
    public static readonly string[] Examples =
    [
        "defence-aid convert ledger.json activities.xml",
        "defence-aid convert tracker.csv ledger.json --map tracker-mapping.json",
        "defence-aid convert sample:us-drawdowns drawdowns.csv",
        "defence-aid convert contributions.ndjson rows.csv",
        "defence-aid convert ledger.json lake --to parquet --partition year,donor",
        "curl -s https://example.org/activities.xml | defence-aid convert - - --from iati --to json",
    ];

    /// <summary>Makes the command.</summary>
    /// <param name="console">What it reads from and writes to.</param>
    public static Command Create(ToolConsole console)
    {
        var options = new ConvertOptions();
        var command = new Command(Name, "Write a ledger in another format, and list what that has no place for.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            InputRequest request = options.Read(parsed, console, out LedgerOutput output);
            return Run(console, request, output);
        });
        return command;
    }

    private static int Run(ToolConsole console, InputRequest request, LedgerOutput output) =>
        request.IsStream && output.IsStream ? PassOn(console, request, output) : WriteWhole(console, request, output);

    private static int WriteWhole(ToolConsole console, InputRequest request, LedgerOutput output)
    {
        LedgerInput input = LedgerInput.Read(request, console);
        FindingLine.WriteAll(console, input);
        if (input.Ledger is not { } ledger)
        {
            return ExitCode.BadData;
        }

        output.Write(ledger);
        output.WriteLost();
        return input.ExitCode;
    }

    // Memory does not grow with the input.
    private static int PassOn(ToolConsole console, InputRequest request, LedgerOutput output)
    {
        using var source = new ContributionSource(request, console);
        try
        {
            output.WriteStream(source.Read(), source.CanReadAgain);
        }
        catch (NoStreamException)
        {
            return WriteWhole(console, request, output);
        }
        catch (LedgerException exception)
        {
            FindingLine.WriteAll(console, source.Report(exception));
            return ExitCode.BadData;
        }

        LedgerInput read = source.Report();
        FindingLine.WriteAll(console, read);
        output.NoteRegistry(source.Registry);
        output.WriteLost();
        return read.ExitCode;
    }
}
