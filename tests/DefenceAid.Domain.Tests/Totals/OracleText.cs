using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Writes tables in one plain form, a line a cell, so that an engine's and the oracle's can be laid side by side.</summary>
internal static class OracleText
{
    public static string Of(TotalsTable table) => Sorted(
    [
        .. table.Rows.Select(row => $"row {Key(row.Key)}: {Of(row.Total)}"),
        .. table.Exclusions.Select(exclusion => $"excluded {exclusion.Reason.Code}: {Of(exclusion.Total)}"),
        $"total: {Of(table.Total)}",
    ]);

    public static string Of(IReadOnlyList<OracleLine> lines)
    {
        List<OracleLine> counted = [.. lines.Where(line => line.Reason is null)];
        var text = new List<string> { $"total: {Cell(counted)}" };
        foreach (string key in counted.Select(line => line.Key).Distinct(StringComparer.Ordinal))
        {
            text.Add($"row {key}: {Cell([.. counted.Where(line => line.Key == key)])}");
        }

        foreach (string? reason in lines.Select(line => line.Reason).Distinct(StringComparer.Ordinal))
        {
            if (reason is not null)
            {
                text.Add($"excluded {reason}: {Cell([.. lines.Where(line => line.Reason == reason)])}");
            }
        }

        return Sorted(text);
    }

    private static string Key(TotalsKey key) => string.Join(", ", key.Values.Select(value => value.IsNone ? "-" : string.Join('+', value.Codes)));

    private static string Of(AidTotal total) => string.Join(
        " | ",
        total.Amounts
            .Select(amount => Sum(
                amount.Currency.Code, Plain(amount.Nominal), Plain(amount.Lower), amount.LowerIsOpen, amount.Upper is { } upper ? Plain(upper) : null,
                amount.UpperIsOpen, amount.Contributions, amount.Approximate))
            .Prepend($"{total.Contributions} contributions, {total.Undisclosed} undisclosed, {total.Approximate} approximate"));

    private static string Cell(List<OracleLine> lines)
    {
        var text = new List<string>
        {
            $"{Count(lines)} contributions, {Count(lines.Where(line => line.Currency is null))} undisclosed, {Count(lines.Where(line => line.IsAbout))} approximate",
        };
        foreach (string? currency in lines.Select(line => line.Currency).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (currency is not null)
            {
                text.Add(SumIn(currency, [.. lines.Where(line => line.Currency == currency)]));
            }
        }

        return string.Join(" | ", text);
    }

    private static string SumIn(string currency, List<OracleLine> lines)
    {
        Rational nominal = Rational.Zero;
        Rational lower = Rational.Zero;
        Rational? upper = Rational.Zero;
        foreach (OracleLine line in lines)
        {
            nominal += line.Nominal;
            lower += line.Lower;
            upper = upper is { } bound && line.Upper is { } more ? bound + more : null;
        }

        bool isUpperOpen = upper is not null && lines.Any(line => line.IsUpperOpen);
        return Sum(
            currency, $"{nominal}", $"{lower}", lines.Any(line => line.IsLowerOpen), upper?.ToString(), isUpperOpen,
            Count(lines), Count(lines.Where(line => line.IsAbout)));
    }

    private static string Sum(
        string currency, string nominal, string lower, bool isLowerOpen, string? upper, bool isUpperOpen, long contributions, long approximate) =>
        $"{currency} {nominal} in {(isLowerOpen ? '(' : '[')}{lower}, {upper ?? "∞"}{(isUpperOpen ? ')' : ']')} of {contributions}, {approximate} approximate";

    private static long Count(IEnumerable<OracleLine> lines) => lines.Select(line => line.Id).Distinct(StringComparer.Ordinal).LongCount();

    private static string Plain(ExactMoney amount) => $"{amount.Numerator}/{amount.Denominator}";

    private static string Sorted(List<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
