using System.Text;
using DefenceAid.Cli.Output;

namespace DefenceAid.Cli;

/// <summary>What a run of the tool reads from and writes to: UTF-8 without a byte order mark, lines that end with LF.</summary>
internal sealed class ToolConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Func<Stream> _openInput;
    private readonly Stream _output;

    /// <summary>Takes the streams over; the caller closes them.</summary>
    /// <param name="openInput">Opens standard input, when it is read at all.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error; what can't be written to it is lost.</param>
    /// <param name="width">The columns of the terminal, or null where the output goes elsewhere and no line is wrapped.</param>
    /// <param name="clock">The clock of the progress, or null where standard error is no terminal and none is drawn.</param>
    public ToolConsole(Func<Stream> openInput, Stream output, Stream error, int? width, TimeProvider? clock = null)
    {
        _openInput = openInput;
        _output = output;
        Width = width;
        Output = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(new ErrorStream(error), Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        Progress = new Progress(clock is null ? null : Error, clock ?? TimeProvider.System);
    }

    /// <summary>Gets the columns of the terminal, or null where the output goes elsewhere.</summary>
    public int? Width { get; }

    /// <summary>Gets standard output as text; what is written is sent by <see cref="Flush"/>.</summary>
    public TextWriter Output { get; }

    /// <summary>Gets standard error as text, sent at once.</summary>
    public TextWriter Error { get; }

    /// <summary>Gets the line that says how far a reading or writing is.</summary>
    public Progress Progress { get; }

    /// <summary>Opens standard input.</summary>
    public Stream OpenInput() => _openInput();

    /// <summary>Writes bytes to standard output, after the text that is written already.</summary>
    /// <param name="write">Writes them.</param>
    public void WriteBytes(Action<Stream> write)
    {
        if (Width is not null)
        {
            Progress.Silence(); // the line and the bytes would mix in the terminal
        }

        Output.Flush();
        write(_output);
    }

    /// <summary>Sends what is written to standard output.</summary>
    public void Flush()
    {
        Output.Flush();
        _output.Flush();
    }

    /// <summary>Writes a line to standard error; control characters are made visible, so that it stays one line.</summary>
    /// <param name="line">The line.</param>
    public void WriteErrorLine(string line)
    {
        Progress.Clear();
        Error.WriteLine(OneLine.Of(line));
    }
}
