using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace DefenceAid.Domain;

/// <summary>Writes an amount, to characters or UTF-8; it never rounds and never writes an exponent.</summary>
internal static class MoneyFormatter
{
    private const int UsualLength = 64;
    private const char LastAscii = '\x7F';

    /// <summary>Gives the text.</summary>
    public static string Format(Money money, string? format, IFormatProvider? provider)
    {
        Span<char> buffer = stackalloc char[UsualLength];
        int written;
        while (!TryFormat(money, buffer, out written, format, provider))
        {
            buffer = new char[buffer.Length * 2];
        }

        return new string(buffer[..written]);
    }

    /// <summary>Writes characters.</summary>
    public static bool TryFormat(Money money, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryWrite(money, MemoryMarshal.Cast<char, ushort>(destination), format, provider, out written);

    /// <summary>Writes UTF-8.</summary>
    public static bool TryFormat(Money money, Span<byte> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryWrite(money, destination, format, provider, out written);

    private static bool TryWrite<T>(Money money, Span<T> destination, ReadOnlySpan<char> format, IFormatProvider? provider, out int written)
        where T : unmanaged, IBinaryInteger<T>
    {
        char kind = Kind(format);
        NumberFormatInfo info = MoneyCulture.Of(provider);
        UInt128 mantissa = CanonicalDecimal.Strip(money.Amount, out int scale);
        int padding = kind == 'G' ? 0 : Math.Max(0, (money.Currency.MinorUnitDigits ?? 0) - scale);
        string minus = decimal.IsNegative(money.Amount) && mantissa != UInt128.Zero ? MoneyCulture.Minus(info) : string.Empty;
        if (kind != 'N' && mantissa <= ulong.MaxValue && info.NumberDecimalSeparator is [<= LastAscii and var separator] && minus is [] or [<= LastAscii])
        {
            char? sign = minus.Length == 0 ? null : minus[0];
            return ShortMoneyText.TryWrite(destination, money.Currency.Code, sign, (ulong)mantissa, scale, padding, separator, out written);
        }

        var writer = new UnitWriter<T>(destination);
        writer.Append(money.Currency.Code);
        writer.Append(' ');
        writer.Append(minus);
        WriteDigits(ref writer, mantissa, scale, padding, kind == 'N' ? info.NumberGroupSizes : [], info);
        written = writer.Written;
        return writer.Fits;
    }

    private static void WriteDigits<T>(ref UnitWriter<T> writer, UInt128 mantissa, int scale, int padding, int[] groups, NumberFormatInfo info)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<char> reversed = stackalloc char[ExactDecimal.MaxScale + 2];
        int count = WriteReversed(mantissa, reversed, scale + 1);
        for (int place = count - 1; place >= scale; place--)
        {
            writer.Append(reversed[place]);
            if (IsGroupEnd(place - scale, groups))
            {
                writer.Append(info.NumberGroupSeparator);
            }
        }

        if (scale + padding > 0)
        {
            writer.Append(info.NumberDecimalSeparator);
        }

        for (int place = scale - 1; place >= -padding; place--)
        {
            writer.Append(place < 0 ? '0' : reversed[place]);
        }
    }

    private static char Kind(ReadOnlySpan<char> format) => format switch
    {
        "" or "G" or "g" => 'G',
        "F" or "f" => 'F',
        "N" or "n" => 'N',
        _ => throw new FormatException($"Expected the format G, F or N but got \"{ShortText.Of(format)}\"."),
    };

    // The digits from the last to the first, at least a number of them.
    private static int WriteReversed(UInt128 number, Span<char> digits, int least)
    {
        int count = 0;
        while (number > ulong.MaxValue)
        {
            var (quotient, remainder) = UInt128.DivRem(number, 10);
            digits[count++] = (char)('0' + (int)remainder);
            number = quotient;
        }

        ulong low = (ulong)number;
        while (low != 0 || count < least)
        {
            (low, ulong remainder) = Math.DivRem(low, 10);
            digits[count++] = (char)('0' + (int)remainder);
        }

        return count;
    }

    // Whether a group separator follows the digit that has so many digits between it and the decimal separator.
    private static bool IsGroupEnd(int digitsAfter, int[] groups)
    {
        int end = 0;
        for (int i = 0; i < groups.Length && end < digitsAfter; i++)
        {
            bool isLast = i == groups.Length - 1;
            if (groups[i] == 0)
            {
                return false;
            }

            if (isLast)
            {
                return (digitsAfter - end) % groups[i] == 0;
            }

            end += groups[i];
        }

        return digitsAfter > 0 && end == digitsAfter;
    }

    /// <summary>Appends to a span, and remembers when it is full.</summary>
    private ref struct UnitWriter<T>(Span<T> destination)
        where T : unmanaged, IBinaryInteger<T>
    {
        private readonly Span<T> _destination = destination;
        private int _length;

        public bool Fits { get; private set; } = true;

        public readonly int Written => Fits ? _length : 0;

        public void Append(char ascii)
        {
            if (_length < _destination.Length)
            {
                _destination[_length++] = T.CreateTruncating((ushort)ascii);
            }
            else
            {
                Fits = false;
            }
        }

        public void Append(string text)
        {
            if (text.Length == 1 && char.IsAscii(text[0]))
            {
                Append(text[0]);
                return;
            }

            Span<T> rest = _destination[_length..];
            int appended = text.Length;
            bool fits = typeof(T) == typeof(byte)
                ? Encoding.UTF8.TryGetBytes(text, MemoryMarshal.AsBytes(rest), out appended)
                : text.TryCopyTo(MemoryMarshal.Cast<T, char>(rest));
            Fits &= fits;
            _length += fits ? appended : 0;
        }
    }
}
