using System.Collections.Frozen;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>The English words around figures. A mapping adds those of other languages.</summary>
internal static class AmountWords
{
    /// <summary>Gets the words before a figure.</summary>
    public static FrozenDictionary<string, AmountQualifier> Hedges { get; } = new Dictionary<string, AmountQualifier>(StringComparer.OrdinalIgnoreCase)
    {
        ["exactly"] = AmountQualifier.Exactly,
        ["exact"] = AmountQualifier.Exactly,
        ["at least"] = AmountQualifier.AtLeast,
        ["at-least"] = AmountQualifier.AtLeast,
        ["a minimum of"] = AmountQualifier.AtLeast,
        ["minimum"] = AmountQualifier.AtLeast,
        [">="] = AmountQualifier.AtLeast,
        ["≥"] = AmountQualifier.AtLeast,
        ["over"] = AmountQualifier.Over,
        ["just over"] = AmountQualifier.Over,
        ["more than"] = AmountQualifier.Over,
        [">"] = AmountQualifier.Over,
        ["up to"] = AmountQualifier.UpTo,
        ["up-to"] = AmountQualifier.UpTo,
        ["at most"] = AmountQualifier.UpTo,
        ["not to exceed"] = AmountQualifier.UpTo,
        ["a maximum of"] = AmountQualifier.UpTo,
        ["maximum"] = AmountQualifier.UpTo,
        ["<="] = AmountQualifier.UpTo,
        ["≤"] = AmountQualifier.UpTo,
        ["under"] = AmountQualifier.Under,
        ["just under"] = AmountQualifier.Under,
        ["less than"] = AmountQualifier.Under,
        ["almost"] = AmountQualifier.Under,
        ["nearly"] = AmountQualifier.Under,
        ["<"] = AmountQualifier.Under,
        ["about"] = AmountQualifier.About,
        ["approximately"] = AmountQualifier.About,
        ["approx."] = AmountQualifier.About,
        ["approx"] = AmountQualifier.About,
        ["around"] = AmountQualifier.About,
        ["roughly"] = AmountQualifier.About,
        ["some"] = AmountQualifier.About,
        ["circa"] = AmountQualifier.About,
        ["ca."] = AmountQualifier.About,
        ["~"] = AmountQualifier.About,
        ["≈"] = AmountQualifier.About,
        ["between"] = AmountQualifier.Between,
        ["undisclosed"] = AmountQualifier.Undisclosed,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the words after a figure.</summary>
    public static FrozenDictionary<string, decimal> Scales { get; } = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1_000m,
        ["thousand"] = 1_000m,
        ["m"] = 1_000_000m,
        ["mn"] = 1_000_000m,
        ["mln"] = 1_000_000m,
        ["million"] = 1_000_000m,
        ["millions"] = 1_000_000m,
        ["bn"] = 1_000_000_000m,
        ["billion"] = 1_000_000_000m,
        ["billions"] = 1_000_000_000m,
        ["tn"] = 1_000_000_000_000m,
        ["trillion"] = 1_000_000_000_000m,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the signs and words that stand for one currency only; a dollar may be one of many.</summary>
    public static FrozenDictionary<string, Currency> Symbols { get; } = new Dictionary<string, Currency>(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = Currency.EUR,
        ["euro"] = Currency.EUR,
        ["euros"] = Currency.EUR,
        ["US$"] = Currency.USD,
        ["₴"] = Currency.UAH,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
