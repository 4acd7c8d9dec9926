using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange.Tests.Iati;
using NodaTime;
using Parquet.Schema;

namespace DefenceAid.Interchange.Tests.Parquet;

public sealed class HostileParquetTests
{
    private static readonly LocalDate Day = new(2024, 5, 6);

    private static readonly TotalsQuery Query = new TotalsQuery(AidScope.Committed.AsOf(new LocalDate(2030, 1, 1)).KnownOn(new LocalDate(2030, 1, 1)))
        .GroupBy(Dimension.Donor, Dimension.Recipient, Dimension.Category, Dimension.Form, Dimension.Channel, Dimension.SourceCode);

    // Of "a", 5 euro; "b" has more than 5 in an entry and exactly 2 in the next.
    private static readonly AidLedger Ledger = LedgerGen.Built(
        Given("a").WithEntry(new StageEntry(AidStage.Committed, new Money(5, Currency.EUR), Day)),
        Given("b").WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Parse("over EUR 5"), PartialDate.Parse("2024-05")).WithSourceCode("3"))
            .WithEntry(new StageEntry(AidStage.Committed, new Money(2, Currency.EUR), Day)).WithTag("plan", "A"));

    [Theory]
    [InlineData("stage", "bogus")]
    [InlineData("stage", null)]
    [InlineData("qualifier", "roughly")]
    [InlineData("currency", "EURO")]
    [InlineData("currency", null)]
    [InlineData("amount_scale", 29)]
    [InlineData("amount_scale", -1)]
    [InlineData("amount_scale", null)]
    [InlineData("amount_digits", -500L)]
    [InlineData("on_precision", "week")]
    [InlineData("on_precision", "year")]
    [InlineData("on_precision", null)]
    [InlineData("category", "x")]
    [InlineData("form", "x")]
    [InlineData("route", "x")]
    [InlineData("donors", "{")]
    [InlineData("donors", "\"lt\"")]
    [InlineData("source_code", " ")]
    public async Task Read_BadValue_CostsItsContributionAndIsReported(string column, object? value)
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), column, value, RowsOf(column));

        (AidLedger read, List<Finding> findings, TotalsTable totals, List<Finding> ofTotals) = await ReadAndTotalAsync(file);

        read.Contributions.Should().Equal(Ledger.Contributions[0]);
        totals.Total.ToString().Should().Be("EUR 5");
        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(FindingCodes.Unreadable);
        finding.Path.Should().StartWith("row-group[0]/row[1]/");
        finding.ToString().Should().MatchRegex("expected .+ but got .+");
        ofTotals.Should().Contain(finding);
    }

    [Theory]
    [InlineData("tags", "{")]
    [InlineData("tags", "[5]")]
    [InlineData("funded_by", "[]]")]
    [InlineData("details", "[]")]
    [InlineData("details", "{\"other\":1}")]
    [InlineData("for_period", "soon")]
    [InlineData("restatements", "5")]
    [InlineData("agreement", " ")]
    public async Task ReadLedger_BadValueThatNoQueryLooksAt_CostsItsContribution(string column, object value)
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), column, value, RowsOf(column));
        var findings = new List<Finding>();

        AidLedger read = (await ParquetContributions.ReadLedgerAsync(file, findings.Add)).Build();

        read.Contributions.Should().Equal(Ledger.Contributions[0]);
        findings.Should().ContainSingle().Which.Path.Should().Be($"row-group[0]/row[1]/{column}");
    }

    [Theory]
    [InlineData("amount", 1)]
    [InlineData("lower_bound", 1)]
    [InlineData("upper_bound", 1)]
    [InlineData("lower_is_open", false)]
    [InlineData("upper_is_open", true)]
    public async Task ReadLedger_EditedColumnThatFollows_OthersHold(string column, object value)
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), column, value is int number ? (decimal)number : value, 1);
        var findings = new List<Finding>();

        AidLedger read = (await ParquetContributions.ReadLedgerAsync(file, findings.Add)).Build();

        read.Should().Be(Ledger);
        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(ParquetFindingCodes.EditedColumn);
        finding.Path.Should().Be($"row-group[0]/row[1]/{column}");
    }

    [Theory]
    [InlineData("entry", 7, "contribution")]
    [InlineData("category", "humanitarian", "category")]
    [InlineData("id", "c", "id")]
    [InlineData("details", "{}", "details")]
    public async Task Read_RowsOfOneContributionThatDiffer_CostIt(string column, object value, string place)
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), column, value, 2);
        var findings = new List<Finding>();

        AidLedger read = (await ParquetContributions.ReadLedgerAsync(file, findings.Add)).Build();

        read.Contributions.Should().Equal(Ledger.Contributions[0]);
        findings.Should().Contain(finding => finding.Path == $"row-group[0]/row[2]/{place}");
    }

    // The rows of "b" become two, of contributions 1 and 2: the second begins in the middle.
    [Fact]
    public async Task Read_RowsOfAnotherContributionBehind_AreNotJoined()
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), "contribution", 2L, 2);

        (AidLedger read, List<Finding> findings, TotalsTable totals, List<Finding> ofTotals) = await ReadAndTotalAsync(file);

        read.Contributions.Should().HaveCount(2);
        findings.Should().ContainSingle().Which.Path.Should().Be("row-group[0]/row[2]/entry");
        totals.Total.ToString().Should().Be("over EUR 10");
        ofTotals.Should().Equal(findings);
    }

    // The second entry of "b" gets the number of "a", which then has rows that do not lie side by side.
    [Fact]
    public async Task Read_RowsApart_CostTheContribution()
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), "contribution", 0L, 2);

        (AidLedger read, List<Finding> findings, TotalsTable totals, List<Finding> ofTotals) = await ReadAndTotalAsync(file);

        read.Contributions.Should().ContainSingle().Which.Id.Value.Should().Be("b");
        findings.Select(finding => finding.Path).Should().Equal("row-group[0]/row[0]/contribution", "row-group[0]/row[2]/contribution");
        findings[0].ToString().Should().EndWith(": expected the rows of a contribution side by side, in one row group but got rows that are apart.");
        totals.Total.ToString().Should().Be("over EUR 5");
        ofTotals.Should().Equal(findings);
    }

    // As when the rows of two ledgers are put together. What a contribution is, its id says.
    [Fact]
    public async Task Read_ContributionsOfOneNumberAndOneEntryOrNone_AreAllRead()
    {
        AidLedger ledger = LedgerGen.Built(
            Given("a").WithEntry(new StageEntry(AidStage.Committed, new Money(5, Currency.EUR), Day)),
            Given("b").WithEntry(new StageEntry(AidStage.Committed, new Money(7, Currency.EUR), Day)),
            Given("none"),
            Ledger.Contributions[1].Alike(new Id<Contribution>("c"), [.. Ledger.Contributions[1].Entries]));
        using var written = new MemoryStream();
        await ParquetContributions.WriteAsync(written, ledger);
        using MemoryStream file = await EditedFile.SetAsync(written, "contribution", 1L, 0, 2);
        var findings = new List<Finding>();

        AidLedger read = (await ParquetContributions.ReadLedgerAsync(file, findings.Add)).Build();
        file.Position = 0;
        TotalsTable totals = await ParquetContributions.TotalsAsync(file, Query, findings.Add);

        read.Should().Be(ledger);
        totals.Total.ToString().Should().Be("over EUR 19");
        findings.Should().BeEmpty();
    }

    // Nobody knows which rows belong together.
    [Fact]
    public async Task Read_TwoContributionsOfOneNumberAndSeveralEntries_CostBoth()
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), "contribution", 1L, 0);

        (AidLedger read, List<Finding> findings, TotalsTable totals, List<Finding> ofTotals) = await ReadAndTotalAsync(file);

        read.Contributions.Should().BeEmpty();
        findings.Select(finding => finding.Path).Should().Equal("row-group[0]/row[0]/contribution", "row-group[0]/row[1]/contribution");
        totals.Total.ToString().Should().Be("none");
        ofTotals.Should().Equal(findings);
    }

    [Fact]
    public async Task Read_SecondEntryWithoutANumber_CostsTheWhole()
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), "entry", null, 2);

        (AidLedger read, List<Finding> findings, TotalsTable totals, List<Finding> ofTotals) = await ReadAndTotalAsync(file);

        read.Contributions.Should().Equal(Ledger.Contributions[0]);
        findings.Select(finding => finding.Path).Should().Equal("row-group[0]/row[1]/contribution", "row-group[0]/row[2]/contribution");
        totals.Total.ToString().Should().Be("EUR 5");
        ofTotals.Should().Equal(findings);
    }

    [Fact]
    public async Task Read_EntryWithoutANumber_IsReportedAndNotDropped()
    {
        using MemoryStream file = await EditedFile.SetAsync(await WrittenAsync(), "entry", null, 0);

        (AidLedger read, List<Finding> findings, TotalsTable totals, List<Finding> ofTotals) = await ReadAndTotalAsync(file);

        read.Contributions.Should().Equal(Ledger.Contributions[1]);
        findings.Should().ContainSingle().Which.Path.Should().Be("row-group[0]/row[0]/entry");
        totals.Total.ToString().Should().Be("over EUR 7");
        ofTotals.Should().Equal(findings);
    }

    [Theory]
    [InlineData("currency", "EURO")]
    [InlineData("amount_scale", 2)]
    [InlineData("amount_digits", 500L)]
    public async Task Totals_UndisclosedRowThatStatesSomething_IsReportedAsReadingDoes(string column, object value)
    {
        using var written = new MemoryStream();
        await ParquetContributions.WriteAsync(written, LedgerGen.Built(Given("a").WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Undisclosed, Day))));
        using MemoryStream file = await EditedFile.SetAsync(written, column, value, 0);

        (_, List<Finding> findings, TotalsTable totals, List<Finding> ofTotals) = await ReadAndTotalAsync(file);

        totals.Total.ToString().Should().Be("none");
        findings.Should().ContainSingle().Which.Severity.Should().Be(FindingSeverity.Error);
        ofTotals.Should().Equal(findings);
    }

    [Fact]
    public async Task Write_ThatFails_LeavesNoFileThatLooksWhole()
    {
        using var stream = new MemoryStream();
        IEnumerable<Contribution> Failing()
        {
            yield return Ledger.Contributions[0];
            throw new InvalidDataException("the source broke off");
        }

        Func<Task> write = async () => await ParquetContributions.WriteAsync(stream, Failing(), Ledger.Registry);
        await write.Should().ThrowAsync<InvalidDataException>();

        stream.Position = 0;
        Func<Task> read = async () => await ParquetContributions.ReadLedgerAsync(stream, _ => { });
        await read.Should().ThrowAsync<LedgerException>();
    }

    [Fact]
    public async Task Write_WholeFile_HasOneEnd()
    {
        using MemoryStream file = await WrittenAsync();

        string text = Encoding.Latin1.GetString(file.ToArray());

        text.Split("PAR1").Should().HaveCount(3, "one at the start, one at the end");
        text.Split("defence-aid-ledger").Should().HaveCount(2);
    }

    [Fact]
    public async Task Read_EditedAmount_IsTheAmount()
    {
        MemoryStream edited = await EditedFile.SetAsync(await WrittenAsync(), "amount_unscaled", 70000m, 0);
        using MemoryStream file = await EditedFile.SetAsync(edited, "amount_digits", null, 0);
        var findings = new List<Finding>();

        AidLedger read = (await ParquetContributions.ReadLedgerAsync(file, findings.Add)).Build();
        file.Position = 0;
        TotalsTable totals = await ParquetContributions.TotalsAsync(file, Query, findings.Add);

        read.Contributions[0].Entries[0].Amount.Should().Be(StatedAmount.Parse("EUR 700"));
        totals.Total.ToString().Should().Be("over EUR 707");
        findings.Should().OnlyContain(finding => finding.Code == ParquetFindingCodes.EditedColumn);
    }

    [Fact]
    public async Task Read_CutOff_IsRefused()
    {
        using MemoryStream file = await WrittenAsync();
        file.SetLength(file.Length - 20);

        await RefusedAsync(file, "*Parquet file*");
    }

    [Fact]
    public Task Read_Text_IsRefused() => RefusedAsync(new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 500))), "*expected a Parquet file*");

    [Fact]
    public Task Read_NothingAtAll_IsRefused() => RefusedAsync(new MemoryStream(), "*expected a Parquet file*");

    [Fact]
    public async Task Read_FileWithoutTheFormat_IsRefused() =>
        await RefusedAsync(await EditedFile.OfAsync(new DataField<int>("x", true), new(StringComparer.Ordinal)), "*defence-aid-parquet/1*");

    [Fact]
    public async Task Read_ColumnOfAnotherType_IsRefused() => await RefusedAsync(
        await EditedFile.OfAsync(new DataField<int>("contribution", true), new(StringComparer.Ordinal) { ["defence-aid-format"] = "defence-aid-parquet/1", ["defence-aid-ledger"] = "{}" }), "*contribution*Int64*Int32*");

    [Theory]
    [InlineData("stage")]
    [InlineData("details")]
    public async Task Read_ColumnMissing_IsRefused(string column) => await RefusedAsync(await EditedFile.DropAsync(await WrittenAsync(), column), $"*{column}*text*without it*");

    [Fact]
    public async Task Read_BytesOverwritten_IsTheSameOrRefusedOrReported()
    {
        using MemoryStream whole = await WrittenAsync();
        var random = new Random(1);
        for (int i = 0; i < 400; i++)
        {
            byte[] bytes = whole.ToArray();
            int place = random.Next(bytes.Length - 8);
            random.NextBytes(bytes.AsSpan(place, 8));

            (string? Total, bool IsReported) read = await OutcomeAsync(bytes, ReadTotalAsync);
            (string? Total, bool IsReported) totalled = await OutcomeAsync(bytes, TotalAsync);

            (read.IsReported || read.Total == "over EUR 12").Should().BeTrue($"of 8 bytes at {place}, reading gave {read.Total}");
            (totalled.IsReported || totalled.Total == "over EUR 12").Should().BeTrue($"of 8 bytes at {place}, a total gave {totalled.Total}");
        }
    }

    [Fact]
    public async Task Totals_DigitsWrittenOver_IsRefused()
    {
        using MemoryStream whole = await WrittenAsync();
        byte[] bytes = whole.ToArray();
        byte[] digits = [.. new[] { 500L, 500, 200 }.SelectMany(BitConverter.GetBytes)];
        int place = bytes.AsSpan().IndexOf(digits);
        bytes[place + 2] = 1;
        using var file = new MemoryStream(bytes);

        await FluentActions.Awaiting(() => ParquetContributions.TotalsAsync(file, Query, _ => { }))
            .Should().ThrowAsync<LedgerException>().WithMessage("*row-group[0]/amount_digits*from 200 to 500*");
    }

    [Fact]
    public async Task Read_RowGroupOfTooManyRows_IsRefused()
    {
        using var file = new MemoryStream();
        await EditedFile.WriteTallAsync(file, await WrittenAsync(), (1 << 22) + 1);

        await RefusedAsync(file, "*row-group[0]*at most 4194304 rows*4194305*");
    }

    [Fact]
    public async Task Totals_FileInAnotherFolder_IsReported()
    {
        using var place = new TemporaryFolder();
        await ParquetFolder.WriteAsync(place.Path, Ledger, [Dimension.Donor]);
        Directory.Move(Path.Combine(place.Path, "donor=lt"), Path.Combine(place.Path, "donor=md"));
        var findings = new List<Finding>();

        TotalsTable totals = await ParquetFolder.Open(place.Path).TotalsAsync(Query, findings.Add);

        totals.Total.ToString().Should().Be("over EUR 12");
        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(ParquetFindingCodes.MisplacedFile);
        finding.Path.Should().Be("donor=md/part-00000.parquet/row-group[0]/donor");
    }

    [Fact]
    public async Task Write_FolderWithFiles_IsRefused()
    {
        using var place = new TemporaryFolder();
        await ParquetFolder.WriteAsync(place.Path, Ledger, []);

        await FluentActions.Awaiting(() => ParquetFolder.WriteAsync(place.Path, Ledger, [])).Should().ThrowAsync<IOException>();
    }

    // The rows of a part have been written by then.
    [Fact]
    public async Task Write_FolderThatFails_LeavesNothing()
    {
        using var place = new TemporaryFolder();
        IEnumerable<Contribution> Failing()
        {
            foreach (int number in Enumerable.Range(0, 140_000))
            {
                yield return Contribution.Committed($"c{number}", LedgerGen.Lithuania, LedgerGen.Ukraine, Day, AidCategory.Military, AidChannel.OwnStock, new Money(1, Currency.EUR));
            }

            Directory.EnumerateFiles(Path.GetDirectoryName(place.Path)!, "*.parquet", SearchOption.AllDirectories).Should().NotBeEmpty();
            throw new InvalidDataException("the source broke off");
        }

        await FluentActions.Awaiting(() => ParquetFolder.WriteAsync(place.Path, Failing(), Ledger.Registry, [Dimension.Donor])).Should().ThrowAsync<InvalidDataException>();

        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(place.Path)!).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Write_EmptyFolder_IsReplacedAndKeepsItsMode(string end)
    {
        using var place = new TemporaryFolder();
        DirectoryInfo folder = Directory.CreateDirectory(place.Path);
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        await ParquetFolder.WriteAsync(place.Path + end, Ledger, []);

        ParquetFolder.Open(place.Path).Files.Should().Equal("part-00000.parquet");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(place.Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [SkippableFact]
    public async Task Write_FolderThatMayNotBeWritten_IsNotReplaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "It has no modes.");
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return; // the superuser may write all
        }

        using var place = new TemporaryFolder();
        Directory.CreateDirectory(place.Path).UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;

        await FluentActions.Awaiting(() => ParquetFolder.WriteAsync(place.Path, Ledger, [])).Should().ThrowAsync<IOException>();

        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(place.Path)!).Should().Equal(place.Path);
    }

    [Fact]
    public async Task Write_PlaceOfAFile_IsRefused()
    {
        using var place = new TemporaryFolder();
        await File.WriteAllTextAsync(place.Path, "a note");

        await FluentActions.Awaiting(() => ParquetFolder.WriteAsync(place.Path, Ledger, [])).Should().ThrowAsync<IOException>().WithMessage("*: a file.");

        (await File.ReadAllTextAsync(place.Path)).Should().Be("a note");
    }

    [SkippableFact]
    public async Task Open_FolderWithALinkToAFolder_IsRefused()
    {
        Skip.If(OperatingSystem.IsWindows(), "A link needs a right there.");
        using var place = new TemporaryFolder();
        await ParquetFolder.WriteAsync(place.Path, Ledger, [Dimension.Donor]);
        string link = Path.Combine(place.Path, "donor=md");
        Directory.CreateSymbolicLink(link, "donor=lt");

        FluentActions.Invoking(() => ParquetFolder.Open(place.Path)).Should().Throw<LedgerException>().WithMessage("*donor=md: expected *but got a link to a folder*");
        Directory.Move(link, Path.Combine(place.Path, "_donor=md"));
        Directory.CreateSymbolicLink(place.Path + "-link", place.Path);

        ParquetFolder.Open(place.Path + "-link").Files.Should().Equal("donor=lt/part-00000.parquet");
    }

    [SkippableTheory]
    [InlineData("files-link", "")]
    [InlineData("files-link", "/")]
    [InlineData("nothing", "")]
    public async Task Write_PlaceOfALink_IsRefused(string target, string end)
    {
        Skip.If(OperatingSystem.IsWindows(), "A link needs a right there.");
        using var place = new TemporaryFolder();
        string folder = Path.GetDirectoryName(place.Path)!;
        Directory.CreateDirectory(Path.Combine(folder, "files-link"));
        Directory.CreateSymbolicLink(place.Path, target);

        await FluentActions.Awaiting(() => ParquetFolder.WriteAsync(place.Path + end, Ledger, [])).Should().ThrowAsync<IOException>().WithMessage("*: a link.");

        new DirectoryInfo(place.Path).LinkTarget.Should().Be(target);
        Directory.EnumerateFileSystemEntries(folder).Should().HaveCount(2);
    }

    [Fact]
    public Task Write_EntriesThatAreTooManyToBeRead_IsRefused()
    {
        StageEntry entry = new(AidStage.Committed, new Money(1, Currency.EUR));

        return WritingIsRefusedAsync(Given("a").WithEntries([.. Enumerable.Repeat(entry, (1 << 22) + 1)]), "Expected at most 4194304 entries but got 4194305 of contribution \"a\".");
    }

    [Fact]
    public Task Write_ItemsThatAreTooLongToBeRead_IsRefused() => WritingIsRefusedAsync(
        Given("a").WithItem(new string('x', 1 << 23)), "Expected items, sources and extensions of at most 8388608 bytes but got * of contribution \"a\".");

    [Fact]
    public async Task Write_ByMonth_IsRefused() =>
        await FluentActions.Awaiting(() => ParquetFolder.WriteAsync("nowhere", Ledger, [Dimension.Month])).Should().ThrowAsync<ArgumentException>();

    // What a contribution has as a whole is in both rows of "b".
    private static int[] RowsOf(string column) => column is "category" or "form" or "route" or "donors" or "tags" or "funded_by" or "agreement" ? [1, 2] : [1];

    private static Contribution Given(string id) => Contribution.Create(id, LedgerGen.Lithuania, LedgerGen.Ukraine, AidCategory.Military, AidChannel.OwnStock);

    private static async Task<MemoryStream> WrittenAsync()
    {
        var stream = new MemoryStream();
        await ParquetContributions.WriteAsync(stream, Ledger);
        stream.Position = 0;
        return stream;
    }

    private static async Task<(string? Total, bool IsReported)> OutcomeAsync(byte[] bytes, Func<Stream, Action<Finding>, Task<string>> totalAsync)
    {
        using var file = new MemoryStream(bytes);
        bool isReported = false;
        try
        {
            return (await totalAsync(file, _ => isReported = true), isReported);
        }
        catch (LedgerException)
        {
            return (null, true);
        }
    }

    private static async Task<string> ReadTotalAsync(Stream file, Action<Finding> report) =>
        Query.Run((await ParquetContributions.ReadLedgerAsync(file, report)).Build()).Total.ToString();

    private static async Task<string> TotalAsync(Stream file, Action<Finding> report) =>
        (await ParquetContributions.TotalsAsync(file, Query, report)).Total.ToString();

    private static async Task<(AidLedger Read, List<Finding> Findings, TotalsTable Totals, List<Finding> OfTotals)> ReadAndTotalAsync(MemoryStream file)
    {
        var findings = new List<Finding>();
        var ofTotals = new List<Finding>();
        AidLedger read = (await ParquetContributions.ReadLedgerAsync(file, findings.Add)).Build();
        file.Position = 0;
        return (read, findings, await ParquetContributions.TotalsAsync(file, Query, ofTotals.Add), ofTotals);
    }

    private static async Task WritingIsRefusedAsync(Contribution contribution, string message)
    {
        using var stream = new MemoryStream();

        await FluentActions.Awaiting(() => ParquetContributions.WriteAsync(stream, [contribution], Ledger.Registry)).Should().ThrowAsync<InvalidOperationException>().WithMessage(message);
    }

    private static async Task RefusedAsync(MemoryStream file, string message)
    {
        await FluentActions.Awaiting(() => ParquetContributions.ReadLedgerAsync(file, _ => { })).Should().ThrowAsync<LedgerException>().WithMessage(message);
        await file.DisposeAsync();
    }
}
