namespace DefenceAid.Domain.Tests.Totals;

/// <summary>What of the money was counted when it came into a perimeter.</summary>
internal sealed class OraclePerimeter(AidScope scope, OracleRecords records)
{
    private const string Unclear = "perimeter-part-unclear";

    /// <summary>Splits an entry's money.</summary>
    /// <param name="contribution">The contribution.</param>
    /// <param name="measured">All that is measured of it within the period.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="donors">Whose part it is.</param>
    /// <param name="isToldApart">Whether the result tells the entries apart: by cells, rates, or donors.</param>
    public List<OraclePiece> Pieces(Contribution contribution, IReadOnlyList<OracleEntry> measured, OracleEntry entry, OraclePart donors, bool isToldApart)
    {
        OracleAmount all = OracleAmount.Of(entry);
        string listed = contribution.Funding.Into is { } pool && IsInside(pool) ? "inside-perimeter" : "out-of-perimeter";
        List<FundingSource> sources = [.. contribution.Funding.FundedBy.Where(source => IsInside(source.Party))];
        int inside = donors.Parties.Count(IsInside);
        if (sources.Exists(source => source.Amount is null) || (inside > 0 && inside == donors.Parties.Count))
        {
            return [new OraclePiece(listed, all, false)];
        }

        if (inside > 0)
        {
            return [new OraclePiece(Unclear, all, false)];
        }

        if (sources.Count == 0 || measured.All(other => OracleAmount.Of(other).Currency is null))
        {
            return [new OraclePiece(null, all, false)];
        }

        return isToldApart || contribution.Donors.Parties.Any(IsInside) || !IsPlain(contribution, measured, sources)
            ? [new OraclePiece(Unclear, all, false)]
            : Split(measured, entry, all, listed, Rational.Sum(sources.Select(source => Rational.Of(source.Amount!.Value.Amount))));
    }

    private bool IsInside(Id<Party> party) => scope.Perimeter is { } perimeter && records.IsOneOf(party, perimeter.Pools);

    // One entry, or several exact ones: all that the stage has, in the parts' currency, and nothing taken back.
    private static bool IsPlain(Contribution contribution, IReadOnlyList<OracleEntry> measured, List<FundingSource> sources)
    {
        int stage = measured[0].Stage;
        int stated = contribution.Entries.Count(other => !other.IsCancellation && OracleMeasure.Rank(other.Stage) == stage);
        bool isTakenBack = contribution.Entries.Any(other => other.IsCancellation && OracleMeasure.Rank(other.Stage) >= stage);
        bool isWhole = stated == measured.Count && !isTakenBack && measured.All(other => other.Stage == stage && !other.Entry.IsCancellation);
        bool isOneCurrency = measured.All(other => OracleAmount.Of(other) is var amount && amount.Nominal.Sign >= 0
            && sources.TrueForAll(source => source.Amount!.Value.Currency.Code == amount.Currency));
        bool isExact = measured.Count == 1 || measured.All(other => other.Entry.Amount.Qualifier.Code == "exactly" && other.Doubt is null);
        return isWhole && isOneCurrency && isExact;
    }

    // The earlier entries give up all that they have, and so on until the part is reached.
    private static List<OraclePiece> Split(IReadOnlyList<OracleEntry> measured, OracleEntry entry, OracleAmount all, string listed, Rational part)
    {
        int place = 0;
        while (!ReferenceEquals(measured[place], entry))
        {
            Rational before = OracleAmount.Of(measured[place]).Nominal;
            part = (part + -before).Sign > 0 ? part + -before : Rational.Zero;
            place++;
        }

        Rational? most = entry.IsAtLeast && place < measured.Count - 1 ? all.Nominal : all.Upper;
        bool isAll = most is { } bound && (bound + -part).Sign <= 0;
        Rational taken = isAll ? most!.Value : part;
        var pieces = new List<OraclePiece>();
        if (taken.Sign > 0)
        {
            pieces.Add(new OraclePiece(listed, OracleAmount.Exactly(all.Currency!, taken), true));
        }

        if (!isAll || taken.Sign == 0 || entry.IsAtLeast)
        {
            pieces.Add(new OraclePiece(null, Rest(entry, all, taken), true));
        }

        return pieces;
    }

    // The whole has the part in it: what remains is not below zero.
    private static OracleAmount Rest(OracleEntry entry, OracleAmount all, Rational part)
    {
        bool startsBelow = (all.Lower + -part).Sign < 0;
        Rational lower = startsBelow ? Rational.Zero : all.Lower + -part;
        Rational? upper = all.Upper is { } bound ? bound + -part : null;
        bool isBetween = entry.Entry.Amount.Qualifier.Code == "between";
        Rational nominal = (all.Nominal + -part).Sign >= 0 ? all.Nominal + -part : isBetween && High(entry, part) is { Sign: > 0 } high ? high : Rational.Zero;
        return all with { Nominal = nominal, Lower = lower, Upper = upper, IsLowerOpen = all.IsLowerOpen && !startsBelow };
    }

    private static Rational High(OracleEntry entry, Rational part) => Rational.Of(entry.Entry.Amount.High!.Value.Amount) + -part;
}
