namespace DefenceAid.Domain.Tests.Ledgers;

public sealed class SourcesTests
{
    private static readonly SourceReference Release = new("Ministry of National Defence", "Release", new PartialDate(2024));
    private static readonly SourceReference TheSame = new("Ministry of National Defence", "Release", new PartialDate(2024));
    private static readonly SourceReference Other = new("Ministry of National Defence", "Release");
    private static readonly Id<Party> Ukraine = new("ua");

    [Fact]
    public void WithSource_ThereAlready_AddsNothing()
    {
        Check(Party.Company("a", "A"), (record, source) => record.WithSource(source), record => record.Sources);
        Check(CountryGroup.Create("a", "A"), (record, source) => record.WithSource(source), record => record.Sources);
        Check(Coalition.Create("a", "A", Capability.Drones, Ukraine), (record, source) => record.WithSource(source), record => record.Sources);
        Check(Agreement.Create("a", AgreementKind.Contract, "A"), (record, source) => record.WithSource(source), record => record.Sources);
        Check(
            Contribution.Create("a", Ukraine, Ukraine, AidCategory.Military, AidChannel.OwnStock),
            (record, source) => record.WithSource(source),
            record => record.Sources);
        Check(Statement.Create("a", StatementKind.Topic, "A"), (record, source) => record.WithSource(source), record => record.Sources);
        Check(ReportedTotal.Create("a", Money.Parse("EUR 5"), AidScope.Committed), (record, source) => record.WithSource(source), record => record.Sources);
    }

    private static void Check<T>(T record, Func<T, SourceReference, T> with, Func<T, IEnumerable<SourceReference>> sources)
        where T : class
    {
        T once = with(record, Release);

        with(once, TheSame).Should().BeSameAs(once);
        sources(with(once, Other)).Should().Equal(Release, Other);
    }
}
