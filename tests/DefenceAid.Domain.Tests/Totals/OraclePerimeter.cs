namespace DefenceAid.Domain.Tests.Totals;

/// <summary>What of the money was counted when it came into a perimeter.</summary>
internal sealed class OraclePerimeter(AidScope scope, OracleRecords records)
{
    private const string Unclear = "perimeter-part-unclear";

    public List<OraclePiece> Pieces(Contribution contribution, IReadOnlyList<OracleEntry> measured, OracleEntry entry, OraclePart donors)
    {
        OracleAmount all = OracleAmount.Of(entry);
        string listed = contribution.Funding.Into is { } pool && IsInside(pool) ? "inside-perimeter" : "out-of-perimeter";
        int inside = donors.Parties.Count(IsInside);
        if (inside > 0)
        {
            return [new OraclePiece(inside == donors.Parties.Count ? listed : Unclear, all, false)];
        }

        (string claim, Rational part) = Claim(contribution, measured, entry);
        return claim switch
        {
            "all" => [new OraclePiece(listed, all, false)],
            "unclear" => [new OraclePiece(Unclear, all, false)],
            "part" => [new OraclePiece(listed, OracleAmount.Exactly(all.Currency!, part), true), new OraclePiece(null, all.Less(part), true)],
            _ => [new OraclePiece(null, all, false)],
        };
    }

    private bool IsInside(Id<Party> party) => scope.Perimeter is { } perimeter && records.IsOneOf(party, perimeter.Pools);

    // How much of an entry is the money of somebody inside.
    private (string Claim, Rational Part) Claim(Contribution contribution, IReadOnlyList<OracleEntry> measured, OracleEntry entry)
    {
        List<FundingSource> inside = [.. contribution.Funding.FundedBy.Where(source => IsInside(source.Party))];
        if (inside.Count == 0 || inside.Exists(source => source.Amount is null))
        {
            return (inside.Count == 0 ? "none" : "all", Rational.Zero);
        }

        List<OracleAmount> disclosed = [.. measured.Where(other => other.IsThere).Select(OracleAmount.Of).Where(amount => amount.Currency is not null)];
        if (disclosed.Count > 0 && inside.Exists(source => disclosed.TrueForAll(amount => amount.Currency != CurrencyOf(source))))
        {
            return ("unclear", Rational.Zero);
        }

        OracleAmount stated = OracleAmount.Of(entry);
        List<Rational> parts = [.. inside.Where(source => CurrencyOf(source) == stated.Currency).Select(source => Rational.Of(source.Amount!.Value.Amount))];
        if (parts.Count == 0)
        {
            return ("none", Rational.Zero);
        }

        var part = Rational.Sum(parts);
        var whole = Rational.Sum(disclosed.Where(amount => amount.Currency == stated.Currency).Select(amount => amount.Nominal));
        return (part + -whole).Sign >= 0 ? ("all", Rational.Zero) : ("part", part * stated.Nominal / whole);
    }

    private static string CurrencyOf(FundingSource source) => source.Amount!.Value.Currency.Code;
}
