using System.Globalization;
using DefenceAid.Domain;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Input;

/// <summary>Which rates convert: a policy, and the table that it looks into, or null where the publishers' restatements are taken.</summary>
internal sealed record RatesInput(RatePolicy Policy, RateTable? Table)
{
    /// <summary>Says what can be asked for.</summary>
    public const string Description =
        "Which rates convert: day, day-or-previous:DAYS, month, month-or-year, year or period:FROM..TO of the European Central Bank, each mean also with @DECIMALS; "
        + "fixed:FILE, a CSV file of units for one euro, a line with an empty date; restated, as the publisher states it.";

    private const string FixedFile = "fixed:";

    /// <summary>Reads the text of an option.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="UsageException">The text is no policy, or names no file of fixed rates.</exception>
    /// <exception cref="UnreadableInputException">The file of rates can't be read.</exception>
    /// <exception cref="BadInputException">The file has no rates in the shape that is expected.</exception>
    public static RatesInput Read(string option, string text)
    {
        if (text.StartsWith(FixedFile, StringComparison.Ordinal))
        {
            return new RatesInput(RatePolicy.Fixed, TableOf(text[FixedFile.Length..]));
        }

        if (!RatePolicy.TryParse(text, CultureInfo.InvariantCulture, out RatePolicy policy) || policy == RatePolicy.Fixed)
        {
            throw new UsageException($"{option}: Expected one of the policies, day, month, year, period:FROM..TO, fixed:FILE or restated, but got \"{text}\".");
        }

        return new RatesInput(policy, policy == RatePolicy.AsRestated ? null : EcbRates.Daily);
    }

    private static RateTable TableOf(string path)
    {
        try
        {
            using var stream = new MemoryStream(InputBytes.OfFile(path));
            return RateTable.ReadCsv(stream, Currency.EUR, new SourceReference("A file of fixed rates", Path.GetFileName(path)));
        }
        catch (FormatException exception)
        {
            throw new BadInputException($"{path}: {exception.Message}", exception);
        }
    }
}
