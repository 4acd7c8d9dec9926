using System.Globalization;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads figures, strictly: a figure is what the rules say or none, since a separator in the wrong place is a factor of a thousand.</summary>
internal static class NumberText
{
    private const int MostDigits = 28;
    private const int MostShortDigits = 18;

    /// <summary>Reads a figure with a sign before it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, TextRules rules, ParseNotes notes, out decimal number)
    {
        bool isNegative = !text.IsEmpty && text[0] is '-' or '\u2212';
        bool isRead = TryParseUnsigned(isNegative ? text[1..] : text, rules, out number);
        number = isNegative ? -number : number;
        return isRead || notes.Fail(Form(rules));
    }

    /// <summary>Says in words what a figure looks like.</summary>
    public static string Form(TextRules rules) => rules.Group is { } group
        ? $"a figure such as 1{group}234{rules.Decimal}5, with \"{group}\" between thousands and \"{rules.Decimal}\" before decimals"
        : $"a figure such as 1234{rules.Decimal}5, with \"{rules.Decimal}\" before decimals and nothing between thousands (the mapping's \"numbers\" can say otherwise)";

    /// <summary>Reads a figure without a sign.</summary>
    public static bool TryParseUnsigned(ReadOnlySpan<char> text, TextRules rules, out decimal number) =>
        TryParseShort(text, rules.Decimal, out number) || TryParseAny(text, rules, out number);

    /// <summary>Reads a figure of a few digits with at most one decimal separator, as nearly all are.</summary>
    public static bool TryParseShort(ReadOnlySpan<char> text, char separator, out decimal number)
    {
        ulong digits = 0;
        int point = -1;
        number = 0;
        if (text.Length is 0 or > MostShortDigits || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            uint digit = unchecked((uint)(text[i] - '0'));
            if (digit <= 9)
            {
                digits = unchecked((digits * 10) + digit);
            }
            else if (text[i] == separator && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        int scale = point < 0 ? 0 : text.Length - 1 - point;
        number = new decimal(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, isNegative: false, (byte)scale);
        return true;
    }

    private static bool TryParseAny(ReadOnlySpan<char> text, TextRules rules, out decimal number)
    {
        number = 0;
        Span<char> plain = stackalloc char[64];
        int length = 0;
        int point = -1;
        int group = -1;
        if (text.IsEmpty || text.Length > plain.Length)
        {
            return false;
        }

        foreach (char sign in text)
        {
            if (char.IsAsciiDigit(sign))
            {
                plain[length++] = sign;
            }
            else if (sign == rules.Decimal && point < 0 && length > 0 && (group < 0 || length - group == 3))
            {
                (point, group) = (length, -1);
                plain[length++] = '.';
            }
            else if (IsGroup(sign, rules.Group) && point < 0 && (group < 0 ? length is >= 1 and <= 3 : length - group == 3))
            {
                group = length;
            }
            else
            {
                return false;
            }
        }

        bool isWhole = plain[length - 1] != '.' && (group < 0 || length - group == 3);
        return isWhole && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && IsExact(plain[..length], number);
    }

    private static bool IsGroup(char sign, char? group) => group is { } separator
        && (sign == separator || (IsSpace(separator) && IsSpace(sign)) || (IsApostrophe(separator) && IsApostrophe(sign)));

    private static bool IsSpace(char sign) => sign is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static bool IsApostrophe(char sign) => sign is '\'' or '\u2019';

    // A decimal rounds what has more digits than it holds.
    private static bool IsExact(ReadOnlySpan<char> plain, decimal number) => plain.Length <= MostDigits
        || Canonical(plain).SequenceEqual(Canonical(number.ToString(CultureInfo.InvariantCulture)));

    private static ReadOnlySpan<char> Canonical(ReadOnlySpan<char> plain)
    {
        ReadOnlySpan<char> digits = plain.Contains('.') ? plain.TrimEnd('0').TrimEnd('.') : plain;
        return digits.TrimStart('0').IsEmpty ? "0" : digits.TrimStart('0');
    }
}
