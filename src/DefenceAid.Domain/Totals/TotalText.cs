namespace DefenceAid.Domain.Totals;

/// <summary>Says a total in words: the hedge that its range amounts to.</summary>
internal static class TotalText
{
    public static string Describe(CurrencyTotal total)
    {
        if (total.Upper is not { } upper)
        {
            return WithoutUpper(total);
        }

        if (upper == total.Lower)
        {
            return total.Nominal.ToString();
        }

        if (total.Lower.IsZero && !total.LowerIsOpen)
        {
            return WithNominal($"{UpperWord(total)} {upper}", upper, total);
        }

        string range = total.LowerIsOpen || total.UpperIsOpen
            ? $"{LowerWord(total)} {total.Lower} and {UpperWord(total)} {upper}"
            : $"between {total.Lower} and {upper}";
        return total.Nominal == total.Lower ? range : WithNominal(range, upper, total);
    }

    // "About" is said where a source says it, and no bound says more.
    private static string WithoutUpper(CurrencyTotal total) =>
        total.Lower.IsZero && !total.LowerIsOpen && total.Approximate > 0 && !total.Nominal.IsZero
        ? $"about {total.Nominal}"
        : WithNominal($"{LowerWord(total)} {total.Lower}", total.Lower, total);

    private static string LowerWord(CurrencyTotal total) => total.LowerIsOpen ? "over" : "at least";

    private static string UpperWord(CurrencyTotal total) => total.UpperIsOpen ? "under" : "up to";

    // The nominal sum is said where it is not the bound that is said anyway.
    private static string WithNominal(string words, ExactMoney said, CurrencyTotal total) =>
        total.Nominal == said ? words : $"{words} (nominally {total.Nominal})";
}
