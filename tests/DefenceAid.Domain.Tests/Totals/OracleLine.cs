namespace DefenceAid.Domain.Tests.Totals;

/// <summary>One entry's part in one cell: what the oracle writes down before it adds anything.</summary>
internal sealed record OracleLine(string Id, string Key, string? Reason, string? Currency, Rational Nominal, Rational Lower, Rational? Upper)
{
    public bool IsLowerOpen { get; init; }

    public bool IsUpperOpen { get; init; }

    public bool IsAbout { get; init; }
}
