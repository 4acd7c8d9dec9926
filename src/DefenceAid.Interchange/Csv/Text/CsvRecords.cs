using System.Globalization;
using Sylvan.Data.Csv;

namespace DefenceAid.Interchange.Csv;

/// <summary>The records of a file one after the other, each with its line; a broken one costs that line alone.</summary>
internal sealed class CsvRecords(WindowedText text, char delimiter, int linesBefore) : IDisposable
{
    /// <summary>The greatest number of characters in a record.</summary>
    public const int MaxRecordLength = 1024 * 1024;

    private const int UsualBuffer = 64 * 1024;

    private readonly char[] _buffer = new char[UsualBuffer];
    private CsvDataReader? _reader;
    private long _nextLine = linesBefore + 1;

    /// <summary>Gets the line, from 1, on which the record begins.</summary>
    public long Line { get; private set; }

    /// <summary>Gets how many cells the record has.</summary>
    public int Count => _reader!.RowFieldCount;

    /// <summary>Gets whether the record may have nothing in its cells: it does not begin with a letter or a digit.</summary>
    public bool MayBeBlank { get; private set; }

    /// <summary>Gets what is wrong with a record that is broken: what was expected, and what came.</summary>
    public (string Expected, string Actual)? Fault { get; private set; }

    /// <summary>Gets a cell's text, valid until the next record is read.</summary>
    /// <param name="column">The place, from 0.</param>
    public ReadOnlySpan<char> this[int column] => _reader!.GetFieldSpan(column);

    /// <summary>Goes to the next record that is not a blank line; false at the end. It may be broken: see <see cref="Fault"/>.</summary>
    public bool Read()
    {
        Fault = null;
        try
        {
            _reader ??= CsvDataReader.Create(text, _buffer, Options());
            while (_reader.Read())
            {
                if (Take())
                {
                    return true;
                }
            }

            return false;
        }
        catch (CsvFormatException fault)
        {
            Fault = Describe(fault);
            Recover();
            return true;
        }
    }

    /// <summary>Finds the first cell with bytes that are no text, or -1.</summary>
    public int UndecodableColumn()
    {
        for (int i = 0; i < Count; i++)
        {
            if (this[i].Contains(DecodedText.Undecodable))
            {
                return i;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader?.Dispose();

    /// <summary>Gets whether the record has bytes that are no text.</summary>
    public bool HasUndecodable { get; private set; }

    private bool Take()
    {
        ReadOnlySpan<char> raw = _reader!.GetRawRecordSpan();
        Line = _nextLine;
        int breaks = raw.Count('\n');
        _nextLine += breaks > 0 ? breaks : 1;
        MayBeBlank = raw.IsEmpty || !char.IsAsciiLetterOrDigit(raw[0]);
        HasUndecodable = text.HadUndecodable && raw.Contains(DecodedText.Undecodable);
        text.Release(raw.Length);
        return raw.Length > 2 || !raw.Trim("\r\n").IsEmpty;
    }

    private void Recover()
    {
        _reader?.Dispose();
        _reader = null;
        Line = _nextLine++;
        text.SkipLine();
    }

    private CsvDataReaderOptions Options() => new()
    {
        HasHeaders = false,
        Delimiter = delimiter,
        BufferSize = UsualBuffer,
        MaxBufferSize = MaxRecordLength,
        Comment = WindowedText.NoComment,
        OwnsReader = false,
        Culture = CultureInfo.InvariantCulture,
    };

    private static (string Expected, string Actual) Describe(CsvFormatException fault) => fault switch
    {
        CsvRecordTooLargeException => (
            string.Create(CultureInfo.InvariantCulture, $"a record of at most {MaxRecordLength} characters"),
            "a longer one, or a quote that is never closed"),
        CsvInvalidCharacterException => ("quotes in pairs around a whole cell, and a quote within it doubled", "a quote that is out of place or never closed"),
        _ => ("a record of comma-separated values", "one that can't be read"),
    };
}
