using System.Text;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Domain.Tests.Serialization;

public class ContributionStreamTests
{
    [Fact]
    public async Task WriteAsync_Contributions_AreReadBackEqualOneALine()
    {
        var contributions = FullLedger.Build().Contributions;
        using var stream = new MemoryStream();

        await ContributionStream.WriteAsync(stream, contributions);
        var findings = new List<Finding>();
        List<Contribution> read = await ReadAsync(stream.ToArray(), findings);

        Encoding.UTF8.GetString(stream.ToArray()).Count(c => c == '\n').Should().Be(contributions.Length);
        findings.Should().BeEmpty();
        read.Should().Equal(contributions);
        read[0].Revision.SupersededOn.Should().NotBeNull("a stream's rows say themselves when they were superseded");
    }

    [Fact]
    public void TryRead_OneLine_IsTheContribution()
    {
        foreach (Contribution contribution in FullLedger.Build().Contributions)
        {
            new ContributionLineReader().TryRead(ContributionStream.ToUtf8Bytes(contribution), out Contribution? read, out Finding? finding).Should().BeTrue();

            read.Should().Be(contribution);
            finding.Should().BeNull();
        }
    }

    [Theory]
    [InlineData("", "a blank text")]
    [InlineData("{", "fault")]
    [InlineData("{\"id\":\"bad\"}", "donors")]
    public void TryRead_NoContribution_SaysWhy(string text, string why)
    {
        new ContributionLineReader().TryRead(Encoding.UTF8.GetBytes(text), out Contribution? read, out Finding? finding).Should().BeFalse();

        read.Should().BeNull();
        finding!.ToString().Should().Contain(why);
    }

    [Fact]
    public async Task ReadAsync_BadLineAmongGoodOnes_CostsThatLineAlone()
    {
        string good = await LineAsync("good");
        string other = await LineAsync("other");
        string text = $"\uFEFF{good}\r\n\n{{\"id\":\"bad\"}}\n{good[..^9]}\nrubbish\n{other}";
        var findings = new List<Finding>();

        List<Contribution> read = await ReadAsync(Encoding.UTF8.GetBytes(text), findings);

        read.Select(contribution => contribution.Id.Value).Should().Equal("good", "other");
        findings.Select(finding => finding.Line).Should().Equal(3, 4, 5);
        findings[0].ToString().Should().Contain("donors");
    }

    [Fact]
    public async Task ReadAsync_LinesCutIntoSmallReads_AreWhole()
    {
        var contributions = FullLedger.Build().Contributions;
        using var stream = new MemoryStream();
        await ContributionStream.WriteAsync(stream, contributions);
        var findings = new List<Finding>();

        using var trickle = new TricklingStream(stream.ToArray(), 3);
        var read = new List<Contribution>();
        await foreach (Contribution contribution in ContributionStream.ReadAsync(trickle, findings.Add))
        {
            read.Add(contribution);
        }

        findings.Should().BeEmpty();
        read.Should().Equal(contributions);
    }

    [Fact]
    public async Task ReadAsync_LineBeyondTheBound_IsReportedAndPassedOver()
    {
        byte[] line = Encoding.UTF8.GetBytes((await LineAsync("good")) + "\n");
        byte[] text = [.. Enumerable.Repeat((byte)' ', ContributionStream.MaxLineLength + 1), (byte)'\n', .. line];
        var findings = new List<Finding>();

        List<Contribution> read = await ReadAsync(text, findings);

        read.Should().ContainSingle();
        findings.Should().ContainSingle(finding => finding.Line == 1);
    }

    [Fact]
    public async Task ReadAsync_InvalidUtf8AndUtf16_AreReported()
    {
        byte[] text = [0x22, 0xFF, 0x22, (byte)'\n', .. Encoding.Unicode.GetBytes("{}")];
        var findings = new List<Finding>();

        List<Contribution> read = await ReadAsync(text, findings);

        read.Should().BeEmpty();
        findings.Select(finding => finding.Line).Should().Equal(1, 2);
    }

    [Fact]
    public async Task ReadAsync_ByteOrderMark_IsPassedOverInTheFirstLineOnly()
    {
        string text = $"\uFEFF{await LineAsync("first")}\n\uFEFF{await LineAsync("second")}\n";
        var findings = new List<Finding>();

        List<Contribution> read = await ReadAsync(Encoding.UTF8.GetBytes(text), findings);

        read.Select(contribution => contribution.Id.Value).Should().Equal("first");
        findings.Should().ContainSingle(finding => finding.Line == 2);
    }

    [Fact]
    public async Task ReadAsync_Nothing_GivesNothing()
    {
        var findings = new List<Finding>();

        (await ReadAsync([], findings)).Should().BeEmpty();
        findings.Should().BeEmpty();
    }

    private static async Task<List<Contribution>> ReadAsync(byte[] text, List<Finding> findings)
    {
        using var stream = new MemoryStream(text);
        var read = new List<Contribution>();
        await foreach (Contribution contribution in ContributionStream.ReadAsync(stream, findings.Add))
        {
            read.Add(contribution);
        }

        return read;
    }

    private static async Task<string> LineAsync(string id)
    {
        Id<Party> party = new("ua");
        Contribution contribution = Contribution.Announced(id, party, party, null, AidCategory.Military, AidChannel.OwnStock, StatedAmount.Undisclosed);
        using var stream = new MemoryStream();
        await ContributionStream.WriteAsync(stream, [contribution]);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd();
    }
}
