using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>A fold that finds batches by their hash, where there can be many more than there are.</summary>
internal sealed class HashedBatchFold : BatchFold
{
    private const int FirstBatches = 1024;
    private const long Skip = -(1L << 60);

    private readonly long[]? _profiles;
    private readonly long[]? _revisions;
    private readonly long[]? _kinds;
    private readonly long[]? _dates;
    private readonly Dictionary<long, int> _numbers = [];
    private readonly long _line;
    private readonly long[] _found = new long[RowsAtOnce];

    public HashedBatchFold(ContributionTable table, TableProjection projection)
        : base(table, FirstBatches)
    {
        _line = projection.Kinds.Count;
        _profiles = MapOf(projection.Profiles, (long)projection.Dates.Count * projection.Kinds.Count);
        _dates = MapOf(projection.Dates, projection.Kinds.Count);
        _kinds = MapOf(projection.Kinds, 1);
        _revisions = MapOf(projection.Revisions, 0);
    }

    /// <inheritdoc/>
    public override int Batches => _numbers.Count;

    /// <inheritdoc/>
    public override void Add(BatchFold other)
    {
        foreach ((long batch, int theirs) in ((HashedBatchFold)other)._numbers)
        {
            Add(NumberOf(batch), other, theirs);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Batch> ToBatches(int part, int parts)
    {
        var batches = new List<(long Batch, int Here)>();
        foreach ((long batch, int here) in _numbers)
        {
            if (Sums[here].Count > 0 && (int)((ulong)(batch / _line) % (ulong)parts) == part)
            {
                batches.Add((batch, here));
            }
        }

        batches.Sort();
        return batches.Select(found => ToBatch(found.Batch, found.Here));
    }

    /// <inheritdoc/>
    protected override void Number(RowBlock block, int from, Span<int> batches)
    {
        Span<long> found = _found.AsSpan(0, batches.Length);
        found.Clear();
        block.Profiles.AddMapped(found, from, _profiles);
        block.Dates.AddMapped(found, from, _dates);
        block.Kinds.AddMapped(found, from, _kinds);
        block.Revisions.AddMapped(found, from, _revisions);
        for (int i = 0; i < found.Length; i++)
        {
            batches[i] = found[i] < 0 ? -1 : NumberOf(found[i]);
        }
    }

    private static long[]? MapOf(RowClasses classes, long stride) => classes.IsOne ? null : classes.ToMap(stride, Skip);

    private int NumberOf(long batch)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, batch, out bool isKnown);
        if (!isKnown)
        {
            number = _numbers.Count - 1;
            MakeRoomFor(number);
        }

        return number;
    }

    private void MakeRoomFor(int number)
    {
        if (number < Sums.Length)
        {
            return;
        }

        BatchSum[] sums = Sums;
        Array.Resize(ref sums, Sums.Length * 2);
        Sums = sums;
        if (Highs is { } highs)
        {
            Array.Resize(ref highs, Sums.Length);
            Highs = highs;
        }
    }
}
