using System.Globalization;
using System.Runtime.CompilerServices;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.ReferenceData;

/// <summary>The compact text that carries the rates; its first lines say what each of the others means.</summary>
internal sealed class EcbRatesText
{
    private const string ResourceName = "ecb-rates.txt";
    private const int FirstYear = 1999;
    private const byte NotQuoted = (byte)'.';

    private readonly byte[] _text;
    private readonly List<LocalDate[]> _years = []; // the days with rates, year by year
    private int _at;
    private int _count;

    private EcbRatesText(byte[] text) => _text = text;

    /// <summary>Opens the text that this assembly carries.</summary>
    public static EcbRatesText Open()
    {
        using Stream resource = typeof(EcbRatesText).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"Expected the assembly to carry {ResourceName} but it does not. The build left it out.");
        byte[] text = new byte[resource.Length];
        resource.ReadExactly(text);
        return new EcbRatesText(text);
    }

    /// <summary>Reads the rates, by currency and day.</summary>
    public ExchangeRate[] Read()
    {
        ExchangeRate[] rates = [];
        while (_at < _text.Length)
        {
            if (_text[_at] == '#')
            {
                SkipLine();
                continue;
            }

            ReadOnlySpan<byte> word = ReadWord();
            if (word.SequenceEqual("count"u8))
            {
                rates = new ExchangeRate[ReadNumber()];
                _at++;
            }
            else if (word.SequenceEqual("days"u8))
            {
                ReadDays();
            }
            else
            {
                ReadYear(Currency.Parse(word, CultureInfo.InvariantCulture), rates);
            }
        }

        return rates;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // all of the first use is in this loop
    private void ReadYear(Currency currency, ExchangeRate[] rates)
    {
        LocalDate[] days = _years[ReadNumber() - FirstYear];
        byte decimals = (byte)ReadNumber();
        int units = 0;
        for (int i = 0; !IsAtEndOfLine(); i++)
        {
            if (TryReadNumber(out int change))
            {
                units += change;
                rates[_count++] = new ExchangeRate(Currency.EUR, currency, new decimal(units, 0, 0, false, decimals), days[i]);
            }
        }

        _at++;
    }

    private void ReadDays()
    {
        int year = ReadNumber();
        var days = new List<LocalDate>();
        LocalDate day = new LocalDate(year, 1, 1).PlusDays(-1);
        while (!IsAtEndOfLine())
        {
            day = day.PlusDays(ReadNumber());
            days.Add(day);
        }

        _years.Add([.. days]);
        _at++;
    }

    private bool IsAtEndOfLine() => _text[_at] == '\n';

    private void SkipLine() => _at += _text.AsSpan(_at).IndexOf((byte)'\n') + 1;

    private ReadOnlySpan<byte> ReadWord()
    {
        int start = _at;
        _at += _text.AsSpan(_at).IndexOf((byte)' ') + 1;
        return _text.AsSpan(start, _at - start - 1);
    }

    private int ReadNumber() => TryReadNumber(out int number)
        ? number
        : throw new InvalidOperationException($"Expected a number at {_at} of {ResourceName}.");

    // Reads a number and the blank after it, or a dot and the blank.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryReadNumber(out int number)
    {
        number = 0;
        bool isNumber = _text[_at] != NotQuoted;
        bool isNegative = _text[_at] == '-';
        if (!isNumber || isNegative)
        {
            _at++;
        }

        while (_text[_at] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + (_text[_at++] - '0');
        }

        number = isNegative ? -number : number;
        if (_text[_at] == ' ')
        {
            _at++;
        }

        return isNumber;
    }
}
