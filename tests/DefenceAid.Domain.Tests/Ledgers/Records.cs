namespace DefenceAid.Domain.Tests.Ledgers;

/// <summary>A few records that make a whole, for tests that break it at one place.</summary>
internal static class Records
{
    public static Party Lithuania => Party.Government("lt", "Lithuania", Country.Of("LT"));

    public static Party Ministry => Party.Ministry("lt-mod", "Ministry of National Defence", Lithuania);

    public static Party Ukraine => Party.Government("ua", "Ukraine", Country.Of("UA"));

    public static Party Fund => Party.PooledFund("fund", "Fund");

    public static Coalition Drones => Coalition.Create("drones", "Drone Coalition", Capability.Drones, Ukraine);

    public static Agreement Frame => Agreement.Create("frame", AgreementKind.Framework, "Framework").WithSignature(Ministry);

    public static LedgerBuilder Builder => new LedgerBuilder().Add(Lithuania, Ministry, Ukraine, Fund).Add(Drones).Add(Frame);

    public static Contribution Aid(string id, string amount = "EUR 5") => Aid(id, Lithuania, Ukraine, AidChannel.NotStated, amount);

    public static Contribution Aid(string id, PartyShares donors, PartyShares recipients, AidChannel channel, string amount = "EUR 5") =>
        Contribution.Committed(id, donors, recipients, null, AidCategory.Military, channel, StatedAmount.Parse(amount));

    public static IReadOnlyList<string> Findings(LedgerBuilder builder)
    {
        builder.TryBuild(out _, out var findings);
        return [.. findings.Select(finding => finding.ToString())];
    }
}
