using System.Globalization;
using NodaTime;
using static DefenceAid.Domain.Tests.Ledgers.Records;

namespace DefenceAid.Domain.Tests.Ledgers;

public sealed class AidLedgerTests
{
    [Fact]
    public void NoteDocument_Digests_AreTheLedgersInOrderAndOnce()
    {
        var builder = new LedgerBuilder().NoteDocument("sha256:b").NoteDocument("sha256:a").NoteDocument("sha256:b");

        builder.Build().DocumentDigests.Should().Equal("sha256:b", "sha256:a");
        builder.Invoking(it => it.NoteDocument(" ")).Should().Throw<ArgumentException>();
    }

    private static readonly SourceReference Source = new("Ministry", "Release", new LocalDate(2024, 8, 16), new Uri("https://example.org/release"));

    [Fact]
    public void Equals_IsByRecordsInOrderAndNotByFindings()
    {
        static LedgerBuilder Make() => Builder.Add(Aid("a"), Aid("b")).Add(Said()).Add(Reported());

        Make().Build().Should().Be(Make().Build());
        Make().Build().GetHashCode().Should().Be(Make().Build().GetHashCode());
        Make().Build().Should().NotBe(Make().Add(Aid("c")).Build());
        Make().Build().Should().NotBe(Builder.Add(Aid("b"), Aid("a")).Add(Said()).Add(Reported()).Build());
        Make().Build().Should().NotBe(Builder.Add(Aid("a"), Aid("b")).Add(Reported()).Build());
        Make().Build().Should().NotBe(Builder.Add(Aid("a"), Aid("b")).Add(Said()).Build());
        Make().Build().Should().NotBe(Make().Add(Party.Company("acme", "Acme")).Build());
        Make().Build().Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Statement_KeepsWhatWasSaid()
    {
        Statement statement = Statement.Create("s", StatementKind.Orientation, "Three directions", new PartialDate(2024, 8))
            .By(Ukraine, Lithuania).By(Ukraine)
            .Concerning(Drones)
            .Concerning(AidDirection.RecipientIndustry, AidDirection.DonorIndustry).Concerning(AidDirection.DonorIndustry)
            .WithSource(Source).WithExtensions(Extensions.Parse("""{"x":1}"""));

        statement.On.Should().Be(PartialDate.Parse("2024-08"));
        statement.Parties.Select(party => party.Value).Should().Equal("ua", "lt");
        statement.Coalition.Should().Be(Drones.Id);
        statement.Directions.Should().Equal(AidDirection.DonorIndustry, AidDirection.RecipientIndustry);
        statement.Sources.Should().Equal(Source);
        statement.Extensions.IsEmpty.Should().BeFalse();
        Said().On.Should().BeNull();
    }

    [Fact]
    public void Statement_BadArguments_AreRefused()
    {
        FluentActions.Invoking(() => Statement.Create("", StatementKind.Topic, "x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Statement.Create("s", StatementKind.Topic, " ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Statement.Create("s", null!, "x")).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Said().By(default(Id<Party>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Said().Concerning(default(Id<Coalition>))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Statement_Equals_IsByAllMembers()
    {
        Statement[] others =
        [
            Said(), Said().By(Lithuania), Said().Concerning(Drones), Said().Concerning(AidDirection.JointProcurement), Said().WithSource(Source),
            Said().WithExtensions(Extensions.Parse("""{"x":1}""")), Said().WithRevision(new Revision(new LocalDate(2024, 1, 1))),
            Statement.Create("t", StatementKind.Topic, "x"), Statement.Create("s", StatementKind.Other, "x"), Statement.Create("s", StatementKind.Topic, "y"),
            Statement.Create("s", StatementKind.Topic, "x", new PartialDate(2024)),
        ];

        Said().By(Lithuania).WithSource(Source).Should().Be(Said().By(Lithuania).WithSource(Source));
        Said().GetHashCode().Should().Be(Said().GetHashCode());
        others.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void ReportedTotal_KeepsTheFigure()
    {
        ReportedTotal total = ReportedTotal.Create(
            "lt-military", StatedAmount.Over(new Money(641_000_000, Currency.EUR)),
            AidScope.Delivered.DonatedBy(Lithuania).ReceivedBy(Ukraine).In(AidCategory.Military).AsOf(new LocalDate(2024, 8, 16)), Source);

        total.Amount.ToString("G", CultureInfo.InvariantCulture).Should().Be("over EUR 641000000");
        total.Scope.Donors.Should().Equal(Lithuania.Id);
        total.Sources.Should().Equal(Source);
        ReportedTotal.Create("r", StatedAmount.Parse("EUR 1"), AidScope.NotStated, Source).Scope.Measure.Should().BeNull();
    }

    [Fact]
    public void ReportedTotal_UndisclosedOrIncomplete_IsRefused()
    {
        FluentActions.Invoking(() => ReportedTotal.Create("r", StatedAmount.Undisclosed, AidScope.Delivered, Source)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ReportedTotal.Create("r", StatedAmount.Parse("EUR 1"), null!, Source)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ReportedTotal.Create("r", StatedAmount.Parse("EUR 1"), AidScope.Delivered, null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ReportedTotal.Create(" r", StatedAmount.Parse("EUR 1"), AidScope.Delivered, Source)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void ReportedTotal_Equals_IsByAllMembers()
    {
        ReportedTotal[] others =
        [
            Reported(), Reported().WithSource(Source), Reported().WithExtensions(Extensions.Parse("""{"x":1}""")),
            Reported().WithRevision(new Revision(new LocalDate(2024, 1, 1))), ReportedTotal.Create("q", StatedAmount.Parse("EUR 1"), AidScope.Delivered),
            ReportedTotal.Create("r", StatedAmount.Parse("over EUR 1"), AidScope.Delivered), ReportedTotal.Create("r", StatedAmount.Parse("EUR 1"), AidScope.Committed),
        ];

        Reported().WithSource(Source).Should().Be(Reported().WithSource(Source));
        Reported().GetHashCode().Should().Be(Reported().GetHashCode());
        others.Should().OnlyHaveUniqueItems();
    }

    private static Statement Said() => Statement.Create("s", StatementKind.Topic, "x");

    private static ReportedTotal Reported() => ReportedTotal.Create("r", StatedAmount.Parse("EUR 1"), AidScope.Delivered);
}
