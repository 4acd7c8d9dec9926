using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Makes entries of rows.</summary>
internal sealed class EntryReader(EntryColumns columns)
{
    /// <summary>Gets why the last row made no entry.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>Makes the entry of a row, or says why there is none.</summary>
    public StageEntry? Read(int row)
    {
        Fault = null;
        AidStage? stage = Code<AidStage>(row, ColumnNames.Stage);
        PartialDate? on = Date(row);
        StatedAmount? amount = Fault is null ? Amount(row) : null;
        if (Fault is not null || stage is null || amount is not { } stated)
        {
            return null;
        }

        StageEntry? entry = columns.Cancellation[row] == true ? Cancellation(row, stage, stated, on) : new StageEntry(stage, stated, on);
        return entry is null ? null : WithRest(row, entry);
    }

    /// <summary>Reads what an entry says beside its date and its figure, with any figure; null where it can't be read, or where a figure alone does not say it.</summary>
    public StageEntry? ReadKind(int row)
    {
        Fault = null;
        AidStage? stage = Code<AidStage>(row, ColumnNames.Stage);
        AmountQualifier? qualifier = Code<AmountQualifier>(row, ColumnNames.Qualifier);
        bool hasFigure = qualifier is not null && qualifier != AmountQualifier.Undisclosed;
        if (stage is null
            || qualifier is null
            || qualifier == AmountQualifier.Between
            || columns.Cancellation[row] == true
            || columns[ColumnNames.Restatements][row] is not null
            || hasFigure != Currency.TryParse(columns[ColumnNames.Currency][row], null, out Currency currency)
            || (hasFigure ? columns.Scale[row] is not (>= 0 and <= ScaledDigits.MaxScale) : columns.Scale[row] is not null))
        {
            return null;
        }

        StatedAmount amount = hasFigure ? Hedged(qualifier, new Money(1, currency)) : StatedAmount.Undisclosed;
        string? code = columns[ColumnNames.SourceCode][row];
        return WithCode(row, new StageEntry(stage, amount), code);
    }

    /// <summary>Reads when an entry was, or says why that can't be read.</summary>
    public bool TryReadDate(int row, out PartialDate? date)
    {
        Fault = null;
        date = Date(row);
        return Fault is null;
    }

    private StageEntry? Cancellation(int row, AidStage stage, StatedAmount amount, PartialDate? on) =>
        amount.Qualifier == AmountQualifier.Exactly && amount.Nominal is { Sign: > 0 } money
            ? StageEntry.Cancellation(stage, money, on)
            : Fail<StageEntry>(row, ColumnNames.Cancellation, "an exact amount above zero where something is cancelled", $"{amount}");

    private StageEntry? WithRest(int row, StageEntry entry)
    {
        if (columns.RateOn[row] is { } rateOn)
        {
            entry = entry.ValuedOn(LocalDate.FromDateOnly(rateOn));
        }

        if (columns[ColumnNames.ForPeriod][row] is { } text)
        {
            if (!PartialDate.TryParse(text, null, out PartialDate period))
            {
                return Fail<StageEntry>(row, ColumnNames.ForPeriod, "a date such as 2024, 2024-08 or 2024-08-16", Quoted(text));
            }

            entry = entry.ForPeriod(period);
        }

        StageEntry? coded = WithCode(row, entry, columns[ColumnNames.SourceCode][row]);
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
            return Fail<StageEntry>(row, ColumnNames.SourceCode, "a code", exception.Message);
        }
    }

    private StageEntry? WithRestatements(int row, StageEntry entry)
    {
        if (columns[ColumnNames.Restatements][row] is not { } text)
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
            return Fail<StageEntry>(row, ColumnNames.Restatements, "a JSON array of money such as [\"USD 5\"]", Quoted(text));
        }
    }

    private PartialDate? Date(int row)
    {
        string? precision = columns[ColumnNames.OnPrecision][row];
        if (columns.OnFirst[row] is not { } first)
        {
            return precision is null ? null : Fail(row, ColumnNames.OnFirst, "the first day of a date that has a precision", "none");
        }

        PartialDate? date = precision switch
        {
            DatePrecision.Codes.Day => new PartialDate(LocalDate.FromDateOnly(first)),
            DatePrecision.Codes.Month when first.Day == 1 => new PartialDate(first.Year, first.Month),
            DatePrecision.Codes.Year when first.DayOfYear == 1 => new PartialDate(first.Year),
            _ => null,
        };
        return date ?? (precision is DatePrecision.Codes.Month or DatePrecision.Codes.Year
            ? Fail(row, ColumnNames.OnFirst, $"the first day of a {precision}", first.ToString("O", CultureInfo.InvariantCulture))
            : Fail(row, ColumnNames.OnPrecision, "day, month or year", Quoted(precision)));
    }

    private StatedAmount? Amount(int row)
    {
        AmountQualifier? qualifier = Code<AmountQualifier>(row, ColumnNames.Qualifier);
        if (qualifier is null)
        {
            return null;
        }

        string? code = columns[ColumnNames.Currency][row];
        decimal? figure = Figure(row);
        if (Fault is null && qualifier == AmountQualifier.Undisclosed)
        {
            return figure is null && code is null
                ? StatedAmount.Undisclosed
                : FailAmount(row, figure is null ? ColumnNames.Currency : ColumnNames.Unscaled, "nothing where the amount is undisclosed", figure?.ToString(CultureInfo.InvariantCulture) ?? Quoted(code));
        }

        if (Fault is not null || figure is not { } nominal)
        {
            return Fault is not null ? null : FailAmount(row, ColumnNames.Unscaled, "digits and their scale, since the amount is disclosed", "none");
        }

        return Currency.TryParse(code, null, out Currency currency)
            ? Stated(row, qualifier, new Money(nominal, currency))
            : FailAmount(row, ColumnNames.Currency, "a currency such as EUR", Quoted(code));
    }

    private StatedAmount? Stated(int row, AmountQualifier qualifier, Money nominal)
    {
        try
        {
            if (qualifier != AmountQualifier.Between)
            {
                return Hedged(qualifier, nominal);
            }

            return Scaled(row, ColumnNames.HighScale, columns.HighUnscaled[row], columns.HighScale[row]) is { } high
                ? StatedAmount.Between(nominal, new Money(high, nominal.Currency))
                : Fault is not null ? null : FailAmount(row, ColumnNames.HighUnscaled, "the higher figure of \"between\"", "none");
        }
        catch (ArgumentOutOfRangeException)
        {
            return FailAmount(row, ColumnNames.Unscaled, $"an amount that \"{qualifier.Name}\" takes", $"{nominal}");
        }
    }

    private static StatedAmount Hedged(AmountQualifier qualifier, Money nominal) => qualifier.Code switch
    {
        AmountQualifier.Codes.AtLeast => StatedAmount.AtLeast(nominal),
        AmountQualifier.Codes.Over => StatedAmount.Over(nominal),
        AmountQualifier.Codes.UpTo => StatedAmount.UpTo(nominal),
        AmountQualifier.Codes.Under => StatedAmount.Under(nominal),
        AmountQualifier.Codes.About => StatedAmount.About(nominal),
        _ => nominal,
    };

    // The digits of 64 bits are read in the place of the decimals; where both are there, they are to be the same.
    private decimal? Figure(int row)
    {
        long? narrow = columns.Digits[row];
        decimal? wide = columns.Unscaled[row];
        if (narrow is { } digits && wide is { } unscaled && digits != unscaled)
        {
            Fail(row, ColumnNames.Digits, string.Create(CultureInfo.InvariantCulture, $"the digits of {ColumnNames.Unscaled}, {unscaled}, or none"), string.Create(CultureInfo.InvariantCulture, $"{digits}"));
            return null;
        }

        return Scaled(row, ColumnNames.Scale, wide ?? narrow, columns.Scale[row]);
    }

    private decimal? Scaled(int row, string column, decimal? digits, int? scale)
    {
        if (digits is { } stated && scale is >= 0 and <= ScaledDigits.MaxScale)
        {
            return new ScaledDigits(stated, scale.Value).ToDecimal();
        }

        if (digits is not null || scale is not null)
        {
            Fail(row, column, "a scale of 0 to 28 beside digits", scale is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{scale}"));
        }

        return null;
    }

    private T? Code<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(int row, string column)
        where T : DomainEnum<T>
    {
        string? code = columns[column][row];
        return code is not null && DomainEnum<T>.TryOf(code, out T? member)
            ? member
            : Fail<T>(row, column, $"one of {string.Join(", ", DomainEnum<T>.All.Select(one => one.Code))}", Quoted(code));
    }

    private static string Quoted(string? text) => text is null ? "none" : $"\"{ShortText.Of(text)}\"";

    private T? Fail<T>(int row, string column, string expected, string actual)
        where T : class
    {
        Fault ??= new RowFault(row, column, expected, actual);
        return null;
    }

    private StatedAmount? FailAmount(int row, string column, string expected, string actual)
    {
        Fault ??= new RowFault(row, column, expected, actual);
        return null;
    }

    private PartialDate? Fail(int row, string column, string expected, string actual)
    {
        Fault ??= new RowFault(row, column, expected, actual);
        return null;
    }
}
