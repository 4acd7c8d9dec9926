using System.Globalization;

namespace DefenceAid.Cli.Output;

/// <summary>One line on standard error that says how far a reading or writing is, from its first second on; wiped at the end.</summary>
/// <remarks>Thread safety: none but that of the streams, which are used by one thread at a time.</remarks>
internal sealed class Progress
{
    private const string Wipe = "\r\u001b[K";
    private const double Million = 1_000_000;
    private const int Width = 79; // a longer line would wrap in a narrow terminal, and could not be wiped

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider _time;
    private TextWriter? _error;
    private Stream? _followed;
    private string _unit = string.Empty;
    private string _name = string.Empty;
    private long _start;
    private long _drawn;
    private long _bytes;
    private long? _length;
    private long _rows;
    private bool _isDrawn;

    /// <summary>Makes a line.</summary>
    /// <param name="error">Standard error, or null where it is no terminal and nothing is drawn.</param>
    /// <param name="time">The clock.</param>
    public Progress(TextWriter? error, TimeProvider time)
    {
        _error = error;
        _time = time;
    }

    /// <summary>Gives a stream that says how far it is read; what was followed before no longer is.</summary>
    /// <param name="stream">The stream; closed with the one that is given.</param>
    /// <param name="name">Its name for people.</param>
    public Stream Follow(Stream stream, string name) => Follow(stream, name, "MB", stream.CanSeek ? stream.Length : null, leaveOpen: false);

    /// <summary>Gives a stream that says how much of it is written, unless something is read meanwhile: that says how far it is.</summary>
    /// <param name="stream">The stream; left open by the one that is given.</param>
    /// <param name="name">Its name for people.</param>
    public Stream FollowWriting(Stream stream, string name) => Follow(stream, name, "MB written", length: null, leaveOpen: true);

    /// <summary>Counts rows as they come.</summary>
    public IEnumerable<T> Count<T>(IEnumerable<T> rows)
    {
        foreach (T row in rows)
        {
            _rows++;
            yield return row;
        }
    }

    /// <summary>Notes that bytes are read or written, and draws the line when it is time.</summary>
    /// <param name="stream">The stream; nothing is noted of one that is no longer followed.</param>
    /// <param name="bytes">How many.</param>
    public void Advance(Stream stream, int bytes)
    {
        if (stream != _followed)
        {
            return;
        }

        _bytes += bytes;
        if (_error is not null && _time.GetElapsedTime(_drawn) >= Pause && _time.GetElapsedTime(_start) is var elapsed && elapsed >= Patience)
        {
            _drawn = _time.GetTimestamp();
            _isDrawn = true;
            string text = OneLine.Of(Text(elapsed));
            _error.Write(Wipe + text[..Math.Min(Width, text.Length)]);
            _error.Flush();
        }
    }

    /// <summary>Wipes the line, so that others can be written.</summary>
    public void Clear()
    {
        if (_isDrawn)
        {
            _isDrawn = false;
            _error!.Write(Wipe);
            _error.Flush();
        }
    }

    /// <summary>Draws nothing from now on.</summary>
    public void Silence()
    {
        Clear();
        _error = null;
    }

    private FollowedStream Follow(Stream stream, string name, string unit, long? length, bool leaveOpen)
    {
        _name = Path.GetFileName(name);
        _start = _drawn = _time.GetTimestamp();
        _unit = unit;
        _length = length;
        _bytes = 0;
        _rows = 0;
        var followed = new FollowedStream(stream, name, this, leaveOpen);
        _followed = followed;
        return followed;
    }

    private string Text(TimeSpan elapsed)
    {
        double rate = _bytes / elapsed.TotalSeconds;
        string of = _length is { } length ? string.Create(CultureInfo.InvariantCulture, $" of {length / Million:0.0}") : string.Empty;
        string rows = _rows == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {_rows} rows");
        string left = _length is { } all && rate > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(Math.Max(0, all - _bytes) / rate):0} s left")
            : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{_name}: {_bytes / Million:0.0}{of} {_unit}{rows}, {rate / Million:0.0} MB/s{left}");
    }
}
