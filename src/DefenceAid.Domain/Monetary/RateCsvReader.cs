using System.Globalization;
using System.Text;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Reads rates from comma-separated values in the shape of the European Central Bank's history.</summary>
internal sealed class RateCsvReader
{
    private const string DateColumn = "Date";
    private const string NotAvailable = "N/A";
    private const int MostCharacters = 29; // 28 digits and a point: what a decimal holds exactly, whatever the digits

    private readonly Currency _base;
    private readonly List<Currency?> _columns = []; // the date's and a nameless last one are null
    private readonly HashSet<PartialDate> _dates = [];
    private readonly List<ExchangeRate> _rates = [];
    private bool _hasFixed;

    private RateCsvReader(Currency baseCurrency) => _base = baseCurrency;

    /// <summary>Reads to the end of the stream, and leaves it open.</summary>
    public static IReadOnlyList<ExchangeRate> Read(Stream stream, Currency baseCurrency)
    {
        var csv = new RateCsvReader(baseCurrency);
        using var reader = new StreamReader(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        int line = 0;
        try
        {
            while (reader.ReadLine() is { } text)
            {
                line++;
                csv.ReadLine(text, line);
            }
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException($"Somewhere after line {line}: expected UTF-8 but got other bytes.", exception);
        }

        return csv._columns.Count > 0 ? csv._rates : throw new FormatException("Line 1, column 1: expected Date,USD,… but got the end of the text.");
    }

    private void ReadLine(string text, int line)
    {
        if (_columns.Count == 0)
        {
            ReadHeader(text, line);
        }
        else if (!string.IsNullOrWhiteSpace(text))
        {
            ReadRow(text, line);
        }
    }

    private void ReadHeader(ReadOnlySpan<char> text, int line)
    {
        foreach (Range range in text.Split(','))
        {
            ReadOnlySpan<char> name = text[range].Trim();
            int column = _columns.Count;
            bool isLast = range.End.GetOffset(text.Length) == text.Length;
            if (column == 0)
            {
                _columns.Add(name is DateColumn ? null : throw Fault(line, column, DateColumn, name));
            }
            else if (name.IsEmpty && isLast)
            {
                _columns.Add(null);
            }
            else if (!Currency.TryOf(name, out Currency currency))
            {
                throw Fault(line, column, "a currency code of ISO 4217, such as USD", name);
            }
            else
            {
                _columns.Add(currency != _base && !_columns.Contains(currency)
                    ? currency
                    : throw Fault(line, column, $"each currency once, and not {_base}, whose rates they are", name));
            }
        }
    }

    private void ReadRow(ReadOnlySpan<char> text, int line)
    {
        LocalDate? day = null;
        int column = 0;
        foreach (Range range in text.Split(','))
        {
            ReadOnlySpan<char> cell = text[range].Trim();
            if (column == _columns.Count)
            {
                throw Fault(line, column, $"{_columns.Count} cells, as in the first line, and no more,", cell);
            }

            if (column == 0)
            {
                day = ReadDay(cell, line);
            }
            else
            {
                ReadRate(cell, day, line, column);
            }

            column++;
        }

        if (column < _columns.Count)
        {
            throw new FormatException($"Line {line}, column {column + 1}: expected {_columns.Count} cells, as in the first line, but got {column}.");
        }
    }

    private LocalDate? ReadDay(ReadOnlySpan<char> cell, int line)
    {
        PartialDate day = default;
        bool isFixed = cell.IsEmpty;
        if (!isFixed && (!PartialDate.TryParse(cell, CultureInfo.InvariantCulture, out day) || day.DayOfMonth is null))
        {
            throw Fault(line, 0, "a day such as 2026-04-13, or nothing for fixed rates,", cell);
        }

        bool isNew = isFixed ? !_hasFixed : _dates.Add(day);
        _hasFixed |= isFixed;
        return isNew ? isFixed ? null : day.FirstDay : throw Fault(line, 0, "each day once", cell);
    }

    private void ReadRate(ReadOnlySpan<char> cell, LocalDate? day, int line, int column)
    {
        if (_columns[column] is not { } currency)
        {
            if (!cell.IsEmpty)
            {
                throw Fault(line, column, "nothing below the comma that ends the first line", cell);
            }
        }
        else if (cell is not NotAvailable)
        {
            bool isRate = decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal units)
                && units > 0m && cell.Length <= MostCharacters && !cell.Contains('\0'); // which the BCL passes over at the end
            _rates.Add(isRate
                ? new ExchangeRate(_base, currency, units, day)
                : throw Fault(line, column, $"a rate such as 1.1684, above zero and of 28 digits at most, or {NotAvailable},", cell));
        }
    }

    private FormatException Fault(int line, int column, string expected, ReadOnlySpan<char> cell)
    {
        string name = column < _columns.Count && _columns[column] is { } currency ? $" ({currency})" : string.Empty;
        return new FormatException($"Line {line}, column {column + 1}{name}: expected {expected} but got \"{ShortText.Of(cell)}\".");
    }
}
