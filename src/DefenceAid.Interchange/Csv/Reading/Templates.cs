using System.Runtime.CompilerServices;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Contributions that say what rows said beside ids and entries, found by the cells that say it, so that those are not read again for each row.</summary>
internal sealed class Templates
{
    private const int PlaceBits = 10;
    private const int Tries = 4;
    private const int LongestKept = 256;

    private readonly (TextMark[] Marks, string[] Texts, Contribution? Template)[] _places = new (TextMark[], string[], Contribution?)[1 << PlaceBits];
    private readonly int[] _columns;
    private readonly TextMark[] _marks;
    private int _place;

    /// <summary>Keeps those of a file.</summary>
    /// <param name="columns">The columns that say what is beside ids and entries.</param>
    public Templates(IEnumerable<int> columns)
    {
        _columns = [.. columns];
        _marks = new TextMark[_columns.Length];
    }

    /// <summary>Finds what an earlier row with the same cells said, or gives null.</summary>
    public Contribution? Find(RowReader row)
    {
        ulong mixed = 0;
        for (int i = 0; i < _columns.Length; i++)
        {
            TextMark mark = TextMark.Of(row.Cell(_columns[i]));
            _marks[i] = mark;
            mixed = TextMark.Mixed(mixed, mark);
        }

        _place = TextMark.Place(mixed, PlaceBits);
        for (int i = 0; i < Tries; i++)
        {
            ref readonly (TextMark[] Marks, string[] Texts, Contribution? Template) place = ref Place(i);
            if (place.Template is null)
            {
                return null;
            }

            if (AreHere(row, place.Marks, place.Texts))
            {
                return place.Template;
            }
        }

        return null;
    }

    /// <summary>Keeps what the row says in which none was found; where there is no room near its place, instead of another one.</summary>
    public void Keep(RowReader row, Contribution template)
    {
        string[] texts = new string[_columns.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            ReadOnlySpan<char> text = row.Cell(_columns[i]);
            if (text.Length > LongestKept)
            {
                return;
            }

            texts[i] = text.ToString();
        }

        int tried = 0;
        while (tried < Tries - 1 && Place(tried).Template is not null)
        {
            tried++;
        }

        Place(tried) = ([.. _marks], texts, template);
    }

    private bool AreHere(RowReader row, TextMark[] marks, string[] texts)
    {
        for (int i = 0; i < marks.Length; i++)
        {
            if (marks[i] != _marks[i] || (!marks[i].IsWhole && !row.Cell(_columns[i]).SequenceEqual(texts[i])))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref (TextMark[] Marks, string[] Texts, Contribution? Template) Place(int tried) => ref _places[(_place + tried) & (_places.Length - 1)];
}
