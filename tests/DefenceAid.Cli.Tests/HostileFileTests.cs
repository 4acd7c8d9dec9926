using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DefenceAid.Cli.Tests;

/// <summary>Files made to break a reader, read by the tool as a process that may use 500 MB.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const int HeapLimit = 500_000_000;
    private const int Long = 200_000_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly string Good = Rows.Line("a", "dk", 5);

    private static readonly Dictionary<string, (Func<byte[]> Bytes, string Words)> Files = new(StringComparer.Ordinal)
    {
        ["laughs.xml"] = (() => Encoding.UTF8.GetBytes(Laughs()), "DTD is prohibited"),
        ["external.xml"] = (() => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><iati-activities version=\"2.03\">&e;</iati-activities>"u8.ToArray(), "DTD is prohibited"),
        ["columns.csv"] = (() => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 1_000_000))), "of at most 1048576 characters but got a longer one"),
        ["short-columns.csv"] = (() => Encoding.UTF8.GetBytes(new string(',', 999_999)), "16384"),
        ["zip.csv"] = (Zip, "a ZIP archive"),
        ["zip.json"] = (Zip, "binary data"),
        ["zip.ndjson"] = (Zip, "binary data"),
        ["zip.xml"] = (Zip, "well-formed XML"),
        ["nul.csv"] = (() => new byte[1_000_000], "bytes that no text has"),
        ["mixed.ndjson"] = (() => [.. Encoding.UTF8.GetBytes(Good), 0xE9, (byte)'\n', .. Encoding.Unicode.GetBytes(Good)], "line 2, $: error unreadable: expected a JSON object in UTF-8 but got bytes that are no UTF-8 text"),
        ["mixed.xml"] = (() => [.. "<iati-activities version=\"2.03\"><iati-activity><title>"u8, 0xE9, .. "</title></iati-activity></iati-activities>"u8], "Invalid character in the given encoding"),
    };

    private readonly TestFolder _folder = new();

    public HostileFileTests() => _folder.Write("registry.json", Rows.Registry);

    public void Dispose() => _folder.Dispose();

    // Megabytes are no data of a theory, which looks at each byte.
    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Totals_HostileFile_EndsWithAMessage(string name)
    {
        _folder.Write(name, Files[name].Bytes());

        await EndsWith(name, Files[name].Words);
    }

    [Theory]
    [InlineData("line.csv", "id,", "of at most 1048576 characters but got a longer one")]
    [InlineData("line.ndjson", "{\"id\":\"", "a line of at most 16777216 bytes but got a longer one")]
    [InlineData("line.xml", "<iati-activities version=\"2.03\"><iati-activity><title>", "more than 33554432 bytes without an end")]
    [InlineData("attribute.xml", "<iati-activities version=\"", "more than 33554432 bytes without an end")]
    [InlineData("line.json", "{\"format\":\"", "well-formed JSON")]
    public async Task Totals_LineOf200Megabytes_EndsWithAMessage(string name, string start, string words)
    {
        await using (var file = new StreamWriter(_folder[name]))
        {
            await file.WriteAsync(start);
            char[] part = [.. Enumerable.Repeat('a', 1_000_000)];
            for (int written = 0; written < Long; written += part.Length)
            {
                await file.WriteAsync(part);
            }
        }

        await EndsWith(name, words);
    }

    // The rows are those that convert writes; between two good ones one has too many cells, or a letter in another encoding.
    [Theory]
    [InlineData("cells.csv", "b", ",6,7", "line 3, the row: error cell-count: expected 33 cells, as many as columns but got 35")]
    [InlineData("mixed.csv", "é", "", "line 3, column \"id\": error unreadable: expected text in the encoding of the file but got bytes that are none")]
    public async Task Totals_HostileRow_CostsItselfAlone(string name, string id, string rest, string words)
    {
        string[] rows = ToolRun.WithInput(Encoding.UTF8.GetBytes(Good), "convert", "-", "-", "--from", "ndjson", "--to", "csv").Output.Split("\r\n");
        byte[] bad = Encoding.Latin1.GetBytes(id + rows[1][1..] + rest + "\n");
        _folder.Write(name, [.. Encoding.UTF8.GetBytes($"{rows[0]}\n{rows[1]}\n"), .. bad, .. Encoding.UTF8.GetBytes("c" + rows[1][1..])]);

        string output = await EndsWith(name, words);

        output.Should().EndWith("\nEUR,10,10,false,10,false,2,0,0\n");
    }

    // Each contribution is some 200 bytes: a hundred megabytes of them are not to stay in memory.
    [Fact]
    public async Task Totals_LongStream_FitsInLittleMemory()
    {
        const int count = 400_000;
        await using (var file = new StreamWriter(_folder["long.ndjson"]))
        {
            for (int i = 0; i < count; i++)
            {
                await file.WriteAsync(Rows.Line("contribution-" + i.ToString(CultureInfo.InvariantCulture), "dk", 5));
            }
        }

        (int exitCode, string output, string error) = await Run(100_000_000, "totals", _folder["long.ndjson"], "--format", "csv");

        error.Should().BeEmpty();
        exitCode.Should().Be(0);
        output.Should().EndWith("\nEUR,2000000,2000000,false,2000000,false,400000,0,0\n");
    }

    [Fact]
    public async Task Totals_LedgerBeyondTheMemory_SaysSo()
    {
        _folder.Write("large.json", Encoding.UTF8.GetBytes("{\"format\":\"" + new string('a', 60_000_000) + "\"}"));

        (int exitCode, _, string error) = await Run(40_000_000, "totals", _folder["large.json"]);

        exitCode.Should().Be(3);
        error.Should().StartWith("defence-aid: The input is too large for the memory that there is.").And.EndWith("\n");
    }

    private async Task<string> EndsWith(string name, string words)
    {
        string[] registry = name.EndsWith(".csv", StringComparison.Ordinal) ? ["--registry", _folder["registry.json"]] : [];

        (int exitCode, string output, string error) = await Run(HeapLimit, ["totals", _folder[name], "--format", "csv", .. registry]);

        exitCode.Should().Be(1, error);
        error.Split('\n').Should().Contain(line => line.StartsWith(_folder[name] + ": ") && line.Contains(": error ") && line.Contains(words));
        error.Should().NotContain("   at ");
        error.Length.Should().BeLessThan(20_000);
        return output;
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(int heapLimit, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Tool).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = heapLimit.ToString("X", CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill();
            throw new TimeoutException($"The tool took more than {Limit}.", exception);
        }

        return (process.ExitCode, await output, await error);
    }

    private static string Laughs()
    {
        IEnumerable<string> entities = Enumerable.Range(1, 9).Select(i => $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">");
        return $"<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">{string.Concat(entities)}]>\n<iati-activities version=\"2.03\"><iati-activity><title>&lol9;</title></iati-activity></iati-activities>";
    }

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using Stream entry = zip.CreateEntry("xl/workbook.xml").Open();
            entry.Write("<workbook/>"u8);
        }

        return bytes.ToArray();
    }
}
