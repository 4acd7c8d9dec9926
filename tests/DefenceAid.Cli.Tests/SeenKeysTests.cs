using System.Text;
using DefenceAid.Cli.Input;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Cli.Tests;

public class SeenKeysTests
{
    [Fact]
    public void Add_BeyondWhatIsRemembered_KnowsTheFirstOnesOnly()
    {
        var seen = new SeenKeys(most: 2);

        Contribution[] contributions = [.. new[] { "a", "b", "c", "c", "b", "a" }.Select(Of)];

        contributions.Select(seen.Add).Should().Equal(true, true, true, true, false, false);
    }

    [Fact]
    public void Add_AnotherVersion_IsNew()
    {
        var seen = new SeenKeys();
        Contribution first = Of("a");
        Contribution later = first.WithRevision(new Revision(new NodaTime.LocalDate(2024, 5, 1)));

        new[] { first, later, first, later }.Select(seen.Add).Should().Equal(true, true, false, false);
    }

    private static Contribution Of(string id)
    {
        ContributionStream.TryRead(Encoding.UTF8.GetBytes(Rows.Line(id, "dk", 5)), out Contribution? contribution, out _).Should().BeTrue();
        return contribution!;
    }
}
