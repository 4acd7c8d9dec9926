using System.IO.Compression;
using System.Text;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>Files made to break a reader: each ends in a clear message, and none fills the memory.</summary>
public sealed class HostileCsvTests
{
    private const long MostBytes = 500_000_000;

    private const int Huge = 200_000_000;

    private const string Header = "id,donor,amount,date\n";

    [Fact]
    public void Read_LineOf200Megabytes_CostsItselfAlone()
    {
        CsvReport report = Read(Header + "a,dk,1,2024\nb,dk,", "x", Huge, "\nc,dk,1,2024\n");

        report.ToString().Should().Be("3 rows: 2 read, 0 skipped, 1 failed");
        report.Findings.Single().ToString().Should().Contain("line 3").And.Contain("at most 1048576 characters");
    }

    [Fact]
    public void Read_QuoteThatIsNeverClosed_CostsItsLineAlone()
    {
        CsvReport report = Read(Header + "a,\"dk,1,2024\n", "b,dk,1,2024\n", 100_000, "c,dk,1,2024\n");

        report.ToString().Should().Be("100002 rows: 100001 read, 0 skipped, 1 failed");
        report.Findings.Single().Line.Should().Be(2);
    }

    [Fact]
    public void Read_FirstLineOf200Megabytes_IsRefused() =>
        Refused(() => Read(string.Empty, "x", Huge, "\n")).Should().Contain("at most 1048576 characters");

    [Fact]
    public void Read_NothingButAQuoteAndText_IsRefused() =>
        Refused(() => Read("\"", "x\n", Huge / 2, string.Empty)).Should().Contain("at most 1048576 characters");

    [Fact]
    public void Read_AMillionColumns_AreRefused() =>
        Refused(() => Read("id", ",", 1_000_000, "\n")).Should().Contain("at most 16384 columns but got 1000001");

    [Fact]
    public void Read_ARowOfAMillionCells_CostsItselfAlone()
    {
        CsvReport report = Read(Header + "a", ",", 1_000_000, "\nc,dk,1,2024\n");

        report.ToString().Should().Be("2 rows: 1 read, 0 skipped, 1 failed");
        report.Findings.Single().ToString().Should().Contain("expected at most 16384 cells but got more");
    }

    [Fact]
    public void Read_ARowOfTooManyCells_SaysHowMany() =>
        Read(Header + "a", ",b", 10_000, "\nc,dk,1,2024\n").Findings.Single().ToString()
            .Should().Contain("expected 4 cells, as many as columns but got 10001");

    [Fact]
    public void Read_BlankLinesWithoutEnd_AreAnEmptyFile() =>
        Refused(() => Read(string.Empty, "\n", 10_000_000, string.Empty)).Should().Contain("an empty file");

    [Fact]
    public void Read_AZipNamedCsv_IsRecognized()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry("xl/workbook.xml").Open();
            entry.Write("<workbook/>"u8);
        }

        archive.Position = 0;
        Action act = () => CsvContributions.ReadLedger(archive, Maps.Make(), new CsvReport());

        act.Should().Throw<LedgerException>().WithMessage("*a ZIP archive, such as an .xlsx*Save the sheet as CSV*");
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "gzip")]
    [InlineData(new byte[] { 0x50, 0x41, 0x52, 0x31 }, "Parquet")]
    [InlineData(new byte[] { 105, 0, 100, 0, 44, 0 }, "UTF-16")]
    public void Read_OtherBytes_AreRecognized(byte[] bytes, string expected)
    {
        Action act = () => CsvContributions.ReadLedger(new MemoryStream(bytes), Maps.Make(), new CsvReport());

        act.Should().Throw<LedgerException>().Which.Message.Should().Contain(expected);
    }

    [Fact]
    public void Read_NothingButNoText_FailsRowByRow()
    {
        var report = new CsvReport();
        using var stream = new RepeatedBytes(Encoding.ASCII.GetBytes(Header), [0xFF, 0x2C, 0xFE, 0x2C, 0x80, 0x2C, 0x0A], 100_000, []);

        CsvContributions.Read(stream, Maps.Make(), report).Should().BeEmpty();

        report.Failed.Should().Be(100_000);
        report.Findings.Should().HaveCount(CsvReport.MaxFindings);
    }

    [Fact]
    public void Read_AControlCharacterInAnId_CostsItsRow() =>
        Maps.Make().Read("a\u0007,dk,1,2024", "b,dk,1,2024").Report.ToString().Should().Be("2 rows: 1 read, 0 skipped, 1 failed");

    [Fact]
    public void Read_TextInAMessage_IsShortAndLegible()
    {
        string hostile = new string('x', 1000) + "\u001b[2J";

        string message = Maps.Make().Read($"a,{hostile},1,2024").Report.Findings.Single().ToString();

        message.Length.Should().BeLessThan(400);
        message.Should().NotContain("\u001b");
    }

    [Fact]
    public void Read_SignsThatNoTextHas_AreNoComments()
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().Read("\uFFFEa,dk,1,2024", "#b,dk,1,2024");

        contributions.Single().Id.Value.Should().Be("#b");
        report.ToString().Should().Be("2 rows: 1 read, 0 skipped, 1 failed");
    }

    private static CsvReport Read(string start, string part, long times, string end)
    {
        var report = new CsvReport();
        using var stream = new RepeatedBytes(Encoding.UTF8.GetBytes(start), Encoding.UTF8.GetBytes(part), times, Encoding.UTF8.GetBytes(end));
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (Contribution contribution in CsvContributions.Read(stream, Maps.Make(), report))
        {
            contribution.Entries.Should().ContainSingle();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes);
        return report;
    }

    private static string Refused(Func<CsvReport> read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = read.Should().Throw<LedgerException>().Which.Message;
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes);
        return message;
    }
}
