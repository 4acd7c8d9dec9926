using System.Text;
using DefenceAid.Cli.Input;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using NodaTime;

namespace DefenceAid.Cli.Tests;

public class SeenContributionsTests
{
    private static readonly LocalDate May = new(2024, 5, 1);
    private static readonly LocalDate June = new(2024, 6, 1);

    [Fact]
    public void Add_BeyondWhatIsRemembered_KnowsTheFirstOnesOnly()
    {
        var seen = new SeenContributions(most: 2);

        Contribution[] contributions = [.. new[] { "a", "b", "c", "c", "b", "a" }.Select(Of)];

        contributions.Select(seen.Add).Should().Equal(Sighting.First, Sighting.First, Sighting.First, Sighting.First, Sighting.Doubled, Sighting.Doubled);
        seen.Beyond.Should().Be(2);
    }

    [Fact]
    public void Add_VersionsOfWhichOneIsInForce_AreFirst()
    {
        var seen = new SeenContributions();
        Contribution first = Of("a").WithRevision(new Revision(null, May));
        Contribution later = Of("a").WithRevision(new Revision(May, June));
        Contribution last = Of("a").WithRevision(new Revision(June));

        new[] { later, last, first, last, later }.Select(seen.Add).Should().Equal(Sighting.First, Sighting.First, Sighting.First, Sighting.Doubled, Sighting.Doubled);
    }

    [Fact]
    public void Add_VersionsThatDoNotSayWhenTheyWereSuperseded_AreUnclear()
    {
        var seen = new SeenContributions();

        new[] { Of("a"), Of("a").WithRevision(new Revision(May)) }.Select(seen.Add).Should().Equal(Sighting.First, Sighting.UnclearVersion);
    }

    private static Contribution Of(string id)
    {
        new ContributionLineReader().TryRead(Encoding.UTF8.GetBytes(Rows.Line(id, "dk", 5)), out Contribution? contribution, out _).Should().BeTrue();
        return contribution!;
    }
}
