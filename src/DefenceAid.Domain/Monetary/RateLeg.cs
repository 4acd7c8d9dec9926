using NodaTime;

namespace DefenceAid.Domain;

/// <summary>One published quotation, or the mean of several, that a conversion uses.</summary>
/// <remarks>Equality: by all members. No ordering. Thread safety: immutable.</remarks>
public sealed record RateLeg
{
    /// <summary>Names what is used.</summary>
    internal RateLeg(Currency baseCurrency, ExactMoney units, int days, LocalDate? firstDay, LocalDate? lastDay)
    {
        Base = baseCurrency;
        Units = units;
        Days = days;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>Gets the currency of which one unit is meant.</summary>
    public Currency Base { get; }

    /// <summary>Gets what that one is worth: an exact fraction, rounded only where the policy says so; more than zero.</summary>
    public ExactMoney Units { get; }

    /// <summary>Gets the number of daily rates that are used: 1 for that of a day, 0 for a fixed one.</summary>
    public int Days { get; }

    /// <summary>Gets the day of the first rate that is used, or null for a fixed one.</summary>
    public LocalDate? FirstDay { get; }

    /// <summary>Gets the day of the last rate that is used, or null for a fixed one.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>Gives an equation and its days, such as <c>EUR 1 = USD 1.1684 (2026-04-13)</c>.</summary>
    public override string ToString()
    {
        string days = (FirstDay, LastDay) switch
        {
            ({ } first, { } last) when Days > 1 => $"mean of {Days} days, {new PartialDate(first)} to {new PartialDate(last)}",
            ({ } day, _) => $"{new PartialDate(day)}",
            _ => "fixed",
        };
        return $"{Base} 1 = {Units} ({days})";
    }
}
