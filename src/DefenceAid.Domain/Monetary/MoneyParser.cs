using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace DefenceAid.Domain;

/// <summary>Reads <c>EUR 641000000.50</c>, from characters or UTF-8, without an allocation.</summary>
internal static class MoneyParser
{
    private const int DigitsOfUInt64 = 19;
    private const int MostDigits = 29;
    private const int MostSeparatorBytes = 64;

    /// <summary>Reads characters.</summary>
    public static MoneyFault Parse(ReadOnlySpan<char> text, IFormatProvider? provider, out Money money)
    {
        NumberFormatInfo info = MoneyCulture.Of(provider);
        return Parse(
            MemoryMarshal.Cast<char, ushort>(text),
            MemoryMarshal.Cast<char, ushort>(info.NumberDecimalSeparator),
            MemoryMarshal.Cast<char, ushort>(MoneyCulture.Minus(info)),
            out money);
    }

    /// <summary>Reads UTF-8.</summary>
    public static MoneyFault Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money money)
    {
        if (provider is null)
        {
            return Parse(utf8Text, "."u8, "-"u8, out money);
        }

        NumberFormatInfo info = MoneyCulture.Of(provider);
        Span<byte> separator = stackalloc byte[MostSeparatorBytes];
        Span<byte> minus = stackalloc byte[MostSeparatorBytes];
        money = default;
        return Encoding.UTF8.TryGetBytes(info.NumberDecimalSeparator, separator, out int separatorLength)
            && Encoding.UTF8.TryGetBytes(MoneyCulture.Minus(info), minus, out int minusLength)
            ? Parse<byte>(utf8Text, separator[..separatorLength], minus[..minusLength], out money)
            : MoneyFault.Form;
    }

    /// <summary>Gives the exception of a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="text">The text, already shortened.</param>
    public static Exception Exception(MoneyFault fault, string text) => fault switch
    {
        MoneyFault.Currency => new FormatException($"Expected a currency code of ISO 4217, such as EUR, but got \"{text}\"."),
        MoneyFault.Digits => new OverflowException($"Expected an amount that a decimal holds exactly, of at most 28 decimals and, its point left out, at most 79228162514264337593543950335, but got \"{text}\"."),
        _ => new FormatException($"Expected an amount such as EUR 641000000 or EUR -0.5 but got \"{text}\"."),
    };

    private static MoneyFault Parse<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, ReadOnlySpan<T> minus, out Money money)
        where T : unmanaged, IBinaryInteger<T>
    {
        money = default;
        if (text.Length < Currency.CodeLength + 2 || text[Currency.CodeLength] != T.CreateTruncating(' '))
        {
            return MoneyFault.Form;
        }

        int packed = Currency.Pack(Character(text[0]), Character(text[1]), Character(text[2]));
        ReadOnlySpan<T> digits = text[(Currency.CodeLength + 1)..];
        bool isNegative = digits[0] == T.CreateTruncating('-') || digits.StartsWith(minus);
        if (isNegative)
        {
            digits = digits[(digits[0] == T.CreateTruncating('-') ? 1 : minus.Length)..];
        }

        MoneyFault fault = ParseDigits(digits, separator, out UInt128 mantissa, out int scale);
        if (packed < 0 || fault == MoneyFault.Form)
        {
            return MoneyFault.Form;
        }

        if (!Currency.TryOf(Character(text[0]), Character(text[1]), Character(text[2]), out Currency currency))
        {
            return MoneyFault.Currency;
        }

        if (fault == MoneyFault.None)
        {
            money = new Money(ExactDecimal.Create(mantissa, isNegative, scale), currency);
        }

        return fault;
    }

    private static MoneyFault ParseDigits<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, out UInt128 mantissa, out int scale)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (separator.Length == 1 && TryParseShort(text, separator[0], out ulong digits, out scale))
        {
            mantissa = digits;
            return MoneyFault.None;
        }

        mantissa = UInt128.Zero;
        scale = 0;
        int wholeLength = CountDigits(text);
        ReadOnlySpan<T> whole = text[..wholeLength];
        ReadOnlySpan<T> rest = text[wholeLength..];
        bool hasFraction = !rest.IsEmpty;
        bool isWellFormed = wholeLength > 0 && (wholeLength == 1 || whole[0] != T.CreateTruncating('0'))
            && (!hasFraction || (!separator.IsEmpty && rest.StartsWith(separator)));
        if (!isWellFormed)
        {
            return MoneyFault.Form;
        }

        ReadOnlySpan<T> fraction = hasFraction ? rest[separator.Length..] : default;
        if (hasFraction && (fraction.IsEmpty || CountDigits(fraction) != fraction.Length))
        {
            return MoneyFault.Form;
        }

        fraction = fraction.TrimEnd(T.CreateTruncating('0'));
        scale = fraction.Length;
        if (scale > ExactDecimal.MaxScale || wholeLength + scale > MostDigits)
        {
            return MoneyFault.Digits;
        }

        mantissa = Accumulate(whole, fraction);
        return mantissa > CanonicalDecimal.MaxMantissa ? MoneyFault.Digits : MoneyFault.None;
    }

    // The usual amount, in one pass; what is not of its form is left to the rule above.
    private static bool TryParseShort<T>(ReadOnlySpan<T> text, T separator, out ulong digits, out int scale)
        where T : unmanaged, IBinaryInteger<T>
    {
        digits = 0;
        scale = 0;
        int point = -1;
        for (int i = 0; i < text.Length && text.Length <= DigitsOfUInt64; i++)
        {
            uint digit = DigitOf(text[i]);
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
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

        int wholeLength = point < 0 ? text.Length : point;
        bool isGood = text.Length <= DigitsOfUInt64 && wholeLength > 0 && (wholeLength == 1 || text[0] != T.CreateTruncating('0')) && point != text.Length - 1;
        for (scale = point < 0 ? 0 : text.Length - point - 1; scale > 0 && digits % 10 == 0; scale--)
        {
            digits /= 10;
        }

        return isGood;
    }

    // At most 29 digits: the first 19 fit 64 bits.
    private static UInt128 Accumulate<T>(ReadOnlySpan<T> whole, ReadOnlySpan<T> fraction)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (whole.Length + fraction.Length <= DigitsOfUInt64)
        {
            ulong number = 0;
            foreach (T digit in whole)
            {
                number = (number * 10) + DigitOf(digit);
            }

            foreach (T digit in fraction)
            {
                number = (number * 10) + DigitOf(digit);
            }

            return number;
        }

        UInt128 large = UInt128.Zero;
        foreach (T digit in whole)
        {
            large = (large * 10) + DigitOf(digit);
        }

        foreach (T digit in fraction)
        {
            large = (large * 10) + DigitOf(digit);
        }

        return large;
    }

    private static int CountDigits<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        int end = text.IndexOfAnyExceptInRange(T.CreateTruncating('0'), T.CreateTruncating('9'));
        return end < 0 ? text.Length : end;
    }

    private static uint DigitOf<T>(T digit)
        where T : unmanaged, IBinaryInteger<T> => unchecked(uint.CreateTruncating(digit) - '0');

    private static char Character<T>(T unit)
        where T : unmanaged, IBinaryInteger<T> => (char)ushort.CreateTruncating(unit);
}
