using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>One engine's share of a total: sums and counts of the contributions it was given. Shares merge in any order.</summary>
/// <remarks>
/// <para>Add each contribution once, to one share. Memory is bounded by the groups. Thread safety: none; a share for each thread.</para>
/// </remarks>
public sealed class PartialTotals
{
    // Rows take a microsecond or two each; the conversions that rates give are found by one thread.
    private const int FewestParallelRows = 4096;

    private readonly TotalsQuery _query;
    private readonly AidRegistry _registry;
    private readonly Valuer _valuer;
    private readonly PostingRules _rules;
    private readonly ReadAhead _readAhead;

    // By their number in the rules; null where money was listed only.
    private readonly List<TotalsCell?> _cells = [];
    private readonly SortedDictionary<ExclusionReason, TotalsCell> _exclusions = [];
    private readonly SortedDictionary<RateGap, TotalsCell> _gaps = [];
    private readonly TotalsCell _total = new();
    private long _turn;

    // Of a block: the postings of all its rows, the numbers of their cells, and where the postings of each row end.
    private readonly List<Posting> _postings = [];
    private readonly List<int> _numbers = [];
    private readonly List<int> _ends = [];

    internal PartialTotals(TotalsQuery query, AidRegistry registry, RateTable? rates)
    {
        ArgumentNullException.ThrowIfNull(registry);
        _query = query;
        _registry = registry;
        _valuer = new Valuer(query.Conversion, rates);
        _rules = new PostingRules(query, registry, _valuer);
        _readAhead = new ReadAhead(_rules);
    }

    /// <summary>Adds what the query counts of a contribution.</summary>
    /// <param name="contribution">The contribution.</param>
    /// <exception cref="OverflowException">
    /// A share has terms beyond 64 bits: nothing of this contribution is added, the message names it, and others can follow. Or a sum is
    /// beyond 256 bits, as only amounts near the largest decimal with weights near the largest reach: then this share is to be thrown away.
    /// </exception>
    public void Add(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        if (_rules.Means(contribution))
        {
            AddMeant(contribution);
        }
    }

    /// <summary>Adds what the query counts of contributions in columns.</summary>
    /// <param name="table">The contributions.</param>
    /// <exception cref="ArgumentException">The table is of another registry.</exception>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits: then this share is to be thrown away.</exception>
    public void Add(ContributionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!_registry.Equals(table.Registry))
        {
            throw new ArgumentException("Expected contributions that refer to the registry of this share.", nameof(table));
        }

        Add(table.Whole.AsSpan());
        TableFold.Add(this, table, new TableProjection(table, _query, _valuer.Rates), () => new PartialTotals(_query, _registry, _valuer.Rates));
    }

    /// <summary>Adds what the query counts of contributions that lie side by side, one after the other.</summary>
    /// <inheritdoc cref="Add(Contribution)"/>
    internal void Add(ReadOnlySpan<Contribution> contributions)
    {
        while (!contributions.IsEmpty)
        {
            ReadOnlySpan<Contribution> block = contributions[..Math.Min(ReadAhead.BlockSize, contributions.Length)];
            AddBlock(block);
            contributions = contributions[block.Length..];
        }
    }

    /// <summary>Adds another share of the same query, with the same registry and rates; the other is left as it was.</summary>
    /// <param name="other">The other share.</param>
    /// <exception cref="ArgumentException">The other share is of another query, registry or table of rates.</exception>
    public void Merge(PartialTotals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (_query != other._query || _valuer.Rates != other._valuer.Rates || !_registry.Equals(other._registry) || ReferenceEquals(this, other))
        {
            throw new ArgumentException("Expected another share of the same query, with the same registry and the same table of rates.", nameof(other));
        }

        int[] numbers = _rules.Cells.NumbersOf(other._rules.Cells);
        for (int i = 0; i < other._cells.Count; i++)
        {
            if (other._cells[i] is { } cell)
            {
                Cell(numbers[i]).Add(cell);
            }
        }

        AddListed(other);
    }

    /// <summary>Gives the table of what was added so far.</summary>
    public TotalsTable ToTable() => ToTable([]);

    /// <summary>Adds what the query counts of contributions that nothing in it tells apart but their amounts.</summary>
    /// <param name="contribution">One of them, of one entry.</param>
    /// <param name="amounts">The sums of their amounts, in one currency or undisclosed.</param>
    internal void Add(Contribution contribution, ReadOnlySpan<AmountOfMany> amounts)
    {
        ReadOnlySpan<Posting> postings = _rules.Means(contribution) ? _rules.Post(contribution) : [];
        foreach (ref readonly AmountOfMany amount in amounts)
        {
            _turn++;
            foreach (ref readonly Posting posting in postings)
            {
                Add(posting with { Valuation = posting.Valuation with { Amount = amount.Sum } }, amount.Count);
            }
        }
    }

    /// <summary>Adds another share of the same query, registry and rates that nobody uses any more, with its cells where there are none here.</summary>
    internal void TakeOver(PartialTotals other)
    {
        int[] numbers = _rules.Cells.NumbersOf(other._rules.Cells);
        for (int i = 0; i < other._cells.Count; i++)
        {
            if (i % CellsAhead.BlockSize == 0)
            {
                CellsAhead.Read(numbers.AsSpan(i, Math.Min(CellsAhead.BlockSize, numbers.Length - i)), CollectionsMarshal.AsSpan(_cells));
            }

            if (other._cells[i] is { } cell)
            {
                ref TotalsCell? ours = ref CellAt(numbers[i]);
                if (ours is null)
                {
                    ours = cell;
                }
                else
                {
                    ours.Add(cell);
                }
            }
        }

        AddListed(other);

        // The cells remember the last turn that they counted, and no later turn may be the same.
        _turn = Math.Max(_turn, other._turn);
    }

    /// <summary>Gives the table, with the digests of the documents that the contributions came from.</summary>
    internal TotalsTable ToTable(ImmutableArray<string> documents) => new(
        new TotalsManifest(_query, _valuer.Rates, documents),
        Rows(),
        Total().ToTotal(_valuer),
        [.. _gaps.Select(cell => new ConversionGap(cell.Key, cell.Value.ToTotal(_valuer)))],
        [.. _exclusions.Select(cell => new Exclusion(cell.Key, cell.Value.ToTotal(_valuer)))]);

    // Posted first and then added, so that the cells can be read ahead, too.
    private void AddBlock(ReadOnlySpan<Contribution> block)
    {
        _postings.Clear();
        _ends.Clear();
        foreach (int place in _readAhead.Meant(block))
        {
            _rules.Post(block[place], _postings);
            _ends.Add(_postings.Count);
        }

        ReadOnlySpan<Posting> postings = CollectionsMarshal.AsSpan(_postings);
        _numbers.Clear();
        foreach (ref readonly Posting posting in postings)
        {
            _numbers.Add(posting.Cell);
        }

        CellsAhead.Read(CollectionsMarshal.AsSpan(_numbers), CollectionsMarshal.AsSpan(_cells));
        int next = 0;
        foreach (int end in _ends)
        {
            _turn++;
            for (; next < end; next++)
            {
                Add(postings[next], 1);
            }
        }
    }

    private void AddMeant(Contribution contribution)
    {
        _turn++;
        foreach (ref readonly Posting posting in _rules.Post(contribution))
        {
            Add(posting, 1);
        }
    }

    private void Add(in Posting posting, long count)
    {
        if (posting.Reason is { } reason)
        {
            CellOf(_exclusions, reason).Add(posting, _turn, count);
            return;
        }

        Cell(posting.Cell).Add(posting, _turn, count);
        _total.Count(posting, _turn, count);
        if (posting.Valuation.Gap is { } gap)
        {
            CellOf(_gaps, gap).Add(posting, _turn, count);
        }
    }

    private ImmutableArray<TotalsRow> Rows()
    {
        int[] inOrder = Array.FindAll(_rules.Cells.InOrder(), number => number < _cells.Count && _cells[number] is not null);
        var rows = new TotalsRow[inOrder.Length];
        int parts = rows.Length < FewestParallelRows || _valuer.Rates is not null ? 1 : Environment.ProcessorCount;
        Cores.Run(parts, part => MakeRows(rows, inOrder, (int)((long)rows.Length * part / parts), (int)((long)rows.Length * (part + 1) / parts)));

        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    private void MakeRows(TotalsRow[] rows, int[] inOrder, int from, int until)
    {
        for (int place = from; place < until; place++)
        {
            if ((place - from) % CellsAhead.BlockSize == 0)
            {
                CellsAhead.Read(inOrder.AsSpan(place, Math.Min(CellsAhead.BlockSize, until - place)), CollectionsMarshal.AsSpan(_cells));
            }

            int number = inOrder[place];
            rows[place] = new TotalsRow(_rules.Cells.KeyOf(number), _cells[number]!.ToTotal(_valuer));
        }
    }

    // The cells' sums with the total's own counts: a contribution in several cells counts once.
    private TotalsCell Total()
    {
        var total = new TotalsCell();
        foreach (TotalsCell cell in _cells.OfType<TotalsCell>())
        {
            total.AddSums(cell);
        }

        total.AddCounts(_total);
        return total;
    }

    private void AddListed(PartialTotals other)
    {
        foreach ((ExclusionReason reason, TotalsCell cell) in other._exclusions)
        {
            CellOf(_exclusions, reason).Add(cell);
        }

        foreach ((RateGap gap, TotalsCell cell) in other._gaps)
        {
            CellOf(_gaps, gap).Add(cell);
        }

        _total.AddCounts(other._total);
    }

    private TotalsCell Cell(int number) => CellAt(number) ??= new TotalsCell();

    private ref TotalsCell? CellAt(int number)
    {
        if (number >= _cells.Count)
        {
            CollectionsMarshal.SetCount(_cells, number + 1);
        }

        return ref CollectionsMarshal.AsSpan(_cells)[number];
    }

    private static TotalsCell CellOf<TKey>(IDictionary<TKey, TotalsCell> cells, TKey key)
    {
        if (!cells.TryGetValue(key, out TotalsCell? cell))
        {
            cell = new TotalsCell();
            cells.Add(key, cell);
        }

        return cell;
    }
}
