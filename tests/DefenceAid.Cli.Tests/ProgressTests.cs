using System.Text;
using DefenceAid.Cli.Output;

namespace DefenceAid.Cli.Tests;

public sealed class ProgressTests : IDisposable
{
    private const string Wipe = "\r\u001b[K";

    private readonly StringWriter _error = new();
    private readonly Clock _clock = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void Read_InLessThanASecond_DrawsNothing()
    {
        var progress = new Progress(_error, _clock);
        using Stream stream = progress.Follow(new MemoryStream(new byte[4_000_000]), "a/rows.csv");

        Read(stream, 1_000_000, seconds: 0.9);
        progress.Clear();

        _error.ToString().Should().BeEmpty();
    }

    // A quarter of 4 MB in 2 seconds: half a megabyte a second, and 6 seconds for the rest.
    [Fact]
    public void Read_OverASecond_DrawsBytesRowsRateAndTimeLeft()
    {
        var progress = new Progress(_error, _clock);
        using Stream stream = progress.Follow(new MemoryStream(new byte[4_000_000]), "a/rows.csv");
        foreach (int row in progress.Count([1, 2, 3]))
        {
            _clock.Advance(0);
        }

        Read(stream, 1_000_000, seconds: 2);

        _error.ToString().Should().Be(Wipe + "rows.csv: 1.0 of 4.0 MB, 3 rows, 0.5 MB/s, 6 s left");
    }

    [Fact]
    public void Read_AStreamWithoutALength_LeavesOutTheTimeLeft()
    {
        var progress = new Progress(_error, _clock);
        using Stream inner = new SlowStream(new byte[4_000_000], _clock); // it can't seek, and a reading takes two seconds
        using Stream stream = progress.Follow(inner, "standard input");

        Read(stream, 1_000_000, seconds: 0);

        _error.ToString().Should().Be(Wipe + "standard input: 1.0 MB, 0.5 MB/s");
    }

    [Fact]
    public void Read_Often_DrawsFiveTimesASecondAtMost()
    {
        var progress = new Progress(_error, _clock);
        using Stream stream = progress.Follow(new MemoryStream(new byte[4_000_000]), "rows.csv");

        for (int i = 0; i < 21; i++)
        {
            Read(stream, 1_000, seconds: 0.1); // from the tenth on a second is over: at 1.0, 1.2, ... 2.0
        }

        _error.ToString().Split(Wipe).Should().HaveCount(1 + 6);
    }

    [Fact]
    public void Clear_AfterADrawing_WipesItOnce()
    {
        var progress = new Progress(_error, _clock);
        using Stream stream = progress.Follow(new MemoryStream(new byte[4_000_000]), "rows.csv");
        Read(stream, 1_000_000, seconds: 2);

        progress.Clear();
        progress.Clear();

        _error.ToString().Should().StartWith(Wipe + "rows.csv").And.EndWith("left" + Wipe);
    }

    [Fact]
    public void Read_LongName_StaysOnOneLine()
    {
        var progress = new Progress(_error, _clock);
        using Stream stream = progress.Follow(new MemoryStream(new byte[4_000_000]), new string('a', 200));

        Read(stream, 1_000_000, seconds: 2);

        _error.ToString().Should().HaveLength(Wipe.Length + 79);
    }

    [Fact]
    public void Run_StandardErrorThatIsNoTerminal_DrawsNothing()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var input = new SlowStream(Encoding.UTF8.GetBytes(Rows.Line("a", "dk", 5)), _clock);

        Tool.Run(["totals", "-", "--from", "ndjson"], new ToolConsole(() => input, output, error, null)).Should().Be(0);

        error.Length.Should().Be(0);
    }

    [Fact]
    public void Run_StandardErrorThatIsATerminal_DrawsAndWipesBeforeTheTotals()
    {
        using var both = new MemoryStream();
        using var input = new SlowStream(Encoding.UTF8.GetBytes(Rows.Line("a", "dk", 5)), _clock);

        Tool.Run(["totals", "-", "--from", "ndjson", "--format", "csv"], new ToolConsole(() => input, both, both, null, _clock)).Should().Be(0);

        Encoding.UTF8.GetString(both.ToArray()).Should().StartWith(Wipe + "standard input: 0.0 MB").And.Contain("MB/s" + Wipe + "currency,nominal,").And.EndWith("EUR,5,5,false,5,false,1,0,0\n");
    }

    // Two megabytes in 4 seconds; how many there will be is not known.
    [Fact]
    public void Write_OverASecond_DrawsBytesRowsAndRate()
    {
        var progress = new Progress(_error, _clock);
        using var inner = new MemoryStream();
        using (Stream stream = progress.FollowWriting(inner, "a/out.ndjson"))
        {
            foreach (int row in progress.Count([1, 2, 3]))
            {
                _clock.Advance(0);
            }

            _clock.Advance(4);
            stream.Write(new byte[2_000_000]);
        }

        _error.ToString().Should().Be(Wipe + "out.ndjson: 2.0 MB written, 3 rows, 0.5 MB/s" + Wipe);
        inner.Length.Should().Be(2_000_000);
        inner.CanWrite.Should().BeTrue("it is left open");
    }

    [Fact]
    public async Task WriteAsync_OverASecond_IsCountedOnce()
    {
        var progress = new Progress(_error, _clock);
        using var inner = new MemoryStream();
        await using Stream stream = progress.FollowWriting(inner, "out.parquet");

        _clock.Advance(4);
        await stream.WriteAsync(new byte[2_000_000]);

        _error.ToString().Should().Be(Wipe + "out.parquet: 2.0 MB written, 0.5 MB/s");
        inner.Length.Should().Be(2_000_000);
    }

    [Fact]
    public void Write_WhileAnotherIsRead_SaysHowFarTheReadingIs()
    {
        var progress = new Progress(_error, _clock);
        using Stream output = progress.FollowWriting(new MemoryStream(), "out.csv");
        using Stream input = progress.Follow(new MemoryStream(new byte[4_000_000]), "in.ndjson");

        output.Write(new byte[3_000_000]);
        Read(input, 1_000_000, seconds: 2);

        _error.ToString().Should().Be(Wipe + "in.ndjson: 1.0 of 4.0 MB, 0.5 MB/s, 6 s left");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(80, false)]
    public void Run_BytesToATerminal_DrawsNothing(int? width, bool isDrawn)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var input = new SlowStream(Encoding.UTF8.GetBytes(Rows.Line("a", "dk", 5)), _clock);

        Tool.Run(["convert", "-", "-", "--from", "ndjson", "--to", "csv"], new ToolConsole(() => input, output, error, width, _clock)).Should().Be(0);

        (error.Length > 0).Should().Be(isDrawn);
    }

    private void Read(Stream stream, int bytes, double seconds)
    {
        _clock.Advance(seconds);
        stream.ReadExactly(new byte[bytes]);
    }

    private sealed class Clock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => _now;

        public void Advance(double seconds) => _now += (long)(seconds * TimestampFrequency);
    }

    private sealed class SlowStream(byte[] bytes, Clock clock) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            clock.Advance(2);
            return base.Read(buffer);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
