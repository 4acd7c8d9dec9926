using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads an amount: a figure, or words around it, such as <c>over 641 million</c>, <c>up to $60m</c>, <c>USD 2.5 bn</c>, <c>between 5 and 7 million</c>.</summary>
internal sealed class FiguresParser(TextRules rules, decimal times) : ValueParser<Figures>
{
    private const int LongestHedge = 32;

    /// <inheritdoc/>
    public override bool IsRepeated => false;

    /// <inheritdoc/>
    public override bool HasPlain => times == 1;

    /// <inheritdoc/>
    public override bool TryPlain(ReadOnlySpan<char> text, out Figures value)
    {
        bool isPlain = NumberText.TryParseShort(text, rules.Decimal, out decimal number);
        value = new Figures(null, number, null, null);
        return isPlain;
    }

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out Figures value)
    {
        bool isNegative = text[0] is '-' or '\u2212';
        if (NumberText.TryParseUnsigned(isNegative ? text[1..].TrimStart() : text, rules, out decimal plain))
        {
            value = new Figures(null, 0, null, null);
            return TryTimes(isNegative ? -plain : plain, times, notes, out decimal product) && Set(out value, new Figures(null, product, null, null));
        }

        return TryWords(text, notes, out value);
    }

    private bool TryWords(ReadOnlySpan<char> text, ParseNotes notes, out Figures value)
    {
        AmountQualifier? hedge = TakeHedge(ref text);
        value = new Figures(hedge, 0, null, null);
        if (hedge == AmountQualifier.Undisclosed)
        {
            return text.IsEmpty || notes.Fail("nothing after \"undisclosed\"");
        }

        if (hedge is null && TryNegative(text, out (decimal Number, decimal? Scale, Currency? Currency) owed))
        {
            return TryTimes(-owed.Number, (owed.Scale ?? 1) * times, notes, out decimal back) && Set(out value, new Figures(null, back, null, owed.Currency));
        }

        if (Split(text, hedge, out ReadOnlySpan<char> low, out ReadOnlySpan<char> high))
        {
            return TryBetween(low, high, hedge, notes, out value);
        }

        if (hedge == AmountQualifier.Between)
        {
            return notes.Fail("two figures, such as between 5 and 7 million");
        }

        if (!TryFigure(text, out (decimal Number, decimal? Scale, Currency? Currency) figure) || !TryTimes(figure.Number, (figure.Scale ?? 1) * times, notes, out decimal product))
        {
            return notes.Fail(Expected());
        }

        value = new Figures(hedge, product, null, figure.Currency);
        return true;
    }

    private bool TryBetween(ReadOnlySpan<char> low, ReadOnlySpan<char> high, AmountQualifier? hedge, ParseNotes notes, out Figures value)
    {
        value = default;
        if (hedge is not null && hedge != AmountQualifier.Between)
        {
            return notes.Fail("one hedge, not a hedge before two figures");
        }

        // "5 to 7 million": the word after the second figure is that of the first, too.
        bool isRead = TryFigure(low, out (decimal Number, decimal? Scale, Currency? Currency) first) & TryFigure(high, out (decimal Number, decimal? Scale, Currency? Currency) second);
        bool isOneCurrency = first.Currency is null || second.Currency is null || first.Currency == second.Currency;
        if (!isRead || !isOneCurrency
            || !TryTimes(first.Number, (first.Scale ?? second.Scale ?? 1) * times, notes, out decimal least)
            || !TryTimes(second.Number, (second.Scale ?? 1) * times, notes, out decimal most))
        {
            return notes.Fail(Expected());
        }

        value = new Figures(AmountQualifier.Between, least, most, first.Currency ?? second.Currency);
        return true;
    }

    // A sign before the figure, or before the currency that stands before it.
    private bool TryNegative(ReadOnlySpan<char> text, out (decimal Number, decimal? Scale, Currency? Currency) figure)
    {
        figure = default;
        int at = text.IndexOfAny('-', '\u2212');
        int start = text.IndexOfAnyInRange('0', '9');
        bool isSign = at >= 0 && at < start && (at == 0 || text[(at + 1)..start].IsWhiteSpace());
        return isSign && TryFigure(string.Concat(text[..at], text[(at + 1)..].TrimStart()), out figure);
    }

    private string Expected() =>
        $"{NumberText.Form(rules)}, with words that the mapping knows: a hedge before it, a scale such as million after it, and a currency at either end";

    // The longest word wins: "just over" before "over".
    private AmountQualifier? TakeHedge(ref ReadOnlySpan<char> text)
    {
        for (int length = Math.Min(LongestHedge, text.Length); length > 0; length--)
        {
            bool isWhole = length == text.Length || !char.IsLetter(text[length - 1]) || !char.IsLetter(text[length]);
            if (isWhole && rules.Hedges.TryGetValue(text[..length].ToString(), out AmountQualifier? hedge))
            {
                text = text[length..].TrimStart();
                return hedge;
            }
        }

        return null;
    }

    private static bool Split(ReadOnlySpan<char> text, AmountQualifier? hedge, out ReadOnlySpan<char> low, out ReadOnlySpan<char> high)
    {
        foreach (string word in hedge == AmountQualifier.Between ? [" and "] : new[] { " to ", "–", "-" })
        {
            int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at + word.Length < text.Length)
            {
                low = text[..at].Trim();
                high = text[(at + word.Length)..].Trim();
                return true;
            }
        }

        low = high = default;
        return false;
    }

    // A currency, a figure, a scale, a currency: the figure has to be there, and one currency at most.
    private bool TryFigure(ReadOnlySpan<char> text, out (decimal Number, decimal? Scale, Currency? Currency) figure)
    {
        figure = default;
        int start = text.IndexOfAnyInRange('0', '9');
        int end = text.LastIndexOfAnyInRange('0', '9') + 1;
        if (start < 0 || !NumberText.TryParseUnsigned(text[start..end], rules, out decimal number))
        {
            return false;
        }

        ReadOnlySpan<char> before = text[..start].Trim();
        ReadOnlySpan<char> after = text[end..].Trim();
        Currency? first = null;
        if (!before.IsEmpty && !TryCurrency(before, out first))
        {
            return false;
        }

        decimal? scale = TakeScale(ref after);
        Currency? last = null;
        if (!after.IsEmpty && (first is not null || !TryCurrency(after, out last)))
        {
            return false;
        }

        figure = (number, scale, first ?? last);
        return true;
    }

    private decimal? TakeScale(ref ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        bool hasPoint = length > 0 && length < text.Length && text[length] == '.';
        if (length == 0 || !rules.Scales.TryGetValue(text[..length].ToString(), out decimal scale))
        {
            return null;
        }

        text = text[(hasPoint ? length + 1 : length)..].TrimStart();
        return scale;
    }

    private bool TryCurrency(ReadOnlySpan<char> text, out Currency? currency)
    {
        bool isKnown = Currency.TryOf(text, out Currency found) || rules.Symbols.TryGetValue(text.ToString(), out found)
            || Currency.TryOf(text.ToString().ToUpper(CultureInfo.InvariantCulture), out found);
        currency = isKnown ? found : null;
        return isKnown;
    }

    // Exact, or not at all: a product that a decimal would have to round is none.
    private static bool TryTimes(decimal number, decimal factor, ParseNotes notes, out decimal product)
    {
        product = number;
        if (factor == 1)
        {
            return true;
        }

        try
        {
            product = number * factor;
        }
        catch (OverflowException)
        {
            return notes.Fail("an amount of at most 28 digits");
        }

        return product / factor == number || notes.Fail("an amount of at most 28 digits");
    }

    private static bool Set(out Figures value, Figures figures)
    {
        value = figures;
        return true;
    }
}
