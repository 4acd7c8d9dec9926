using DefenceAid.Domain;

namespace DefenceAid.Interchange.Parquet;

/// <summary>The figures of an amount as decimals of 9 places, null where one has more: they follow from its words and digits.</summary>
/// <param name="Nominal">The figure that was named.</param>
/// <param name="Lower">The lower bound.</param>
/// <param name="IsLowerOpen">Whether the lower bound itself is not meant; null where undisclosed.</param>
/// <param name="Upper">The upper bound, or null where there is none.</param>
/// <param name="IsUpperOpen">Whether the upper bound itself is not meant; null where there is none.</param>
internal readonly record struct EntryBounds(decimal? Nominal, decimal? Lower, bool? IsLowerOpen, decimal? Upper, bool? IsUpperOpen)
{
    /// <summary>The decimals of the columns.</summary>
    public const int Scale = 9;

    /// <summary>Gives the figures of an amount.</summary>
    public static EntryBounds Of(StatedAmount amount) => amount.Range is { } range
        ? new EntryBounds(
            Fit(amount.Nominal?.Amount),
            Fit(range.Lower?.Amount),
            range.LowerIsOpen,
            Fit(range.Upper?.Amount),
            range.Upper is null ? null : range.UpperIsOpen)
        : default;

    private static decimal? Fit(decimal? figure) => figure is { } stated && decimal.Round(stated, Scale) == stated ? stated : null;
}
