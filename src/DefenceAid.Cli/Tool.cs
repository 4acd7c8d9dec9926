using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using DefenceAid.Cli.Commands;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;

namespace DefenceAid.Cli;

/// <summary>One run of the tool.</summary>
internal static class Tool
{
    /// <summary>The tool's name, as it is typed.</summary>
    public const string Name = "defence-aid";

    /// <summary>Runs a command line and gives its <see cref="ExitCode"/>; nothing is thrown.</summary>
    /// <param name="args">The command line, without the tool's name.</param>
    /// <param name="console">What is read from and written to.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last resort: a user gets a sentence, never a stack trace.")]
    public static int Run(IReadOnlyList<string> args, ToolConsole console)
    {
        try
        {
            int exitCode = Invoke(args, console);
            console.Flush();
            return exitCode;
        }
        catch (UsageException exception)
        {
            return Fail(console, ExitCode.WrongUsage, exception.Message);
        }
        catch (OverflowException exception)
        {
            return Fail(console, ExitCode.BadData, $"The amounts are too large to add: {exception.Message}");
        }
        catch (BadInputException exception)
        {
            return Fail(console, ExitCode.BadData, exception.Message);
        }
        catch (Exception exception) when (exception is UnreadableInputException or UnwritableOutputException)
        {
            return Fail(console, ExitCode.CannotReadOrWrite, exception.Message);
        }
        catch (OutOfMemoryException)
        {
            return Fail(console, ExitCode.CannotReadOrWrite, "The input is too large for the memory that there is. NDJSON, CSV, IATI and Parquet are totalled as they are read.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(console, ExitCode.CannotReadOrWrite, $"Cannot write the output: {exception.Message}");
        }
        catch (Exception exception)
        {
            return Fail(console, ExitCode.CannotReadOrWrite, $"This is a fault of the tool, please report it: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static int Invoke(IReadOnlyList<string> args, ToolConsole console)
    {
        RootCommand root = ToolCommand.Create(console);
        ParseResult parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (UsageFault.Of(parsed) is { } fault)
        {
            throw new UsageException(fault);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static int Fail(ToolConsole console, int exitCode, string sentence)
    {
        console.WriteErrorLine($"{Name}: {sentence}");
        return exitCode;
    }
}
