using System.CommandLine;
using System.Globalization;
using DefenceAid.Cli.Input;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Commands;

/// <summary>The options that make up the terms on which published totals are held against the records.</summary>
internal sealed class TermsOptions
{
    // With two more, a hundredth of it would be rounded.
    private const int MostDecimals = 26;

    private readonly Option<bool> _complete = OptionKit.Flag(
        "--complete", "Take the records for complete: nothing that a total is about is missing from them.");

    private readonly Option<string> _tolerance = OptionKit.One(
        "--tolerance", "PERCENT", "How far a total published as \"about\" may be off, in percent of it.", "2.5");

    private readonly Option<string> _rates = OptionKit.One("--rates", "POLICY", $"Convert to the currency of each total. {RatesInput.Description}");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_complete);
        command.Options.Add(_tolerance);
        command.Options.Add(_rates);
    }

    /// <summary>Reads the terms.</summary>
    /// <exception cref="UsageException">A value is none.</exception>
    /// <exception cref="UnreadableInputException">A file of rates can't be read.</exception>
    public ReconciliationTerms Read(ParseResult parsed)
    {
        ReconciliationTerms terms = ReconciliationTerms.Default.WithTolerance(OptionKit.Read(parsed, _tolerance, Fraction));
        terms = parsed.GetValue(_complete) ? terms.WithCompleteRecords() : terms;
        return parsed.GetValue(_rates) is { } policy ? WithRates(terms, RatesInput.Read(_rates.Name, policy)) : terms;
    }

    private static ReconciliationTerms WithRates(ReconciliationTerms terms, RatesInput rates) => terms.ConvertWith(rates.Policy, rates.Table);

    private static decimal Fraction(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) && percent < 100m && percent.Scale <= MostDecimals
            ? percent / 100m
            : throw new FormatException($"Expected a percentage from 0 to less than 100, such as 2.5, but got \"{text}\".");
}
