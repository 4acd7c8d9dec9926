namespace DefenceAid.Domain.Totals;

/// <summary>What a row of a table says beside its date and its digits: few of these stand for all the entries of a table.</summary>
/// <param name="Stage">The stage; of a cancellation, the furthest that it takes back.</param>
/// <param name="IsCancellation">Whether the amount is taken back.</param>
/// <param name="Qualifier">The words around the amount.</param>
/// <param name="Currency">The currency, or null where the amount is undisclosed.</param>
/// <param name="Scale">How many of the digits are decimals.</param>
/// <param name="SourceCode">The source's own code, or null.</param>
internal readonly record struct EntryKind(AidStage Stage, bool IsCancellation, AmountQualifier Qualifier, Currency? Currency, int Scale, string? SourceCode)
{
    /// <summary>Gives the entry of a row, or one that stands for many.</summary>
    /// <param name="digits">The digits of the amount.</param>
    /// <param name="high">The digits of the upper bound, where the amount lies between two.</param>
    /// <param name="dates">When it was, and whose rates are used.</param>
    public StageEntry ToEntry(Int128 digits, Int128 high, RowDates dates)
    {
        StatedAmount amount = ToAmount(digits, high);
        StageEntry entry = IsCancellation ? StageEntry.Cancellation(Stage, amount.Nominal!.Value, dates.On) : new StageEntry(Stage, amount, dates.On);
        entry = SourceCode is null ? entry : entry.WithSourceCode(SourceCode);
        return dates.RateOn is { } day ? entry.ValuedOn(day) : entry;
    }

    /// <summary>Gives the amount of a row, or one that stands for many.</summary>
    /// <param name="digits">The digits of the amount.</param>
    /// <param name="high">The digits of the upper bound, where the amount lies between two.</param>
    public StatedAmount ToAmount(Int128 digits, Int128 high) => Currency is { } currency
        ? StatedAmount.Create(Qualifier, new Money(ToDecimal(digits), currency), ToDecimal(high))
        : StatedAmount.Undisclosed;

    private decimal ToDecimal(Int128 digits) => ExactDecimal.Create((UInt128)Int128.Abs(digits), Int128.IsNegative(digits), Scale);
}
