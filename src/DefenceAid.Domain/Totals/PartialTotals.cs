using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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

    // By their number in the rules; empty where money was listed only.
    private readonly TotalsCells _cells = new();
    private readonly SortedDictionary<ExclusionReason, StrongBox<TotalsCell>> _exclusions = [];
    private readonly SortedDictionary<RateGap, StrongBox<TotalsCell>> _gaps = [];
    private TotalsCell _total;
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
            if (!other._cells[i].IsEmpty)
            {
                _cells[numbers[i]].Add(other._cells[i]);
            }
        }

        AddListed(other);
    }

    /// <summary>Gives the table of what was added so far.</summary>
    public TotalsTable ToTable() => ToTable([]);

    /// <summary>Adds what the query counts of contributions that nothing in it tells apart but their amounts.</summary>
    /// <param name="entries">The entries that stand for them, of contributions that are meant.</param>
    /// <param name="amounts">The sums of their amounts, those of one entry in one currency or undisclosed.</param>
    internal void Add(ReadOnlySpan<EntryOfMany> entries, ReadOnlySpan<AmountOfMany> amounts)
    {
        StartBlock();
        foreach (ref readonly EntryOfMany entry in entries)
        {
            _rules.Post(entry.Profile, entry.Entry, _postings);
            _ends.Add(_postings.Count);
        }

        ReadOnlySpan<Posting> postings = EndBlock();
        for (int i = 0; i < entries.Length; i++)
        {
            int start = i == 0 ? 0 : _ends[i - 1];
            int end = i + 1 < entries.Length ? entries[i + 1].FirstAmount : amounts.Length;
            foreach (ref readonly AmountOfMany amount in amounts[entries[i].FirstAmount..end])
            {
                _turn++;
                for (int place = start; place < _ends[i]; place++)
                {
                    Posting posting = postings[place];
                    Add(posting with { Valuation = posting.Valuation with { Amount = amount.Sum } }, _numbers[place], amount.Count);
                }
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
                CellsAhead.Read(numbers.AsSpan(i, Math.Min(CellsAhead.BlockSize, numbers.Length - i)), _cells);
            }

            ref TotalsCell theirs = ref other._cells[i];
            if (!theirs.IsEmpty)
            {
                ref TotalsCell ours = ref _cells[numbers[i]];
                if (ours.IsEmpty)
                {
                    ours = theirs;
                }
                else
                {
                    ours.Add(theirs);
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
        [.. _gaps.Select(cell => new ConversionGap(cell.Key, cell.Value.Value.ToTotal(_valuer)))],
        [.. _exclusions.Select(cell => new Exclusion(cell.Key, cell.Value.Value.ToTotal(_valuer)))]);

    // Posted first and then added, so that the cells can be read ahead, too.
    private void AddBlock(ReadOnlySpan<Contribution> block)
    {
        StartBlock();
        foreach (int place in _readAhead.Meant(block))
        {
            _rules.Post(block[place], _postings);
            _ends.Add(_postings.Count);
        }

        ReadOnlySpan<Posting> postings = EndBlock();
        int next = 0;
        foreach (int end in _ends)
        {
            _turn++;
            for (; next < end; next++)
            {
                Add(postings[next], _numbers[next], 1);
            }
        }
    }

    private void StartBlock()
    {
        _postings.Clear();
        _ends.Clear();
    }

    private ReadOnlySpan<Posting> EndBlock()
    {
        ReadOnlySpan<Posting> postings = CollectionsMarshal.AsSpan(_postings);
        _rules.Cells.NumbersOf(postings, _numbers);
        CellsAhead.Read(CollectionsMarshal.AsSpan(_numbers), _cells);
        return postings;
    }

    private void AddMeant(Contribution contribution)
    {
        _turn++;
        foreach (ref readonly Posting posting in _rules.Post(contribution))
        {
            Add(posting, _rules.Cells.NumberOf(posting.Path), 1);
        }
    }

    private void Add(in Posting posting, int cell, long count)
    {
        if (posting.Reason is { } reason)
        {
            CellOf(_exclusions, reason).Add(posting, _turn, count);
            return;
        }

        _cells[cell].Add(posting, _turn, count);
        _total.Count(posting, _turn, count);
        if (posting.Valuation.Gap is { } gap)
        {
            CellOf(_gaps, gap).Add(posting, _turn, count);
        }
    }

    private ImmutableArray<TotalsRow> Rows()
    {
        int[] inOrder = Array.FindAll(_rules.Cells.InOrder(), number => number < _cells.Count && !_cells[number].IsEmpty);
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
                CellsAhead.Read(inOrder.AsSpan(place, Math.Min(CellsAhead.BlockSize, until - place)), _cells);
            }

            int number = inOrder[place];
            rows[place] = new TotalsRow(_rules.Cells.KeyOf(number), _cells[number].ToTotal(_valuer));
        }
    }

    // The cells' sums with the total's own counts: a contribution in several cells counts once.
    private TotalsCell Total()
    {
        var total = new TotalsCell();
        for (int number = 0; number < _cells.Count; number++)
        {
            total.AddSums(_cells[number]);
        }

        total.AddCounts(_total);
        return total;
    }

    private void AddListed(PartialTotals other)
    {
        foreach ((ExclusionReason reason, StrongBox<TotalsCell> cell) in other._exclusions)
        {
            CellOf(_exclusions, reason).Add(cell.Value);
        }

        foreach ((RateGap gap, StrongBox<TotalsCell> cell) in other._gaps)
        {
            CellOf(_gaps, gap).Add(cell.Value);
        }

        _total.AddCounts(other._total);
    }

    private static ref TotalsCell CellOf<TKey>(SortedDictionary<TKey, StrongBox<TotalsCell>> cells, TKey key)
        where TKey : notnull
    {
        if (!cells.TryGetValue(key, out StrongBox<TotalsCell>? cell))
        {
            cell = new StrongBox<TotalsCell>();
            cells.Add(key, cell);
        }

        return ref cell.Value;
    }
}
