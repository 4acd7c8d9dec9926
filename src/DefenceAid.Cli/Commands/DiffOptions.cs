using System.CommandLine;
using System.Globalization;
using DefenceAid.Cli.Input;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Cli.Commands;

/// <summary>The arguments and options that name the two sides of a comparison.</summary>
internal sealed class DiffOptions
{
    private readonly Argument<string> _older = new("OLDER") { Description = InputOptions.Description, Arity = ArgumentArity.ExactlyOne };

    private readonly Argument<string?> _newer = new("NEWER")
    {
        Description = "The ledger that it is compared with, named likewise; leave it out to compare two days of one ledger.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _from = OptionKit.One("--from", "DATE", "Of one ledger: start from what was recorded by this day; of a year or a month, its last day.");

    private readonly Option<string> _to = OptionKit.One("--to", "DATE", "Of one ledger: compare with what was recorded by this day; with the latest versions unless given.");

    private readonly InputOptions _input = new(formatOption: "--input"); // --from is a day here

    /// <summary>Adds the arguments and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_older);
        command.Arguments.Add(_newer);
        command.Options.Add(_from);
        command.Options.Add(_to);
        _input.AddOptionsTo(command);
    }

    /// <summary>Reads both sides.</summary>
    /// <exception cref="UsageException">The two sides are not told: two ledgers with days, one without, or standard input twice.</exception>
    /// <exception cref="UnreadableInputException">A ledger can't be read.</exception>
    public LedgerPair Read(ParseResult parsed, ToolConsole console)
    {
        string older = parsed.GetRequiredValue(_older);
        string? newer = parsed.GetValue(_newer);
        LocalDate? from = Day(parsed, _from);
        LocalDate? to = Day(parsed, _to);
        if (newer is null && from is null)
        {
            throw new UsageException($"Expected a second ledger, or {_from.Name} with a day whose knowledge is compared, but got one ledger alone; see {Tool.Name} {DiffCommand.Name} --help.");
        }

        if (newer is not null && (from ?? to) is not null)
        {
            throw new UsageException($"{(from is null ? _to : _from).Name}: Expected one ledger, of which two days are compared, but got two; leave {_newer.Name} out, or the days.");
        }

        if (to < from)
        {
            throw new UsageException($"{_to.Name}: Expected a day from {new PartialDate(from.Value)} on, which {_from.Name} names, but got {new PartialDate(to.Value)}.");
        }

        if (older == LedgerInput.StandardInput && newer == LedgerInput.StandardInput)
        {
            throw new UsageException($"{_newer.Name}: Expected another ledger than standard input, which is {_older.Name} already.");
        }

        InputRequest both = _input.Read(parsed, newer is null ? [older] : [older, newer]);
        LedgerInput first = LedgerInput.Read(both with { Sources = [older] }, console);
        return new LedgerPair(first, newer is null ? first : LedgerInput.Read(both with { Sources = [newer] }, console), from, to);
    }

    private static LocalDate? Day(ParseResult parsed, Option<string> option) =>
        OptionKit.Read<LocalDate?>(parsed, option, text => PartialDate.Parse(text, CultureInfo.InvariantCulture).LastDay);
}
