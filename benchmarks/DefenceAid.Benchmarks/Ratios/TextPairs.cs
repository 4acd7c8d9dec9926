using System.Globalization;
using System.Text;
using DefenceAid.Domain;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Reading and writing amounts, against the decimal alone: the currency is ours to pay.</summary>
internal static class TextPairs
{
    /// <summary>The rows of one call.</summary>
    public const int Rows = 1000;

    private const int CodeLength = 4; // with its space
    private const int MostLength = 64;
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Gives the pairs.</summary>
    public static IEnumerable<RatioPair> All()
    {
        var goal = new RatioGoal(MostRatio: 1.3, MostBytes: 0);
        Money[] amounts = Amounts();
        string[] texts = Texts();
        string[] wrong = [.. texts.Select(text => text + "x")];
        yield return RatioPair.Of("Money, read from characters", goal, Rows, ReadMoney(texts), ReadDecimals(texts));
        yield return RatioPair.Of("Money, read from UTF-8", goal, Rows, ReadMoneyUtf8(texts), ReadDecimalsUtf8(texts));
        yield return RatioPair.Of("Money, not read from wrong characters", goal, Rows, ReadMoney(wrong), ReadDecimals(wrong));
        yield return RatioPair.Of("Money, not read from wrong UTF-8", goal, Rows, ReadMoneyUtf8(wrong), ReadDecimalsUtf8(wrong));
        yield return RatioPair.Of("Money, written to characters", goal, Rows, WriteMoney(amounts), WriteDecimals(amounts));
        yield return RatioPair.Of("Money, written to UTF-8", goal, Rows, WriteMoneyUtf8(amounts), WriteDecimalsUtf8(amounts));
    }

    /// <summary>Gives the amounts.</summary>
    public static Money[] Amounts() => SampleAmounts.InEuro(SampleAmounts.BothSigns(Rows));

    /// <summary>Gives their texts, cents and all.</summary>
    public static string[] Texts() => [.. Amounts().Select(amount => amount.ToString("F"))];

    /// <summary>Reads amounts from characters.</summary>
    public static Func<int> ReadMoney(string[] texts) => () =>
    {
        int read = 0;
        foreach (string text in texts)
        {
            read += Money.TryParse(text.AsSpan(), null, out _) ? 1 : 0;
        }

        return read;
    };

    /// <summary>Reads the decimals of amounts from characters.</summary>
    public static Func<int> ReadDecimals(string[] texts) => () =>
    {
        int read = 0;
        foreach (string text in texts)
        {
            read += decimal.TryParse(text.AsSpan(CodeLength), Styles, Invariant, out _) ? 1 : 0;
        }

        return read;
    };

    /// <summary>Reads amounts from UTF-8.</summary>
    public static Func<int> ReadMoneyUtf8(string[] texts)
    {
        byte[][] bytes = [.. texts.Select(Encoding.UTF8.GetBytes)];
        return () =>
        {
            int read = 0;
            foreach (byte[] text in bytes)
            {
                read += Money.TryParse(text, null, out _) ? 1 : 0;
            }

            return read;
        };
    }

    /// <summary>Reads the decimals of amounts from UTF-8.</summary>
    public static Func<int> ReadDecimalsUtf8(string[] texts)
    {
        byte[][] bytes = [.. texts.Select(Encoding.UTF8.GetBytes)];
        return () =>
        {
            int read = 0;
            foreach (byte[] text in bytes)
            {
                read += decimal.TryParse(text.AsSpan(CodeLength), Styles, Invariant, out _) ? 1 : 0;
            }

            return read;
        };
    }

    /// <summary>Writes amounts to characters.</summary>
    public static Func<int> WriteMoney(Money[] amounts)
    {
        char[] buffer = new char[MostLength];
        return () =>
        {
            int length = 0;
            foreach (Money amount in amounts)
            {
                length += amount.TryFormat(buffer, out int written) ? written : 0;
            }

            return length;
        };
    }

    /// <summary>Writes the decimals of amounts to characters.</summary>
    public static Func<int> WriteDecimals(Money[] amounts)
    {
        decimal[] plain = [.. amounts.Select(amount => amount.Amount)];
        char[] buffer = new char[MostLength];
        return () =>
        {
            int length = 0;
            foreach (decimal amount in plain)
            {
                length += amount.TryFormat(buffer, out int written, default, Invariant) ? written : 0;
            }

            return length;
        };
    }

    /// <summary>Writes amounts to UTF-8.</summary>
    public static Func<int> WriteMoneyUtf8(Money[] amounts)
    {
        byte[] buffer = new byte[MostLength];
        return () =>
        {
            int length = 0;
            foreach (Money amount in amounts)
            {
                length += amount.TryFormat(buffer, out int written) ? written : 0;
            }

            return length;
        };
    }

    /// <summary>Writes the decimals of amounts to UTF-8.</summary>
    public static Func<int> WriteDecimalsUtf8(Money[] amounts)
    {
        decimal[] plain = [.. amounts.Select(amount => amount.Amount)];
        byte[] buffer = new byte[MostLength];
        return () =>
        {
            int length = 0;
            foreach (decimal amount in plain)
            {
                length += amount.TryFormat(buffer, out int written, default, Invariant) ? written : 0;
            }

            return length;
        };
    }
}
