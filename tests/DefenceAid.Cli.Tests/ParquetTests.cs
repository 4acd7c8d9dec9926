using System.Text;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Tests;

public sealed class ParquetTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string> Samples => [.. SampleLedgers.Names];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Convert_SampleToParquetAndBack_IsTheSameToTheByte(string name)
    {
        Sample(name);

        _folder.Run("convert", "@ledger.json", "@ledger.parquet").Should().Be(new ToolRun(0, "", ""));
        _folder.Run("convert", "@ledger.parquet", "@back.json").Should().Be(new ToolRun(0, "", ""));

        _folder.Read("back.json").Should().Be(_folder.Read("ledger.json"));
    }

    [Fact]
    public void Convert_ToAFolderAndBack_IsTheSameToTheByte()
    {
        Sample(SampleLedgers.All);

        _folder.Run("convert", "@ledger.json", "@lake", "--to", "parquet", "--partition", "year,donor").Should().Be(new ToolRun(0, "", ""));
        _folder.Run("convert", "@lake", "@back.json").Should().Be(new ToolRun(0, "", ""));

        _folder.Read("back.json").Should().Be(_folder.Read("ledger.json"));
        Directory.EnumerateDirectories(_folder["lake"]).Select(Path.GetFileName).Should().Contain("year=2022");
    }

    [Theory]
    [InlineData("--by", "donor,direction")]
    [InlineData("--by", "group")]
    [InlineData("--by", "coalition", "--group", "eu")]
    [InlineData("--measure", "committed", "--since", "2022-02-24", "--as-of", "2022-09-30")]
    [InlineData("--by", "donor", "--in", "EUR", "--rates", "month", "--explain")]
    public void Totals_FileAndFolder_AreThoseOfTheLedger(params string[] query)
    {
        Sample(SampleLedgers.All);
        _folder.Run("convert", "@ledger.json", "@ledger.parquet").ExitCode.Should().Be(0);
        _folder.Run("convert", "@ledger.json", "@lake", "--to", "parquet", "--partition", "donor").ExitCode.Should().Be(0);

        ToolRun ofLedger = _folder.Run(["totals", "@ledger.json", .. query]);
        ToolRun ofFile = _folder.Run(["totals", "@ledger.parquet", .. query]);
        ToolRun ofFolder = _folder.Run(["totals", "@lake", .. query]);

        ofLedger.ExitCode.Should().Be(0);
        ofFile.Should().Be(ofLedger);
        ofFolder.Should().Be(ofLedger);
    }

    [Fact]
    public void Convert_ThroughPipes_IsTheSameToTheByte()
    {
        Sample(SampleLedgers.All);
        _folder.Run("convert", "@ledger.json", "@ledger.parquet").ExitCode.Should().Be(0);

        ToolRun run = _folder.Run(File.ReadAllBytes(_folder["ledger.parquet"]), "convert", "-", "-", "--from", "parquet", "--to", "json");

        run.Should().Be(new ToolRun(0, _folder.Read("ledger.json"), ""));
    }

    [Theory]
    [InlineData("totals", "cut.parquet: error unreadable: expected a Parquet file but got ")]
    [InlineData("reconcile", "cut.parquet: error unreadable: expected a Parquet file but got ")]
    public void Read_CutOffFooter_EndsWithAMessage(string command, string message)
    {
        Sample(SampleLedgers.All);
        _folder.Run("convert", "@ledger.json", "@ledger.parquet").ExitCode.Should().Be(0);
        _folder.Write("cut.parquet", File.ReadAllBytes(_folder["ledger.parquet"])[..3000]);

        ToolRun run = _folder.Run(command, "@cut.parquet");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.EndWith(".\n").And.NotContain("cut.parquet: cut.parquet");
        run.Error.Count(character => character == '\n').Should().Be(1);
    }

    // The second contribution has more beside its entries than could be read again.
    [Theory]
    [InlineData("-")]
    [InlineData("@out.parquet")]
    public void Convert_WhatCannotBeReadAgain_LeavesNothing(string target)
    {
        string large = LedgerText.Announced("b", "EUR 5").Replace("\"entries\"", $"\"items\":[{{\"description\":\"{new string('x', 9_000_000)}\"}}],\"entries\"");
        _folder.Write("ledger.json", LedgerText.Of(LedgerText.Announced("a", "EUR 5"), large));

        ToolRun run = _folder.Run("convert", "@ledger.json", target, "--to", "parquet");

        run.ExitCode.Should().Be(1);
        run.Output.Length.Should().Be(0);
        run.Error.Should().StartWith("defence-aid: Cannot write Parquet: Expected items, sources and extensions of at most 8388608 bytes but got ");
        _folder.Names().Should().Equal("ledger.json");
    }

    [Theory]
    [InlineData("--partition: Expected each of donor, recipient, category, form, channel, coalition, agreement, year at most once but got month.", "lake", "--to", "parquet", "--partition", "month")]
    [InlineData("--partition: Expected each of donor, recipient, category, form, channel, coalition, agreement, year at most once but got year.", "lake", "--to", "parquet", "--partition", "year,year")]
    [InlineData("--partition: Expected a folder of Parquet to write but got \"out.csv\", CSV.", "out.csv", "--partition", "year")]
    [InlineData("--partition: Expected a folder of Parquet to write but got \"-\", Parquet.", "-", "--to", "parquet", "--partition", "year")]
    public void Convert_WrongPartition_IsRefused(string message, params string[] args)
    {
        ToolRun run = ToolRun.Of(["convert", "sample:sweden-2025-05", .. args]);

        run.Should().Be(new ToolRun(2, "", $"defence-aid: {message}\n"));
    }

    [Fact]
    public void Convert_ToAFolderWithFiles_LeavesThem()
    {
        _folder.Write("lake/note.txt", "a note");

        ToolRun run = _folder.Run("convert", "sample:sweden-2025-05", "@lake", "--to", "parquet", "--partition", "year");

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("defence-aid: Cannot write lake: Expected a folder that is empty").And.EndWith("got \"lake\": there are files in it.\n");
        _folder.Read("lake/note.txt").Should().Be("a note");
    }

    private void Sample(string name) => _folder.Write("ledger.json", Encoding.UTF8.GetBytes(ToolRun.Of("samples", name).Output));
}
