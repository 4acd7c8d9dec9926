using NodaTime;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class RevisionTests
{
    private static readonly LocalDate Recorded = new(2024, 8, 16);
    private static readonly LocalDate Superseded = new(2024, 10, 31);

    [Fact]
    public void IsKnownOn_HalfOpen_LastDayIsTheNextVersions()
    {
        var revision = new Revision(Recorded, Superseded);

        revision.IsKnownOn(Recorded.PlusDays(-1)).Should().BeFalse();
        revision.IsKnownOn(Recorded).Should().BeTrue();
        revision.IsKnownOn(Superseded.PlusDays(-1)).Should().BeTrue();
        revision.IsKnownOn(Superseded).Should().BeFalse();
        revision.IsKnownOn(null).Should().BeFalse();
    }

    [Fact]
    public void IsKnownOn_TwoVersions_ExactlyOneIsKnown()
    {
        var first = new Revision(null, Recorded);
        var second = new Revision(Recorded);

        foreach (int days in new[] { -400, -1, 0, 1, 400 })
        {
            first.IsKnownOn(Recorded.PlusDays(days)).Should().Be(!second.IsKnownOn(Recorded.PlusDays(days)));
        }

        second.IsKnownOn(null).Should().BeTrue();
    }

    [Fact]
    public void Default_IsAlwaysKnown()
    {
        default(Revision).IsKnownOn(LocalDate.MinIsoValue).Should().BeTrue();
        default(Revision).IsKnownOn(null).Should().BeTrue();
        default(Revision).IsWithdrawal.Should().BeFalse();
        new Revision(null).Should().Be(default(Revision));
    }

    [Fact]
    public void Constructor_BadDays_Throws()
    {
        FluentActions.Invoking(() => new Revision(Recorded, Recorded)).Should().Throw<ArgumentException>().WithMessage("*2024-08-16*");
        FluentActions.Invoking(() => new Revision(Superseded, Recorded)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Revision(Recorded.WithCalendar(CalendarSystem.Julian))).Should().Throw<ArgumentException>();
    }
}
