using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>The amounts between two exact bounds in one currency; a bound belongs to them, is left out, or is not there. Never empty.</summary>
/// <remarks>Bounds are fractions of any length, as sums are; <see cref="MoneyRange"/> holds decimals only.</remarks>
internal sealed record AmountInterval(ExactMoney? Lower, bool LowerIsOpen, ExactMoney? Upper, bool UpperIsOpen)
{
    /// <summary>Gets every amount.</summary>
    public static AmountInterval Unbounded { get; } = new(null, true, null, true);

    /// <summary>Gives one amount.</summary>
    public static AmountInterval Exactly(ExactMoney amount) => new(amount, false, amount, false);

    /// <summary>Gives an amount, zero or more, with what is near it.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="tolerance">How far from it, as a fraction of it below 1.</param>
    public static AmountInterval Near(ExactMoney amount, decimal tolerance)
    {
        BigInteger one = ExactDecimal.Pow10(ExactDecimal.MaxScale);
        BigInteger width = ExactDecimal.ToScaled(tolerance);
        return new AmountInterval(amount.Multiply(one - width, one), false, amount.Multiply(one + width, one), false);
    }

    /// <summary>Gives the range that what is disclosed leaves a sum.</summary>
    public static AmountInterval Of(CurrencyTotal total) => new(total.Lower, total.LowerIsOpen, total.Upper, total.Upper is null || total.UpperIsOpen);

    /// <summary>Takes a range of decimals over.</summary>
    public static AmountInterval Of(MoneyRange range) => new(Exact(range.Lower), range.LowerIsOpen, Exact(range.Upper), range.UpperIsOpen);

    /// <summary>Says whether there is an amount in both.</summary>
    public bool Meets(AmountInterval other) => !IsBelow(other) && !other.IsBelow(this);

    /// <summary>Says whether every amount here is in the other, too.</summary>
    public bool LiesIn(AmountInterval other) => LowerLiesIn(other) && UpperLiesIn(other);

    /// <summary>Says whether the amount is one of these.</summary>
    public bool Contains(ExactMoney amount) => Exactly(amount).Meets(this);

    private bool IsBelow(AmountInterval other) =>
        Upper is { } upper && other.Lower is { } lower && (upper < lower || (upper == lower && (UpperIsOpen || other.LowerIsOpen)));

    private bool LowerLiesIn(AmountInterval other) =>
        other.Lower is not { } bound || (Lower is { } lower && (lower > bound || (lower == bound && (LowerIsOpen || !other.LowerIsOpen))));

    private bool UpperLiesIn(AmountInterval other) =>
        other.Upper is not { } bound || (Upper is { } upper && (upper < bound || (upper == bound && (UpperIsOpen || !other.UpperIsOpen))));

    private static ExactMoney? Exact(Money? amount) => amount is { } money ? ExactMoney.From(money) : null;
}
