using System.Globalization;
using System.Security.Cryptography;
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

    private const string Forms = "day, day-or-previous:DAYS (1 to 366), month, month-or-year, year, period:FROM..TO, each mean also with @DECIMALS (0 to 28), fixed:FILE or restated";

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
            string path = text[FixedFile.Length..];
            return string.IsNullOrWhiteSpace(path)
                ? throw new UsageException($"{option}: Expected the path of a CSV file of rates after {FixedFile} but got none.")
                : new RatesInput(RatePolicy.Fixed, TableOf(path));
        }

        if (!RatePolicy.TryParse(text, CultureInfo.InvariantCulture, out RatePolicy policy) || policy == RatePolicy.Fixed)
        {
            throw new UsageException($"{option}: Expected one of {Forms} but got \"{text}\".");
        }

        return new RatesInput(policy, policy == RatePolicy.AsRestated ? null : EcbRates.Daily);
    }

    private static RateTable TableOf(string path)
    {
        try
        {
            ReadOnlyMemory<byte> bytes = InputFile.ReadAll(path);
            string title = $"{Path.GetFileName(path)} (sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))})";
            using var stream = new MemoryStream(bytes.ToArray());
            return RateTable.ReadCsv(stream, Currency.EUR, new SourceReference("A file of fixed rates", title));
        }
        catch (FormatException exception)
        {
            throw new BadInputException($"{path}: {exception.Message}", exception);
        }
    }
}
