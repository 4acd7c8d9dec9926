using NodaTime;

namespace DefenceAid.Domain.Tests.Contributions;

public sealed class AidScopeTests
{
    private static readonly LocalDate Early = new(2022, 2, 24);

    private static readonly LocalDate Late = new(2022, 9, 30);

    [Fact]
    public void Statics_MeasureAtTheirStage()
    {
        new[] { AidScope.Proposed, AidScope.Announced, AidScope.Committed, AidScope.Allocated, AidScope.Delivered }
            .Select(scope => scope.Measure).Should().Equal(AidStage.All);
        AidScope.NotStated.Measure.Should().BeNull();
        AidScope.At(null).Should().Be(AidScope.NotStated);
        AidStage.All.Should().OnlyContain(stage => AidScope.At(stage).Measure == stage);
        AidScope.Committed.IsExact.Should().BeFalse();
        AidScope.Committed.Exactly().IsExact.Should().BeTrue();
    }

    [Fact]
    public void Filters_AreSortedAndDistinct_AndAddUp()
    {
        AidScope scope = AidScope.Committed
            .DonatedBy(new Id<Party>("nl"), new Id<Party>("dk")).DonatedBy(new Id<Party>("nl"), new Id<Party>("be"))
            .ReceivedBy(new Id<Party>("ua"))
            .In(AidCategory.Financial, AidCategory.Military, AidCategory.Financial)
            .InForm(FinanceForm.Swap, FinanceForm.Grant)
            .Through(AidDirection.RecipientIndustry, AidDirection.DonorIndustry)
            .Within(new Id<Coalition>("b"), new Id<Coalition>("a"))
            .Under(new Id<Agreement>("y"), new Id<Agreement>("x"))
            .Tagged(new Tag("plan", "b"), new Tag("plan", "a"));

        scope.Donors.Select(party => party.Value).Should().Equal("be", "dk", "nl");
        scope.Recipients.Select(party => party.Value).Should().Equal("ua");
        scope.Categories.Should().Equal(AidCategory.Military, AidCategory.Financial);
        scope.Forms.Should().Equal(FinanceForm.Grant, FinanceForm.Swap);
        scope.Directions.Should().Equal(AidDirection.DonorIndustry, AidDirection.RecipientIndustry);
        scope.Coalitions.Select(coalition => coalition.Value).Should().Equal("a", "b");
        scope.Agreements.Select(agreement => agreement.Value).Should().Equal("x", "y");
        scope.Tags.Select(tag => tag.ToString()).Should().Equal("plan=a", "plan=b");
        AidScope.Committed.Donors.Should().BeEmpty();
    }

    [Fact]
    public void Within_APerimeter_TakesThePlaceOfTheOneThere()
    {
        Perimeter one = Perimeter.Of(new Id<Party>("fund-b"), new Id<Party>("fund-a"), new Id<Party>("fund-b"));
        Perimeter other = Perimeter.Of(new Id<Party>("fund-c"));

        one.Pools.Select(pool => pool.Value).Should().Equal("fund-a", "fund-b");
        one.ToString().Should().Be("fund-a, fund-b");
        AidScope.Committed.Perimeter.Should().BeNull();
        AidScope.Committed.Within(one).Within(other).Perimeter.Should().Be(other);
    }

    [Fact]
    public void Perimeter_OfNothingOrNobody_IsRefused()
    {
        FluentActions.Invoking(() => Perimeter.Of()).Should().Throw<ArgumentException>().WithMessage("*one pool at least*");
        FluentActions.Invoking(() => Perimeter.Of(default(Id<Party>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AidScope.Committed.Within((Perimeter)null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Filters_OfNobody_AreRefused()
    {
        FluentActions.Invoking(() => AidScope.Committed.DonatedBy(default(Id<Party>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AidScope.Committed.ReceivedBy(default(Id<Party>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AidScope.Committed.Within(default(Id<Coalition>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AidScope.Committed.Under(default(Id<Agreement>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AidScope.Committed.In((AidCategory)null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Period_HasBothDays_AndStartsBeforeItEnds()
    {
        AidScope scope = AidScope.Committed.Since(Early).AsOf(Late).KnownOn(Early);

        scope.SinceDate.Should().Be(Early);
        scope.AsOfDate.Should().Be(Late);
        scope.KnownOnDate.Should().Be(Early);
        AidScope.Committed.Since(Early).AsOf(Early).AsOfDate.Should().Be(Early);
        FluentActions.Invoking(() => AidScope.Committed.Since(Late).AsOf(Early)).Should().Throw<ArgumentException>().WithMessage("*2022-09-30 to 2022-02-24*");
        FluentActions.Invoking(() => AidScope.Committed.AsOf(Early).Since(Late)).Should().Throw<ArgumentException>().WithMessage("*2022-09-30 to 2022-02-24*");
    }

    [Fact]
    public void Dates_OfAnotherCalendar_AreRefused()
    {
        var julian = new LocalDate(2022, 2, 24, CalendarSystem.Julian);

        FluentActions.Invoking(() => AidScope.Committed.Since(julian)).Should().Throw<ArgumentException>().WithMessage("*ISO*");
        FluentActions.Invoking(() => AidScope.Committed.AsOf(julian)).Should().Throw<ArgumentException>().WithMessage("*ISO*");
        FluentActions.Invoking(() => AidScope.Committed.KnownOn(julian)).Should().Throw<ArgumentException>().WithMessage("*ISO*");
    }

    [Fact]
    public void Equals_IsByAllMembers()
    {
        AidScope scope = AidScope.Committed.DonatedBy(new Id<Party>("dk"), new Id<Party>("nl")).AsOf(Late);
        AidScope turned = AidScope.Committed.AsOf(Late).DonatedBy(new Id<Party>("nl")).DonatedBy(new Id<Party>("dk"));
        AidScope[] others =
        [
            AidScope.Committed, AidScope.Announced, AidScope.Committed.Exactly(), AidScope.Committed.Since(Early), AidScope.Committed.AsOf(Early),
            AidScope.Committed.KnownOn(Early), AidScope.Committed.DonatedBy(new Id<Party>("a")), AidScope.Committed.ReceivedBy(new Id<Party>("a")),
            AidScope.Committed.In(AidCategory.Military), AidScope.Committed.InForm(FinanceForm.Loan), AidScope.Committed.Through(AidDirection.DonorIndustry),
            AidScope.Committed.Within(new Id<Coalition>("a")), AidScope.Committed.Under(new Id<Agreement>("a")), AidScope.Committed.Tagged(new Tag("a", "b")),
        ];

        turned.Should().Be(scope);
        turned.GetHashCode().Should().Be(scope.GetHashCode());
        others.Should().OnlyHaveUniqueItems();
    }
}
