using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The parties, groups, coalitions and agreements of the random ledgers; some of them change hands, members or place in time.</summary>
internal static class AidRecords
{
    public static readonly Id<Party>[] Donors = [new("lt"), new("lt-mod"), new("lt-army"), new("dk"), new("nl")];

    public static readonly Id<Party>[] Recipients = [new("ua"), new("ua-mod"), new("md")];

    public static readonly Id<Party>[] Funds = [new("fund-a"), new("fund-b"), new("fund-a-window")];

    public static readonly Id<CountryGroup>[] Groups = [new("eu"), new("nato"), new("nordic")];

    private static readonly LocalDate Later = new(2024, 6, 15);

    private static readonly Country Lithuania = Country.Of("LT");

    private static readonly Country Denmark = Country.Of("DK");

    private static readonly Country Netherlands = Country.Of("NL");

    private static readonly CountryGroup Union = CountryGroup.Create(Groups[0], "Union")
        .WithMember(Lithuania, new Validity(new LocalDate(2004, 5, 1), new LocalDate(2023, 6, 30)))
        .WithMember(Lithuania, Validity.Since(new LocalDate(2024, 2, 1)))
        .WithMember(Denmark, Validity.Since(new LocalDate(2023, 7, 15)));

    private static readonly CountryGroup Alliance = CountryGroup.Create(Groups[1], "Alliance")
        .WithMember(Lithuania, Validity.Since(new LocalDate(2004, 3, 29)))
        .WithMember(Denmark, new Validity(null, new LocalDate(2023, 12, 31)))
        .WithMember(Denmark, Validity.Since(new LocalDate(2024, 1, 1)))
        .WithMember(Netherlands, new Validity(null, new LocalDate(2024, 9, 15)));

    private static readonly CountryGroup Nordic = CountryGroup.Create(Groups[2], "Nordic").WithMember(Denmark).WithRevision(new Revision(Later));

    private static readonly Party Ministry = Party.Create("lt-mod", "Ministry", PartyKind.Ministry);

    private static readonly Party Window = Party.Programme("fund-a-window", "Window");

    public static LedgerBuilder Builder => new LedgerBuilder()
        .Add(
            Party.Government("lt", "Lithuania", Lithuania),
            Ministry.WithPartOf(Donors[0]),
            Ministry.WithPartOf(Donors[3]).WithRevision(new Revision(Later)),
            Party.Create("lt-army", "Land Force", PartyKind.ArmedForce).WithPartOf(Donors[1]),
            Party.Government("dk", "Denmark", Denmark),
            Party.Government("nl", "Netherlands", Netherlands),
            Party.PooledFund("fund-a", "Fund A"),
            Party.PooledFund("fund-b", "Fund B"),
            Window.WithPartOf(Funds[0]),
            Window.WithPartOf(Funds[1]).WithRevision(new Revision(Later)),
            Party.Government("ua", "Ukraine", Country.Of("UA")),
            Party.Create("ua-mod", "Ministry", PartyKind.Ministry).WithPartOf(Recipients[0]),
            Party.Government("md", "Moldova", Country.Of("MD")))
        .Add(Union.WithMember(Netherlands), Union.WithMember(Netherlands, new Validity(null, new LocalDate(2024, 3, 31))).WithRevision(new Revision(Later)), Alliance, Nordic)
        .Add(
            Coalition.Create("coalition-1", "One", Capability.Drones, Recipients[0]),
            Coalition.Create("coalition-2", "Two", Capability.Armour, Recipients[0]))
        .Add(
            Agreement.Create("agreement-1", AgreementKind.Contract, "One"),
            Agreement.Create("agreement-2", AgreementKind.Contract, "Two"));

    public static Id<T>[] Subset<T>(Id<T>[] ids, int mask)
        where T : class => [.. ids.Where((_, i) => (mask & (1 << i)) != 0)];
}
