using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DefenceAid.Cli.Commands;

/// <summary>The help of a command, with examples and the exit codes after it.</summary>
/// <param name="examplesOf">Gives a command's examples, each one command line.</param>
/// <param name="width">The columns of the terminal, or null where the output goes elsewhere.</param>
internal sealed class HelpWithExamples(Func<Command, IReadOnlyList<string>> examplesOf, int? width) : SynchronousCommandLineAction
{
    private const int MaxWidth = 120;

    private readonly HelpAction _help = new() { MaxWidth = Math.Min(width ?? MaxWidth, MaxWidth) };

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        int exitCode = _help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examplesOf(parseResult.CommandResult.Command))
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 done; 1 the data has errors, contradicts a published total, or lacks a rate under --strict; 2 wrong usage; 3 cannot read or write.");
        return exitCode;
    }
}
