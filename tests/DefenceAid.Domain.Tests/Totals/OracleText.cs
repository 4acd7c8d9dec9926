using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Writes tables in one plain form, a line a cell, so that an engine's and the oracle's can be laid side by side.</summary>
internal static class OracleText
{
    public static string Of(TotalsTable table) => Sorted(
    [
        .. table.Rows.Select(row => $"row {Key(row.Key)}: {Of(row.Total)}"),
        .. table.Exclusions.Select(exclusion => $"excluded {exclusion.Reason.Code}: {Of(exclusion.Total)}"),
        .. table.Unconverted.Select(gap => $"gap {gap.Gap.Code}: {Of(gap.Total)}"),
        $"total: {Of(table.Total)}",
    ]);

    public static string Of(IReadOnlyList<OracleLine> lines, OracleRates rates)
    {
        List<OracleLine> counted = [.. lines.Where(line => line.Reason is null)];
        return Sorted(
        [
            $"total: {Cell(counted, rates)}",
            .. Cells("row", counted, line => line.Key, rates),
            .. Cells("excluded", lines, line => line.Reason, rates),
            .. Cells("gap", counted, line => line.Gap, rates),
        ]);
    }

    private static string Key(TotalsKey key) => string.Join(", ", key.Values.Select(value => value.IsNone ? "-" : string.Join('+', value.Codes)));

    private static string Of(AidTotal total) => string.Join(
        " | ",
        total.Amounts
            .Select(amount => Sum(
                amount.Currency.Code, Plain(amount.Nominal), Plain(amount.Lower), amount.LowerIsOpen, amount.Upper is { } upper ? Plain(upper) : null,
                amount.UpperIsOpen, amount.Contributions, amount.Approximate))
            .Prepend(Counts(total.Contributions, total.Undisclosed, total.Approximate, total.Unconverted)));

    private static IEnumerable<string> Cells(string kind, IReadOnlyList<OracleLine> lines, Func<OracleLine, string?> nameOf, OracleRates rates) => lines
        .Where(line => nameOf(line) is not null)
        .GroupBy(nameOf, StringComparer.Ordinal)
        .Select(group => $"{kind} {group.Key}: {Cell([.. group], rates)}");

    private static string Cell(List<OracleLine> lines, OracleRates rates) => string.Join(
        " | ",
        lines.Where(line => line.Amount.Currency is not null)
            .GroupBy(line => line.Amount.Currency!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => SumIn(group.Key, [.. group], rates))
            .Prepend(Counts(
                Count(lines),
                Count(lines.Where(line => line.Amount.Currency is null)),
                Count(lines.Where(line => line.Amount.IsAbout)),
                Count(lines.Where(line => line.Gap is not null)))));

    // Adds everything up, then rounds, once.
    private static string SumIn(string currency, List<OracleLine> lines, OracleRates rates)
    {
        Rational nominal = rates.Round(Rational.Sum(lines.Select(line => line.Amount.Nominal)), currency);
        Rational lower = rates.Round(Rational.Sum(lines.Select(line => line.Amount.Lower)), currency);
        Rational? upper = lines.TrueForAll(line => line.Amount.Upper is not null)
            ? rates.Round(Rational.Sum(lines.Select(line => line.Amount.Upper!.Value)), currency)
            : null;
        bool isOnePoint = upper == lower && currency == rates.Target;
        return Sum(
            currency, $"{nominal}", $"{lower}", lines.Exists(line => line.Amount.IsLowerOpen) && !isOnePoint, upper?.ToString(),
            upper is not null && lines.Exists(line => line.Amount.IsUpperOpen) && !isOnePoint, Count(lines), Count(lines.Where(line => line.Amount.IsAbout)));
    }

    private static string Counts(long contributions, long undisclosed, long approximate, long unconverted) =>
        $"{contributions} contributions, {undisclosed} undisclosed, {approximate} approximate, {unconverted} unconverted";

    private static string Sum(
        string currency, string nominal, string lower, bool isLowerOpen, string? upper, bool isUpperOpen, long contributions, long approximate) =>
        $"{currency} {nominal} in {(isLowerOpen ? '(' : '[')}{lower}, {upper ?? "∞"}{(isUpperOpen ? ')' : ']')} of {contributions}, {approximate} approximate";

    private static long Count(IEnumerable<OracleLine> lines) => lines.Select(line => line.Id).Distinct(StringComparer.Ordinal).LongCount();

    private static string Plain(ExactMoney amount) => $"{amount.Numerator}/{amount.Denominator}";

    private static string Sorted(List<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
