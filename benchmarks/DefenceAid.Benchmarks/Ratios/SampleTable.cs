using System.Runtime.CompilerServices;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Sample contributions in our table, and what it keeps of them.</summary>
internal sealed class SampleTable
{
    /// <summary>Builds a table from contributions that nobody keeps.</summary>
    public SampleTable(SampleStream sample)
    {
        long before = LiveBytes();
        Table = Build(sample);
        BytesPerRow = (double)(LiveBytes() - before) / sample.Count;
        Sample = sample;
    }

    /// <summary>Gets the table.</summary>
    public ContributionTable Table { get; }

    /// <summary>Gets the contributions, to be made again.</summary>
    public SampleStream Sample { get; }

    /// <summary>Gets the bytes that it keeps a row.</summary>
    public double BytesPerRow { get; }

    /// <summary>Gives a query over it as the side of a pair.</summary>
    public RatioSide Side(TotalsQuery query) => RatioSide.Of(Sample.Count, () => query.Run(Table)).Keeping(BytesPerRow);

    // A method of its own, so that the builder is not alive after it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ContributionTable Build(SampleStream sample)
    {
        var builder = new ContributionTableBuilder(sample.Registry);
        foreach (Contribution contribution in sample)
        {
            builder.Add(contribution);
        }

        return builder.ToTable();
    }

    private static long LiveBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
