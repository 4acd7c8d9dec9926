using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;

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

    /// <summary>Says whether a text has no word before it: the words begin with small letters, and an amount with a capital.</summary>
    public static bool IsBare<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => !text.IsEmpty && text[0] <= T.CreateTruncating('Z');

    /// <summary>Splits the text, of characters or UTF-8, into its word and the texts of its amounts.</summary>
    public static bool TrySplit<T>(
        ReadOnlySpan<T> text, [NotNullWhen(true)] out AmountQualifier? qualifier, out ReadOnlySpan<T> low, out ReadOnlySpan<T> high)
        where T : unmanaged, IBinaryInteger<T>
    {
        (qualifier, int start) = Qualify(text);
        low = text[start..];
        high = default;
        if (qualifier != AmountQualifier.Between)
        {
            return true;
        }

        int and = IndexOfAnd(low);
        if (and < 0)
        {
            return false;
        }

        high = low[(and + And.Length)..];
        low = low[..and];
        return true;
    }

    /// <summary>Reads the text of one amount, of characters or UTF-8.</summary>
    public static bool TryParse<T>(ReadOnlySpan<T> text, IFormatProvider? provider, out Money money)
        where T : unmanaged, IBinaryInteger<T> => typeof(T) == typeof(byte)
            ? Money.TryParse(MemoryMarshal.AsBytes(text), provider, out money)
            : Money.TryParse(MemoryMarshal.Cast<T, char>(text), provider, out money);

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

    private static (AmountQualifier Qualifier, int Length) Qualify<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        string undisclosed = AmountQualifier.Undisclosed.Name;
        if (text.Length == undisclosed.Length && StartsWith(text, undisclosed))
        {
            return (AmountQualifier.Undisclosed, text.Length);
        }

        foreach ((string words, AmountQualifier qualifier) in Words)
        {
            if (StartsWith(text, words))
            {
                return (qualifier, words.Length);
            }
        }

        return (AmountQualifier.Exactly, 0);
    }

    private static int IndexOfAnd<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (int i = 0; i <= text.Length - And.Length; i++)
        {
            if (StartsWith(text[i..], And))
            {
                return i;
            }
        }

        return -1;
    }

    // The words are ASCII, which is the same in characters and in UTF-8.
    private static bool StartsWith<T>(ReadOnlySpan<T> text, string ascii)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (text.Length < ascii.Length)
        {
            return false;
        }

        for (int i = 0; i < ascii.Length; i++)
        {
            if (text[i] != T.CreateTruncating((ushort)ascii[i]))
            {
                return false;
            }
        }

        return true;
    }
}
