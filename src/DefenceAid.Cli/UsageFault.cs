using System.CommandLine;
using System.CommandLine.Parsing;
using DefenceAid.Cli.Commands;

namespace DefenceAid.Cli;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal static class UsageFault
{
    /// <summary>Gives the sentence, or null where nothing is wrong, or help is asked for.</summary>
    /// <param name="parsed">The command line, parsed.</param>
    public static string? Of(ParseResult parsed)
    {
        if (parsed.Action is HelpWithExamples)
        {
            return null;
        }

        Command command = parsed.CommandResult.Command;
        bool isRoot = command is RootCommand;
        string help = isRoot ? $"{Tool.Name} --help" : $"{Tool.Name} {command.Name} --help";
        string commands = string.Join(", ", command.Subcommands.Select(subcommand => subcommand.Name));
        if (MistypedOptions(parsed).Concat(parsed.UnmatchedTokens).FirstOrDefault() is { } token)
        {
            return isRoot && !token.StartsWith('-')
                ? $"Expected one of the commands {commands} but got \"{token}\"; see {help}."
                : $"Expected an option or argument of {(isRoot ? Tool.Name : command.Name)} but got \"{token}\"; see {help}.";
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        return isRoot && parsed.Tokens.Count == 0
            ? $"Expected one of the commands {commands} but got none; see {help}."
            : $"{parsed.Errors[0].Message.TrimEnd('.')}; see {help}.";
    }

    // A parser takes what is no option for a value; a value that starts with a hyphen comes after "--" (and a file can be ./-name).
    private static IEnumerable<string> MistypedOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value.StartsWith('-'))
        .Select(token => token.Value);
}
