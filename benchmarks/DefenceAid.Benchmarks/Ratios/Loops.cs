namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The loops over decimals that a user would write.</summary>
internal static class Loops
{
    /// <summary>Adds up an array.</summary>
    public static decimal Sum(decimal[] rows)
    {
        decimal sum = 0;
        foreach (decimal amount in rows)
        {
            sum += amount;
        }

        return sum;
    }

    /// <summary>Adds up a sequence.</summary>
    public static decimal Sum(IEnumerable<decimal> rows)
    {
        decimal sum = 0;
        foreach (decimal amount in rows)
        {
            sum += amount;
        }

        return sum;
    }

    /// <summary>Adds pair by pair.</summary>
    public static decimal[] Add(decimal[] left, decimal[] right, decimal[] sums)
    {
        for (int i = 0; i < left.Length && i < right.Length && i < sums.Length; i++)
        {
            sums[i] = left[i] + right[i];
        }

        return sums;
    }
}
