using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What a total has in one currency: the nominal sum, and the range that what is disclosed leaves it.</summary>
/// <remarks>
/// <para>Sums are exact, fractions of shares too; nothing here is rounded. A sum over many different weights is a fraction of that many
/// digits, whose text may be longer than <see cref="ExactMoney.MaxTextLength"/>, the most that is read: round it to write it down.</para>
/// <para>Equality: by all members. Thread safety: immutable.</para>
/// <para>Text: as a person would say it, <c>over SEK 3994000000</c>.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record CurrencyTotal
{
    // Null where both bounds are the nominal sum and belong to the range, as those of most totals do.
    private readonly AmountInterval? _range;

    /// <summary>Makes a total.</summary>
    /// <param name="nominal">The nominal sum.</param>
    /// <param name="range">The range, with a lower bound; null for the nominal sum alone.</param>
    /// <param name="contributions">The number of contributions.</param>
    /// <param name="approximate">How many of them are approximate.</param>
    internal CurrencyTotal(ExactMoney nominal, AmountInterval? range, long contributions, long approximate)
    {
        Nominal = nominal;
        _range = range is null || range == AmountInterval.Exactly(nominal) ? null : range;
        Contributions = contributions;
        Approximate = approximate;
    }

    /// <summary>Gets the currency.</summary>
    public Currency Currency => Nominal.Currency;

    /// <summary>Gets the sum of the figures that the sources name, whatever their hedges.</summary>
    public ExactMoney Nominal { get; }

    /// <summary>Gets the least that the disclosed amounts can be in all.</summary>
    public ExactMoney Lower => _range?.Lower ?? Nominal;

    /// <summary>Gets whether the sum is above <see cref="Lower"/> and can't be equal to it.</summary>
    public bool LowerIsOpen => _range is { LowerIsOpen: true };

    /// <summary>Gets the most that the disclosed amounts can be in all, or null where they have no bound.</summary>
    public ExactMoney? Upper => _range is { } range ? range.Upper : Nominal;

    /// <summary>Gets whether the sum is below <see cref="Upper"/> and can't be equal to it.</summary>
    public bool UpperIsOpen => _range is { Upper: not null, UpperIsOpen: true };

    /// <summary>Gets how many contributions have a disclosed amount in this currency here.</summary>
    public long Contributions { get; }

    /// <summary>Gets how many of them have an amount that its source calls approximate.</summary>
    public long Approximate { get; }

    /// <summary>Gets the range as money.</summary>
    /// <exception cref="OverflowException">A bound has more digits than decimal has, or none that end, as a third has.</exception>
    public MoneyRange ToRange() => Upper is { } upper
        ? MoneyRange.Create(Lower.ToMoney(), upper.ToMoney(), LowerIsOpen, UpperIsOpen)
        : LowerIsOpen ? MoneyRange.Over(Lower.ToMoney()) : MoneyRange.AtLeast(Lower.ToMoney());

    /// <summary>Gives the total as a person would say it, in the words of <see cref="StatedAmount"/>.</summary>
    public override string ToString() => TotalText.Describe(this);
}
