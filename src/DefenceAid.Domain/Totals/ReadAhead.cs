namespace DefenceAid.Domain.Totals;

/// <summary>Reads the rows of a block before they are posted, so that the processor waits for the memory of many at once and not of each in turn.</summary>
/// <remarks>It decides nothing: it gives the rows that the rules mean, and what it reads it only touches. The figures are in decision 16.</remarks>
internal sealed class ReadAhead(PostingRules rules)
{
    /// <summary>The most rows of a block: what is read of them stays in the first two caches.</summary>
    public const int BlockSize = 64;

    private readonly int[] _places = new int[BlockSize];

    // Kept so that the compiler can't leave the reading out.
    private int _touched;

    /// <summary>Gives the places of the rows that the query means.</summary>
    /// <param name="contributions">The rows.</param>
    /// <returns>Places that the next call overwrites.</returns>
    /// <exception cref="ArgumentNullException">A row is null.</exception>
    public ReadOnlySpan<int> Meant(ReadOnlySpan<Contribution> contributions)
    {
        int touched = 0;
        foreach (Contribution contribution in contributions)
        {
            if (contribution is null)
            {
                throw new ArgumentNullException(nameof(contributions), "Expected contributions but one of them is null.");
            }

            touched += Touch(contribution.Category is null) + Touch(contribution.Revision.IsWithdrawal) + Touch(contribution.Entries.IsDefault);
        }

        int count = 0;
        for (int i = 0; i < contributions.Length; i++)
        {
            if (rules.Means(contributions[i]))
            {
                _places[count++] = i;
            }
        }

        ReadOnlySpan<int> meant = _places.AsSpan(0, count);
        foreach (int place in meant)
        {
            Contribution contribution = contributions[place];
            touched += contribution.Entries.Length + Touch(contribution.Donors.IsPercentage) + Touch(contribution.Donors.Shares.IsDefault);
        }

        foreach (int place in meant)
        {
            Contribution contribution = contributions[place];
            touched += contribution.Donors.Shares.Length;
            if (contribution.Entries is [{ } first, ..])
            {
                touched += Touch(first.Stage is null) + Touch(first.On is null);
            }
        }

        _touched = touched;
        return meant;
    }

    private static int Touch(bool isSo) => isSo ? 1 : 0;
}
