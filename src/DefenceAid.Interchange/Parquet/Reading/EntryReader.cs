using System.Globalization;
using System.Text.Json;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Makes entries of rows.</summary>
internal sealed class EntryReader
{
    private readonly EntryColumns _columns;
    private readonly RowFaults _faults;
    private readonly AmountReader _amounts;

    public EntryReader(EntryColumns columns)
    {
        _columns = columns;
        _faults = new RowFaults(columns);
        _amounts = new AmountReader(columns, _faults);
    }

    /// <summary>Gets why the last row made no entry.</summary>
    public RowFault? Fault => _faults.First;

    /// <summary>Makes the entry of a row, or says why there is none.</summary>
    public StageEntry? Read(int row)
    {
        _faults.Clear();
        AidStage? stage = _faults.Code<AidStage>(row, ColumnNames.Stage);
        PartialDate? on = Date(row);
        StatedAmount? amount = Fault is null ? _amounts.Read(row) : null;
        if (Fault is not null || stage is null || amount is not { } stated)
        {
            return null;
        }

        StageEntry? entry = _columns.Cancellation[row] == true ? Cancellation(row, stage, stated, on) : new StageEntry(stage, stated, on);
        return entry is null ? null : WithRest(row, entry);
    }

    /// <summary>Reads what an entry says beside its date and its figure, with any figure; null where it can't be read, or where a figure alone does not say it.</summary>
    public StageEntry? ReadKind(int row)
    {
        _faults.Clear();
        AidStage? stage = _faults.Code<AidStage>(row, ColumnNames.Stage);
        AmountQualifier? qualifier = _faults.Code<AmountQualifier>(row, ColumnNames.Qualifier);
        bool hasFigure = qualifier is not null && qualifier != AmountQualifier.Undisclosed;
        if (stage is null
            || qualifier is null
            || qualifier == AmountQualifier.Between
            || _columns.Cancellation[row] == true
            || _columns[ColumnNames.Restatements][row] is not null
            || !TryReadCurrency(row, hasFigure, out Currency currency)
            || (hasFigure ? _columns.Scale[row] is not (>= 0 and <= ScaledDigits.MaxScale) : _columns.Scale[row] is not null))
        {
            return null;
        }

        StatedAmount amount = hasFigure ? AmountReader.Hedged(qualifier, new Money(1, currency)) : StatedAmount.Undisclosed;
        string? code = _columns[ColumnNames.SourceCode][row];
        return WithCode(row, new StageEntry(stage, amount), code);
    }

    // An amount that is undisclosed has none, whatever the text.
    private bool TryReadCurrency(int row, bool hasFigure, out Currency currency)
    {
        string? code = _columns[ColumnNames.Currency][row];
        currency = default;
        return hasFigure ? Currency.TryParse(code, null, out currency) : code is null;
    }

    /// <summary>Reads when an entry was, or says why that can't be read.</summary>
    public bool TryReadDate(int row, out PartialDate? date)
    {
        _faults.Clear();
        date = Date(row);
        return Fault is null;
    }

    private StageEntry? Cancellation(int row, AidStage stage, StatedAmount amount, PartialDate? on) =>
        amount.Qualifier == AmountQualifier.Exactly && amount.Nominal is { Sign: > 0 } money
            ? StageEntry.Cancellation(stage, money, on)
            : _faults.Add<StageEntry>(row, ColumnNames.Cancellation, "an exact amount above zero where something is cancelled", $"{amount}");

    private StageEntry? WithRest(int row, StageEntry entry)
    {
        if (_columns.RateOn[row] is { } rateOn)
        {
            entry = entry.ValuedOn(LocalDate.FromDateOnly(rateOn));
        }

        if (_columns[ColumnNames.ForPeriod][row] is { } text)
        {
            if (!PartialDate.TryParse(text, null, out PartialDate period))
            {
                return _faults.Add<StageEntry>(row, ColumnNames.ForPeriod, "a date such as 2024, 2024-08 or 2024-08-16", RowFaults.Quoted(text));
            }

            entry = entry.ForPeriod(period);
        }

        StageEntry? coded = WithCode(row, entry, _columns[ColumnNames.SourceCode][row]);
        return coded is null ? null : WithRestatements(row, coded);
    }

    private StageEntry? WithCode(int row, StageEntry entry, string? code)
    {
        try
        {
            return code is null ? entry : entry.WithSourceCode(code);
        }
        catch (ArgumentException exception)
        {
            return _faults.Add<StageEntry>(row, ColumnNames.SourceCode, "a code", exception.Message);
        }
    }

    private StageEntry? WithRestatements(int row, StageEntry entry)
    {
        if (_columns[ColumnNames.Restatements][row] is not { } text)
        {
            return entry;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (JsonElement money in json.RootElement.EnumerateArray())
            {
                entry = entry.WithRestatement(Money.Parse(money.GetString() ?? string.Empty, CultureInfo.InvariantCulture));
            }

            return entry;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            return _faults.Add<StageEntry>(row, ColumnNames.Restatements, "a JSON array of money such as [\"USD 5\"]", RowFaults.Quoted(text));
        }
    }

    private PartialDate? Date(int row)
    {
        string? precision = _columns[ColumnNames.OnPrecision][row];
        if (_columns.OnFirst[row] is not { } first)
        {
            return precision is null ? null : _faults.Add<PartialDate?>(row, ColumnNames.OnFirst, "the first day of a date that has a precision", "none");
        }

        PartialDate? date = precision switch
        {
            DatePrecision.Codes.Day => new PartialDate(LocalDate.FromDateOnly(first)),
            DatePrecision.Codes.Month when first.Day == 1 => new PartialDate(first.Year, first.Month),
            DatePrecision.Codes.Year when first.DayOfYear == 1 => new PartialDate(first.Year),
            _ => null,
        };
        return date ?? (precision is DatePrecision.Codes.Month or DatePrecision.Codes.Year
            ? _faults.Add<PartialDate?>(row, ColumnNames.OnFirst, $"the first day of a {precision}", first.ToString("O", CultureInfo.InvariantCulture))
            : _faults.Add<PartialDate?>(row, ColumnNames.OnPrecision, "day, month or year", RowFaults.Quoted(precision)));
    }
}
