using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Makes amounts of rows.</summary>
internal sealed class AmountReader(EntryColumns columns, RowFaults faults)
{
    /// <summary>Gives an amount that is hedged as a qualifier of one figure says.</summary>
    public static StatedAmount Hedged(AmountQualifier qualifier, Money nominal) => qualifier.Code switch
    {
        AmountQualifier.Codes.AtLeast => StatedAmount.AtLeast(nominal),
        AmountQualifier.Codes.Over => StatedAmount.Over(nominal),
        AmountQualifier.Codes.UpTo => StatedAmount.UpTo(nominal),
        AmountQualifier.Codes.Under => StatedAmount.Under(nominal),
        AmountQualifier.Codes.About => StatedAmount.About(nominal),
        _ => nominal,
    };

    /// <summary>Makes the amount of a row, or says why there is none.</summary>
    public StatedAmount? Read(int row)
    {
        AmountQualifier? qualifier = faults.Code<AmountQualifier>(row, ColumnNames.Qualifier);
        if (qualifier is null)
        {
            return null;
        }

        string? code = columns[ColumnNames.Currency][row];
        decimal? figure = Figure(row);
        if (faults.First is null && qualifier == AmountQualifier.Undisclosed)
        {
            return figure is null && code is null
                ? StatedAmount.Undisclosed
                : faults.Add<StatedAmount?>(row, figure is null ? ColumnNames.Currency : ColumnNames.Unscaled, "nothing where the amount is undisclosed", figure?.ToString(CultureInfo.InvariantCulture) ?? RowFaults.Quoted(code));
        }

        if (faults.First is not null || figure is not { } nominal)
        {
            return faults.First is not null ? null : faults.Add<StatedAmount?>(row, ColumnNames.Unscaled, "digits and their scale, since the amount is disclosed", "none");
        }

        return Currency.TryParse(code, null, out Currency currency)
            ? Stated(row, qualifier, new Money(nominal, currency))
            : faults.Add<StatedAmount?>(row, ColumnNames.Currency, "a currency such as EUR", RowFaults.Quoted(code));
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
                : faults.First is not null ? null : faults.Add<StatedAmount?>(row, ColumnNames.HighUnscaled, "the higher figure of \"between\"", "none");
        }
        catch (ArgumentOutOfRangeException)
        {
            return faults.Add<StatedAmount?>(row, ColumnNames.Unscaled, $"an amount that \"{qualifier.Name}\" takes", $"{nominal}");
        }
    }

    // The digits of 64 bits are read in the place of the decimals; where both are there, they are to be the same.
    private decimal? Figure(int row)
    {
        long? narrow = columns.Digits[row];
        decimal? wide = columns.Unscaled[row];
        if (narrow is { } digits && wide is { } unscaled && digits != unscaled)
        {
            return faults.Add<decimal?>(row, ColumnNames.Digits, string.Create(CultureInfo.InvariantCulture, $"the digits of {ColumnNames.Unscaled}, {unscaled}, or none"), string.Create(CultureInfo.InvariantCulture, $"{digits}"));
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
            return faults.Add<decimal?>(row, column, "a scale of 0 to 28 beside digits", scale is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{scale}"));
        }

        return null;
    }
}
