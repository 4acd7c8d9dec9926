using System.Diagnostics.CodeAnalysis;

namespace DefenceAid.Domain;

/// <summary>The words before a stated amount.</summary>
internal static class StatedAmountText
{
    /// <summary>Stands between the figures of "between".</summary>
    public const string And = " and ";

    private static readonly (string Words, AmountQualifier Qualifier)[] Words =
    [
        ("exactly ", AmountQualifier.Exactly),
        ("at least ", AmountQualifier.AtLeast),
        ("over ", AmountQualifier.Over),
        ("more than ", AmountQualifier.Over),
        ("just over ", AmountQualifier.Over),
        ("up to ", AmountQualifier.UpTo),
        ("at most ", AmountQualifier.UpTo),
        ("under ", AmountQualifier.Under),
        ("less than ", AmountQualifier.Under),
        ("almost ", AmountQualifier.Under),
        ("nearly ", AmountQualifier.Under),
        ("about ", AmountQualifier.About),
        ("approximately ", AmountQualifier.About),
        ("around ", AmountQualifier.About),
        ("between ", AmountQualifier.Between),
    ];

    /// <summary>Splits the text into its word and the texts of its amounts.</summary>
    public static bool TrySplit(
        ReadOnlySpan<char> text, [NotNullWhen(true)] out AmountQualifier? qualifier, out ReadOnlySpan<char> low, out ReadOnlySpan<char> high)
    {
        (qualifier, int start) = Qualify(text);
        low = text[start..];
        high = default;
        if (qualifier != AmountQualifier.Between)
        {
            return true;
        }

        int and = low.IndexOf(And);
        if (and < 0)
        {
            return false;
        }

        high = low[(and + And.Length)..];
        low = low[..and];
        return true;
    }

    /// <summary>Gives the exception for a text that could not be read.</summary>
    public static Exception Exception(ReadOnlySpan<char> text, IFormatProvider? provider)
    {
        if (!TrySplit(text, out AmountQualifier? qualifier, out ReadOnlySpan<char> low, out ReadOnlySpan<char> high))
        {
            return new FormatException($"Expected two amounts, such as between EUR 5 and EUR 7, but got \"{ShortText.Of(text)}\".");
        }

        MoneyFault fault = MoneyParser.Parse(low, provider, out _);
        ReadOnlySpan<char> faulty = low;
        if (fault == MoneyFault.None && qualifier == AmountQualifier.Between)
        {
            fault = MoneyParser.Parse(high, provider, out _);
            faulty = high;
        }

        return fault switch
        {
            MoneyFault.None => new FormatException(
                $"Expected zero or more after a word, more than zero after under, and two rising amounts of one currency after between, but got \"{ShortText.Of(text)}\"."),
            MoneyFault.Form => new FormatException(
                $"Expected an amount such as EUR 5, over EUR 5, between EUR 5 and EUR 7, or undisclosed, but got \"{ShortText.Of(text)}\"."),
            _ => MoneyParser.Exception(fault, ShortText.Of(faulty)),
        };
    }

    private static (AmountQualifier Qualifier, int Length) Qualify(ReadOnlySpan<char> text)
    {
        if (text.SequenceEqual(AmountQualifier.Undisclosed.Name))
        {
            return (AmountQualifier.Undisclosed, text.Length);
        }

        foreach ((string words, AmountQualifier qualifier) in Words)
        {
            if (text.StartsWith(words))
            {
                return (qualifier, words.Length);
            }
        }

        return (AmountQualifier.Exactly, 0);
    }
}
