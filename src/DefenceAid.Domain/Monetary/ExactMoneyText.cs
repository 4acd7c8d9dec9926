using System.Globalization;
using System.Numerics;

namespace DefenceAid.Domain;

/// <summary>Reads and writes <c>EUR 12.5</c> and <c>EUR 100/3</c>.</summary>
internal static class ExactMoneyText
{
    private const int CodeAndSpace = Currency.CodeLength + 1;

    /// <summary>Gives the canonical text.</summary>
    public static string Format(ExactMoney amount) => TryScale(amount.Denominator, out int scale)
        ? $"{amount.Currency} {PlainDecimal.Format(amount.Numerator * ExactDecimal.Pow10(scale) / amount.Denominator, scale)}"
        : string.Create(CultureInfo.InvariantCulture, $"{amount.Currency} {amount.Numerator}/{amount.Denominator}");

    /// <summary>Reads an amount, or says that the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ExactMoney amount)
    {
        amount = default;
        if (text.Length is <= CodeAndSpace or > ExactMoney.MaxTextLength || text[Currency.CodeLength] != ' '
            || !Currency.TryOf(text[..Currency.CodeLength], out Currency currency))
        {
            return false;
        }

        ReadOnlySpan<char> number = text[CodeAndSpace..];
        bool isNegative = number[0] == '-';
        number = isNegative ? number[1..] : number;
        int mark = number.IndexOfAny('.', '/');
        ReadOnlySpan<char> first = mark < 0 ? number : number[..mark];
        ReadOnlySpan<char> second = mark < 0 ? "1" : number[(mark + 1)..];
        bool isFraction = mark < 0 || number[mark] == '/';
        if (!IsWhole(first) || !(isFraction ? IsWhole(second) && second is not "0" : IsDigits(second)))
        {
            return false;
        }

        BigInteger numerator = isFraction ? Whole(first) : Whole(string.Concat(first, second));
        BigInteger denominator = isFraction ? Whole(second) : ExactDecimal.Pow10(second.Length);
        amount = ExactMoney.Create(isNegative ? -numerator : numerator, denominator, currency);
        return true;
    }

    // The digits after the point of fractions that end: those whose denominator has no prime factors but 2 and 5.
    private static bool TryScale(BigInteger denominator, out int scale)
    {
        int twos = (int)BigInteger.TrailingZeroCount(denominator);
        denominator >>= twos;
        int fives = 0;
        while (!denominator.IsOne)
        {
            denominator = BigInteger.DivRem(denominator, 5, out BigInteger remainder);
            if (!remainder.IsZero)
            {
                scale = 0;
                return false;
            }

            fives++;
        }

        scale = Math.Max(twos, fives);
        return true;
    }

    private static BigInteger Whole(ReadOnlySpan<char> digits) => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsWhole(ReadOnlySpan<char> text) => IsDigits(text) && (text.Length == 1 || text[0] != '0');

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
