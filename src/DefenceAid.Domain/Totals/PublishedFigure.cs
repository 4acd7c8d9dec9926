namespace DefenceAid.Domain.Totals;

/// <summary>A published figure as it is compared: the amounts that it allows, and the figure that its words name.</summary>
/// <param name="Range">The amounts that it allows.</param>
/// <param name="Nominal">The figure that it names.</param>
/// <param name="NamesTheSum">Whether the figure names the sum itself, exactly or about; else it names a bound of it.</param>
internal sealed record PublishedFigure(AmountInterval Range, ExactMoney Nominal, bool NamesTheSum)
{
    /// <summary>Takes a stated amount over, which is disclosed.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="tolerance">How far "about" may be off, as a fraction of the figure.</param>
    public static PublishedFigure Of(StatedAmount amount, decimal tolerance)
    {
        if (amount is not { Nominal: { } stated, Range: { } range })
        {
            throw new ArgumentException("Expected a figure that was published but got an undisclosed one.", nameof(amount));
        }

        ExactMoney nominal = ExactMoney.From(stated);
        bool isAbout = amount.Qualifier == AmountQualifier.About;
        return new PublishedFigure(
            isAbout ? AmountInterval.Near(nominal, tolerance) : AmountInterval.Of(range),
            nominal,
            isAbout || amount.Qualifier == AmountQualifier.Exactly);
    }
}
