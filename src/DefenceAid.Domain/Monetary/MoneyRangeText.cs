using System.Globalization;
using System.Text;

namespace DefenceAid.Domain;

/// <summary>Reads and writes <c>EUR [5, 7)</c>.</summary>
internal static class MoneyRangeText
{
    private const string Between = ", ";
    private const string NoLower = "-∞";
    private const string NoUpper = "∞";
    private const int CodeAndSpace = Currency.CodeLength + 1;
    private const int MostDigits = 31; // sign, 29 digits and the point
    private const int MostCharacters = CodeAndSpace + 1 + MostDigits + 2 + MostDigits + 1; // as many bytes at most: ∞ is shorter than the digits

    /// <summary>Gives the canonical text.</summary>
    public static string Format(MoneyRange range)
    {
        string lower = range.Lower is { } low ? Digits(low) : NoLower;
        string upper = range.Upper is { } high ? Digits(high) : NoUpper;
        return $"{range.Currency} {(range.LowerIsOpen ? '(' : '[')}{lower}{Between}{upper}{(range.UpperIsOpen ? ')' : ']')}";
    }

    /// <summary>Reads a range, or says that the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MoneyRange range)
    {
        range = default;
        if (text.Length < CodeAndSpace + 2 || text[Currency.CodeLength] != ' ' || !Currency.TryOf(text[..Currency.CodeLength], out Currency currency))
        {
            return false;
        }

        char first = text[CodeAndSpace];
        char last = text[^1];
        ReadOnlySpan<char> bounds = text[(CodeAndSpace + 1)..^1];
        int comma = bounds.IndexOf(Between);
        return first is '(' or '[' && last is ')' or ']' && comma >= 0
            && TryParseBound(currency, bounds[..comma], NoLower, first == '(', out Money? lower)
            && TryParseBound(currency, bounds[(comma + Between.Length)..], NoUpper, last == ')', out Money? upper)
            && MoneyRange.TryCreate(currency, lower, upper, first == '(', last == ')', out range);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out MoneyRange)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out MoneyRange range)
    {
        range = default;
        Span<char> text = stackalloc char[MostCharacters];
        return utf8Text.Length <= MostCharacters && Encoding.UTF8.TryGetChars(utf8Text, text, out int length) && TryParse(text[..length], out range);
    }

    private static string Digits(Money bound) => bound.ToString(null, CultureInfo.InvariantCulture)[CodeAndSpace..];

    private static bool TryParseBound(Currency currency, ReadOnlySpan<char> text, string missing, bool isOpen, out Money? bound)
    {
        bound = null;
        if (text.SequenceEqual(missing))
        {
            return isOpen;
        }

        Span<char> amount = stackalloc char[CodeAndSpace + MostDigits];
        if (text.Length > MostDigits)
        {
            return false;
        }

        currency.Code.CopyTo(amount);
        amount[Currency.CodeLength] = ' ';
        text.CopyTo(amount[CodeAndSpace..]);
        if (!Money.TryParse(amount[..(CodeAndSpace + text.Length)], null, out Money parsed))
        {
            return false;
        }

        bound = parsed;
        return true;
    }
}
