using System.Numerics;

namespace DefenceAid.Domain;

/// <summary>Writes the usual amount: digits of 64 bits, ungrouped, with a separator and a sign of one ASCII character.</summary>
internal static class ShortMoneyText
{
    // The code and its space, a sign, a separator, 29 digits, and the zeros of a minor unit.
    private const int MostLength = 48;

    /// <summary>Writes characters or UTF-8, or says that they don't fit.</summary>
    /// <param name="destination">Where they go.</param>
    /// <param name="code">The code of the currency.</param>
    /// <param name="sign">The sign, or null for none.</param>
    /// <param name="digits">The digits without zeros at the end that the scale would drop.</param>
    /// <param name="scale">How many of them stand after the separator.</param>
    /// <param name="padding">How many zeros follow these.</param>
    /// <param name="separator">The decimal separator.</param>
    /// <param name="written">How many units were written.</param>
    public static bool TryWrite<T>(
        Span<T> destination, string code, char? sign, ulong digits, int scale, int padding, char separator, out int written)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<T> text = stackalloc T[MostLength];
        int start = MostLength;
        for (int i = 0; i < padding; i++)
        {
            text[--start] = Unit<T>('0');
        }

        digits = WriteDigits(text, ref start, digits, scale);
        if (scale + padding > 0)
        {
            text[--start] = Unit<T>(separator);
        }

        digits = WriteDigits(text, ref start, digits, 1);
        while (digits != 0)
        {
            digits = WriteDigits(text, ref start, digits, 1);
        }

        if (sign is { } character)
        {
            text[--start] = Unit<T>(character);
        }

        text[--start] = Unit<T>(' ');
        text[--start] = Unit<T>(code[2]);
        text[--start] = Unit<T>(code[1]);
        text[--start] = Unit<T>(code[0]);
        bool fits = text[start..].TryCopyTo(destination);
        written = fits ? MostLength - start : 0;
        return fits;
    }

    // From the last digit backwards; gives the digits that are left.
    private static ulong WriteDigits<T>(Span<T> text, ref int start, ulong digits, int count)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (int i = 0; i < count; i++)
        {
            (digits, ulong digit) = Math.DivRem(digits, 10);
            text[--start] = Unit<T>((char)('0' + digit));
        }

        return digits;
    }

    private static T Unit<T>(char ascii)
        where T : unmanaged, IBinaryInteger<T> => T.CreateTruncating((ushort)ascii);
}
