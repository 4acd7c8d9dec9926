using System.Text;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Domain.Tests.Serialization;

/// <summary>What one line leaves to the next: texts that are kept, and nothing else.</summary>
public class ContributionReaderTests
{
    private const string Rest = "\"recipients\":\"ua\",\"category\":\"military\",\"form\":\"grant\",\"channel\":\"own-stock\"";

    [Fact]
    public async Task Read_LineAfterOneThatHasEveryMember_HasOnlyItsOwn()
    {
        Contribution full = FullLedger.Build().Contributions[0];
        using var stream = new MemoryStream();
        await ContributionStream.WriteAsync(stream, [full]);
        string line = Encoding.UTF8.GetString(stream.ToArray()).TrimEnd();

        (List<Contribution> read, _) = Read(line, Line("plain", "\"lt\""), line);

        read.Should().HaveCount(3);
        read[0].Should().Be(full);
        read[1].Should().Be(Contribution.Create("plain", new Id<Party>("lt"), new Id<Party>("ua"), AidCategory.Military, AidChannel.OwnStock).InForm(FinanceForm.Grant));
        read[2].Should().Be(full);
    }

    [Fact]
    public void Read_LineAfterABadOne_HasOnlyItsOwn()
    {
        string bad = Line("bad", "\"lt\"", ",\"coalition\":\"c\",\"tags\":[\"a=1\"],\"entries\":[{\"stage\":\"announced\",\"on\":\"2024\",\"amount\":\"EUR 1\",\"cancellation\":7}]");
        string good = Line("good", "\"lt\"", ",\"entries\":[{\"stage\":\"announced\",\"amount\":\"EUR 1\"}]");

        (List<Contribution> read, List<Finding> findings) = Read(bad, good, bad);

        findings.Select(finding => finding.Path).Should().Equal("$.entries[0].cancellation", "$.entries[0].cancellation");
        read.Should().ContainSingle().Which.Should().Be(
            Contribution.Create("good", new Id<Party>("lt"), new Id<Party>("ua"), AidCategory.Military, AidChannel.OwnStock).InForm(FinanceForm.Grant)
                .WithEntry(new StageEntry(AidStage.Announced, new Money(1, Currency.EUR))));
    }

    [Fact]
    public void Read_MorePartiesThanAreKept_AreEachTheirOwn()
    {
        string[] ids = [.. Enumerable.Range(0, 5000).Select(i => $"donor-{i % 2500}")];

        (List<Contribution> read, _) = Read([.. ids.Select(id => Line("c", $"\"{id}\""))]);

        read.Select(contribution => contribution.Donors.Parties[0].Value).Should().Equal(ids);
    }

    [Fact]
    public void Read_TextsThatAreWrittenOtherwise_AreTheSame()
    {
        string plain = Line("c", "\"lt\"", ",\"tags\":[\"a=1\",\"b=2\"]");
        string spaced = "\t{ \"id\" : \"c\", \"\\u0064onors\" : \"\\u006ct\" ," + Rest.Replace(":", " : ", StringComparison.Ordinal) + " , \"tags\" : [ \"b=2\" , \"a=1\",\"b=2\" ] } ";

        (List<Contribution> read, List<Finding> findings) = Read(plain, spaced, plain);

        findings.Should().BeEmpty();
        read.Should().HaveCount(3).And.OnlyContain(contribution => contribution == read[0]);
        read[0].Tags.Should().Equal(new Tag("a", "1"), new Tag("b", "2"));
    }

    [Fact]
    public void Read_ListsThatBeginAlike_AreEachTheirOwn()
    {
        (List<Contribution> read, _) = Read(
            Line("1", "\"lt\"", ",\"tags\":[\"a=1\"]"),
            Line("2", "\"lt\"", ",\"tags\":[\"a=1\",\"b=2\"]"),
            Line("3", "\"lt\"", ",\"tags\":[\"a=1\"],\"entries\":[]"),
            Line("4", "\"lt\"", ",\"tags\":[]"));

        read.Select(contribution => contribution.Tags.Length).Should().Equal(1, 2, 1, 0);
    }

    [Fact]
    public void Read_SeveralFaults_SaysTheFirst()
    {
        (_, List<Finding> findings) = Read("{\"id\":\"c\",\"tags\":7,\"donors\":8}", "{\"id\":\"c\",\"donors\":8,\"tags\":7}");

        findings.Select(finding => finding.Path).Should().Equal("$.tags", "$.donors");
    }

    [Theory]
    [InlineData(",\"sources\":[{\"publisher\":\"P\",\"title\":\"T\",\"uri\":null}]", "$.sources[0].uri", "null")]
    [InlineData(",\"sources\":[{\"publisher\":\"P\",\"title\":7}]", "$.sources[0].title", "a number")]
    [InlineData(",\"sources\":[{\"publisher\":\"P\"}]", "$.sources[0]", "'title'")]
    [InlineData(",\"items\":[{\"description\":\"d\",\"quantity\":1.5e-9223372036854775808}]", "$.items[0].quantity", "1.5e-9223372036854775808")]
    [InlineData(",\"x.y\":1", "$['x.y']", "\"x.y\"")]
    [InlineData(",\"entries\":[{\"stage\":\"announced\",\"amount\":\"EUR 1\",\"restatements\":[\"USD 1\",2]}]", "$.entries[0].restatements[1]", "a number")]
    public void Read_FaultWithin_SaysWhere(string member, string path, string actual)
    {
        (_, List<Finding> findings) = Read(Line("c", "\"lt\"", member));

        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Path.Should().Be(path);
        finding.ToString().Should().Contain(actual);
    }

    [Fact]
    public void Read_LineLongerThanTheBuffer_IsWhole()
    {
        string text = new('x', 300_000);

        (List<Contribution> read, _) = Read(
            Line("1", "\"lt\""), Line("2", "\"lt\"", $",\"items\":[{{\"description\":\"{text}\"}}]"), Line("3", "\"lt\""));

        read.Select(contribution => contribution.Id.Value).Should().Equal("1", "2", "3");
        read[1].Items[0].Description.Should().Be(text);
    }

    private static string Line(string id, string donors, string more = "") => $"{{\"id\":\"{id}\",\"donors\":{donors},{Rest}{more}}}";

    private static (List<Contribution> Read, List<Finding> Findings) Read(params string[] lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var findings = new List<Finding>();
        return ([.. ContributionStream.ReadAsync(stream, findings.Add).ToBlockingEnumerable()], findings);
    }
}
