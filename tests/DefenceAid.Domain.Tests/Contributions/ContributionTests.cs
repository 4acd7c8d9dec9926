using NodaTime;

namespace DefenceAid.Domain.Tests.Contributions;

public sealed class ContributionTests
{
    private static readonly LocalDate Day = new(2024, 8, 16);

    private static readonly SourceReference Source = new("Ministry", "Release", Day, new Uri("https://example.org/release"));

    private static readonly Id<Party> Lithuania = new("lt");

    private static readonly Id<Party> Ukraine = new("ua");

    [Fact]
    public void Factories_StateOneEntryAtTheirStage()
    {
        Contribution[] made =
        [
            Contribution.Proposed("a", Lithuania, Ukraine, Day, AidCategory.Military, AidChannel.OwnStock, StatedAmount.Undisclosed),
            Contribution.Announced("a", Lithuania, Ukraine, Day, AidCategory.Military, AidChannel.OwnStock, StatedAmount.Undisclosed),
            Contribution.Committed("a", Lithuania, Ukraine, Day, AidCategory.Military, AidChannel.OwnStock, StatedAmount.Undisclosed),
            Contribution.Allocated("a", Lithuania, Ukraine, Day, AidCategory.Military, AidChannel.OwnStock, StatedAmount.Undisclosed),
            Contribution.Delivered("a", Lithuania, Ukraine, Day, AidCategory.Military, AidChannel.OwnStock, StatedAmount.Undisclosed),
        ];

        made.Select(contribution => contribution.Entries.Single().Stage).Should().Equal(AidStage.All);
        made.Should().OnlyContain(contribution => contribution.Entries[0].On == Day && !contribution.Entries[0].Amount.IsDisclosed);
        made[0].Donors.Should().Be(PartyShares.Of(Lithuania));
        made[0].Recipients.Should().Be(PartyShares.Of(Ukraine));
        made[0].Channel.Should().Be(AidChannel.OwnStock);
        made[0].ToString().Should().Be("a: lt to ua, proposed undisclosed on 2024-08-16");
    }

    [Fact]
    public void Create_StatesNothingElse()
    {
        Contribution contribution = Bare();

        contribution.Id.Should().Be(new Id<Contribution>("a"));
        contribution.Form.Should().Be(FinanceForm.NotStated);
        contribution.Funding.Should().Be(Funding.NotStated);
        contribution.Coalition.Should().BeNull();
        contribution.Agreement.Should().BeNull();
        contribution.Revision.Should().Be(default(Revision));
        contribution.Entries.Should().BeEmpty();
        contribution.Items.Should().BeEmpty();
        contribution.Tags.Should().BeEmpty();
        contribution.Sources.Should().BeEmpty();
        contribution.Extensions.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Create_BadArguments_AreRefused()
    {
        FluentActions.Invoking(() => Contribution.Create("", Lithuania, Ukraine, AidCategory.Military, AidChannel.NotStated)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Contribution.Create("a", (PartyShares)null!, Ukraine, AidCategory.Military, AidChannel.NotStated))
            .Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Contribution.Create("a", Lithuania, (PartyShares)null!, AidCategory.Military, AidChannel.NotStated))
            .Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Contribution.Create("a", Lithuania, Ukraine, null!, AidChannel.NotStated)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Contribution.Create("a", Lithuania, Ukraine, AidCategory.Military, null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Bare().Within(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Bare().Under(default)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void With_ChangesACopy()
    {
        Contribution bare = Bare();
        Contribution full = Full();

        full.Coalition.Should().Be(new Id<Coalition>("drones"));
        full.Agreement.Should().Be(new Id<Agreement>("frame"));
        full.Form.Should().Be(FinanceForm.InKind);
        full.Items.Select(item => item.Description).Should().Equal("drones", "spare parts");
        full.Tags.Select(tag => tag.ToString()).Should().Equal("package=1", "plan=b");
        full.Funding.Into.Should().Be(new Id<Party>("fund"));
        full.Sources.Should().Equal(Source);
        full.Extensions.ToString().Should().Contain("x");
        full.Entries.Should().HaveCount(2);
        full.Revision.Should().Be(new Revision(Day));
        bare.Should().Be(Bare());
    }

    [Fact]
    public void WithTag_ThatIsThere_ChangesNothing()
    {
        Contribution tagged = Bare().WithTag("plan", "b");

        tagged.WithTag(new Tag("plan", "b")).Should().BeSameAs(tagged);
    }

    [Fact]
    public void RecordedAndWithdrawn_AreVersions()
    {
        Bare().RecordedOn(Day).Revision.RecordedOn.Should().Be(Day);
        Bare().RecordedOn(Day).Revision.IsWithdrawal.Should().BeFalse();
        Bare().WithdrawnOn(Day).Revision.IsWithdrawal.Should().BeTrue();
        Bare().WithdrawnOn(Day).Revision.RecordedOn.Should().Be(Day);
    }

    [Fact]
    public void WithEntriesAndTags_Many_AreAsOneByOne()
    {
        var first = new StageEntry(AidStage.Announced, StatedAmount.Parse("EUR 5"));
        var second = new StageEntry(AidStage.Committed, StatedAmount.Parse("EUR 4"));

        Bare().WithEntries(first, second).Should().Be(Bare().WithEntry(first).WithEntry(second));
        Bare().WithTags(new Tag("plan", "b"), new Tag("a", "b"), new Tag("plan", "b")).Should().Be(Bare().WithTag("a", "b").WithTag("plan", "b"));
        Bare().Invoking(it => it.WithEntries(first, null!)).Should().Throw<ArgumentNullException>();
        Bare().Invoking(it => it.WithTags(default(Tag))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Equals_IsByAllMembersArraysToo()
    {
        Contribution[] others =
        [
            Bare(), Full(), Full().WithEntry(new StageEntry(AidStage.Delivered, StatedAmount.Undisclosed)), Full().WithItem("more"), Full().WithTag("a", "b"),
            Full().WithSource(new SourceReference("other", "t")), Full().WithExtensions(default), Full().WithdrawnOn(Day), Full().InForm(FinanceForm.Loan), Full().Within(new Id<Coalition>("c")),
            Full().Under(new Id<Agreement>("c")), Full().FundedBy(new Id<Party>("other"), new Money(1, Currency.EUR)),
            Contribution.Create("b", Lithuania, Ukraine, AidCategory.Military, AidChannel.NotStated),
            Contribution.Create("a", Ukraine, Ukraine, AidCategory.Military, AidChannel.NotStated),
            Contribution.Create("a", Lithuania, Lithuania, AidCategory.Military, AidChannel.NotStated),
            Contribution.Create("a", Lithuania, Ukraine, AidCategory.Financial, AidChannel.NotStated),
            Contribution.Create("a", Lithuania, Ukraine, AidCategory.Military, AidChannel.OwnStock),
        ];

        Full().Should().Be(Full());
        Full().GetHashCode().Should().Be(Full().GetHashCode());
        others.Should().OnlyHaveUniqueItems();
        Full().Equals(null).Should().BeFalse();
    }

    [Fact]
    public void ToId_OfContribution_IsItsId()
    {
        Id<Contribution> id = Bare();

        id.Value.Should().Be("a");
    }

    [Fact]
    public void Alike_OtherIdAndEntries_KeepsTheRest()
    {
        var entry = new StageEntry(AidStage.Delivered, new Money(7, Currency.EUR));

        Contribution alike = Full().Alike(new Id<Contribution>("b"), entry);

        alike.Id.Value.Should().Be("b");
        alike.Entries.Should().Equal(entry);
        alike.Alike(Full().Id, [.. Full().Entries]).Should().Be(Full());
        Full().Alike(new Id<Contribution>("b")).Entries.Should().BeEmpty();
    }

    [Fact]
    public void Alike_WithoutAnId_IsRefused()
    {
        Action act = () => Full().Alike(default);

        act.Should().Throw<ArgumentException>();
    }

    private static Contribution Bare() => Contribution.Create("a", Lithuania, Ukraine, AidCategory.Military, AidChannel.NotStated);

    private static Contribution Full() => Bare()
        .Within(new Id<Coalition>("drones")).Under(new Id<Agreement>("frame")).InForm(FinanceForm.InKind)
        .WithItem("drones").WithItem(new AidItem("spare parts", 3))
        .WithTag("plan", "b").WithTag("package", "1")
        .PayingInto(new Id<Party>("fund"))
        .WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Parse("EUR 5")))
        .WithEntry(StageEntry.Cancellation(AidStage.Committed, Money.Parse("EUR 1")))
        .WithSource(Source).RecordedOn(Day).WithExtensions(Extensions.Parse("""{"x":1}"""));
}
