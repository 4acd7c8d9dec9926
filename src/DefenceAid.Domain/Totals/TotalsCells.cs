namespace DefenceAid.Domain.Totals;

/// <summary>Cells by their number, in blocks that stay where they are however many there come to be.</summary>
internal sealed class TotalsCells
{
    private const int BlockBits = 10;
    private const int BlockSize = 1 << BlockBits;
    private const int FewestCells = 16;

    // The first one grows until it has its size, so that few cells take few bytes.
    private readonly List<TotalsCell[]> _blocks = [new TotalsCell[FewestCells]];

    /// <summary>Gets how many cells there are, empty ones among them.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a cell; an empty one where there was none.</summary>
    /// <param name="number">Its number.</param>
    public ref TotalsCell this[int number]
    {
        get
        {
            if (number >= Count)
            {
                MakeRoomFor(number);
            }

            return ref _blocks[number >> BlockBits][number & (BlockSize - 1)];
        }
    }

    private void MakeRoomFor(int number)
    {
        Count = number + 1;
        if (_blocks[0] is { Length: < BlockSize } first && number >= first.Length)
        {
            int length = first.Length;
            while (length < BlockSize && length <= number)
            {
                length *= 2;
            }

            Array.Resize(ref first, length);
            _blocks[0] = first;
        }

        while (number >> BlockBits >= _blocks.Count)
        {
            _blocks.Add(new TotalsCell[BlockSize]);
        }
    }
}
