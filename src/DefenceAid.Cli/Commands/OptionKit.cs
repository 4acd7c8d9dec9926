using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using DefenceAid.Domain;

namespace DefenceAid.Cli.Commands;

/// <summary>Options as text, parsed by the library: its messages name what is allowed.</summary>
internal static class OptionKit
{
    /// <summary>Makes an option that is there or not.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    /// <summary>Makes an option with one value.</summary>
    public static Option<string> One(string name, string value, string description, string? whenAbsent = null)
    {
        var option = new Option<string>(name) { Description = description, HelpName = value, Arity = ArgumentArity.ExactlyOne };
        if (whenAbsent is not null)
        {
            option.DefaultValueFactory = _ => whenAbsent;
        }

        return option;
    }

    /// <summary>Makes an option with one value or more.</summary>
    public static Option<string[]> Many(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    /// <summary>Reads an option's value, or gives the default where it is absent.</summary>
    /// <exception cref="UsageException">The value is none.</exception>
    public static T? Read<T>(ParseResult parsed, Option<string> option, Func<string, T> parse) =>
        parsed.GetValue(option) is { } text ? Parse(option, text, parse) : default;

    /// <summary>Reads an option's values: those of each time that it is given, separated by commas.</summary>
    /// <exception cref="UsageException">A value is none.</exception>
    public static T[] ReadList<T>(ParseResult parsed, Option<string[]> option, Func<string, T> parse) =>
        [.. (parsed.GetValue(option) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries)).Select(text => Parse(option, text, parse))];

    /// <summary>Reads an option's values, one for each time that it is given.</summary>
    /// <exception cref="UsageException">A value is none.</exception>
    public static T[] ReadEach<T>(ParseResult parsed, Option<string[]> option, Func<string, T> parse) =>
        [.. (parsed.GetValue(option) ?? []).Select(text => Parse(option, text, parse))];

    /// <summary>Lists the codes of a closed set.</summary>
    public static string CodesOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : DomainEnum<T> => string.Join(", ", DomainEnum<T>.All.Select(member => member.Code));

    private static T Parse<T>(Option option, string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{option.Name}: {exception.Message}");
        }
    }
}
