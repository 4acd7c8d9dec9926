using System.Diagnostics;
using System.Text;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Tests.Iati;

public sealed class HostileIatiTests
{
    private const int Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData("""<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>""")]
    [InlineData("""<!DOCTYPE iati-activities SYSTEM "http://127.0.0.1:1/a.dtd">""")]
    public void Read_DocumentType_IsRefused(string documentType)
    {
        var findings = new List<Finding>();

        IatiDocuments.Read(documentType + IatiDocuments.Document(IatiDocuments.Activity(IatiDocuments.Head)), findings).Contributions.Should().BeEmpty();
        findings.Should().ContainSingle().Which.ToString().Should().Contain("DTD is prohibited").And.Contain("line 1");
    }

    [Fact]
    public void Read_DeepNesting_IsRefusedAndWhatCameBeforeIsKept()
    {
        var findings = new List<Finding>();
        string deep = IatiDocuments.Activity("<iati-identifier>B</iati-identifier>" + string.Concat(Enumerable.Repeat("<a>", 100_000)));

        IatiDocuments.Read(IatiDocuments.Document(IatiDocuments.Activity(IatiDocuments.Head), deep), findings).Contributions.Should().ContainSingle();
        findings.Should().ContainSingle().Which.ToString().Should().Contain("100 levels").And.Contain("iati-activity[2]");
    }

    [Theory]
    [InlineData("<iati-activities version=\"2.03\"><iati-activity><iati-identifier>", 'a', 2_000)]
    [InlineData("<iati-activities version=\"2.03\"><iati-activity default-currency=\"", 'a', 2_000)]
    [InlineData("<iati-activities version=\"2.03\"><!--", 'a', 2_000)]
    [InlineData("<", 'a', 2_000)]
    [InlineData("", ' ', 2_000)]
    public void Read_NoEndInSight_IsGivenUp(string start, char endless, int mebibytes)
    {
        var findings = new List<Finding>();
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(start), (byte)endless, (long)mebibytes * Mebibyte);
        var clock = Stopwatch.StartNew();

        IatiActivities.Read(stream, findings.Add).Should().BeEmpty();
        findings.Should().ContainSingle().Which.ToString().Should().Contain("without an end");
        stream.Given.Should().BeLessThan(34 * Mebibyte);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("=\"\"")]
    [InlineData(" =\n ''")]
    public void Read_AttributesWithoutEnd_AreGivenUp(string value)
    {
        var findings = new List<Finding>();
        string attributes = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $" a{i}{value}"));
        var clock = Stopwatch.StartNew();

        IatiDocuments.Read($"<iati-activities version=\"2.03\"{attributes}></iati-activities>", findings).Contributions.Should().BeEmpty();
        findings.Should().ContainSingle().Which.ToString().Should().Contain("attributes");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Read_ActivityOfTooManyParts_CostsItselfAlone()
    {
        var findings = new List<Finding>();
        string huge = IatiDocuments.Activity("<iati-identifier>B</iati-identifier>" + string.Concat(Enumerable.Repeat("<sector/>", 2_200_000)));

        AidLedger ledger = IatiDocuments.Read(IatiDocuments.Document(huge, IatiDocuments.Activity(IatiDocuments.Head)), findings);

        ledger.Contributions.Should().ContainSingle().Which.Id.Value.Should().Be("XX-1-A");
        findings.Should().ContainSingle().Which.Code.Should().Be(IatiFindingCodes.UnusableActivity);
    }

    [Fact]
    public void Read_ManyOfEverythingThatIsKept_EndsSoon()
    {
        string Many(int count, Func<int, string> element) => string.Concat(Enumerable.Range(0, count).Select(element));
        string document = IatiDocuments.Document(IatiDocuments.Activity(
            IatiDocuments.Head
            + Many(10_000, i => $"<participating-org ref=\"o{i}\" role=\"1\" />")
            + Many(10_000, i => $"<recipient-region code=\"{i}\" vocabulary=\"99\" />")
            + Many(10_000, i => $"<sector code=\"{i}\" vocabulary=\"99\" />")
            + Many(20_000, i => IatiDocuments.Transaction("1", "79228162514264337593543950335", $"<provider-org ref=\"p{i % 5000}\" />"))
            + Many(20_000, _ => IatiDocuments.Transaction("3", "1"))));
        var findings = new List<Finding>();
        var clock = Stopwatch.StartNew();

        Contribution contribution = IatiDocuments.Read(document, findings).Contributions.Should().ContainSingle().Subject;

        contribution.Entries.Should().HaveCount(20_000);
        contribution.Funding.FundedBy.Should().BeEmpty("each sum is beyond a decimal");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Read_TextThatForgesLines_IsQuotedOnOneLine()
    {
        var findings = new List<Finding>();

        IatiDocuments.ReadOne(IatiDocuments.Transaction("3", "1\n\u001B".Replace("\u001B", "\u0085\u202E", StringComparison.Ordinal) + new string('9', 500)), findings);

        string line = findings.Should().ContainSingle().Subject.ToString();
        line.Should().NotContainAny("\n", "\u0085", "\u202E").And.Contain("\\u000A\\u0085\\u202E");
        line.Length.Should().BeLessThan(300);
    }

    /// <summary>Some bytes, and then one byte again and again.</summary>
    private sealed class EndlessStream(byte[] start, byte endless, long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = (int)Math.Min(count, length - Given);
            for (int i = 0; i < given; i++)
            {
                buffer[offset + i] = Given < start.Length ? start[Given] : endless;
                Given++;
            }

            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
