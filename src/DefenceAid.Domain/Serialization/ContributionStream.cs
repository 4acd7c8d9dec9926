using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Contributions one a line, as JSON (NDJSON): for more than fits in memory, and for pipes.</summary>
/// <remarks>
/// <para>A line is what a contribution is in a ledger document. A stream has no registry: references are not checked.</para>
/// <para>Of several versions of one contribution, each line says itself when it was superseded.</para>
/// <para>Thread safety: all members.</para>
/// </remarks>
public static class ContributionStream
{
    /// <summary>The greatest number of bytes in a line; a longer one is reported and passed over.</summary>
    public const int MaxLineLength = 16 * 1024 * 1024;

    private const int BlockLength = 1 << 15;

    /// <summary>Reads contributions; a bad line costs that line alone, and is reported.</summary>
    /// <param name="stream">The lines, in UTF-8, ended by a line feed; blank ones are passed over.</param>
    /// <param name="report">Takes a finding for each bad line, with its number.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<Contribution> ReadAsync(
        Stream stream, Action<Finding> report, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        var lines = new LineReader(stream, MaxLineLength);
        var reader = new ContributionReader();
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (lines.TryNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Read(reader, lines.Line, lines.IsTooLong, lines.Number, report) is { } contribution)
                {
                    yield return contribution;
                }
            }
        }
    }

    /// <summary>Writes contributions, one a line; lines go to the stream in blocks of some ten thousand bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="contributions">The contributions.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(Stream stream, IEnumerable<Contribution> contributions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(contributions);
        var buffer = new ArrayBufferWriter<byte>(2 * BlockLength);
        var writer = new Utf8JsonWriter(buffer, JsonLayout.OneLine);
        await using (writer.ConfigureAwait(false))
        {
            foreach (Contribution contribution in contributions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                WriteLine(writer, buffer, contribution);
                if (buffer.WrittenCount >= BlockLength)
                {
                    await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                    buffer.ResetWrittenCount();
                }
            }
        }

        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives a contribution as a line of a stream, without its line feed.</summary>
    /// <param name="contribution">The contribution.</param>
    public static byte[] ToUtf8Bytes(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonLayout.OneLine))
        {
            ContributionWriter.Write(writer, contribution);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteLine(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, Contribution contribution)
    {
        ContributionWriter.Write(writer, contribution);
        writer.Flush();
        writer.Reset();
        buffer.Write("\n"u8);
    }

    /// <summary>Reads a line, or reports why it can't be read; a blank one is passed over.</summary>
    internal static Contribution? Read(ContributionReader reader, ReadOnlyMemory<byte> line, bool isTooLong, long number, Action<Finding> report)
    {
        if (isTooLong)
        {
            string most = string.Create(CultureInfo.InvariantCulture, $"a line of at most {MaxLineLength} bytes");
            report(JsonFault.Unreadable("$", number, most, "a longer one"));
            return null;
        }

        ReadOnlyMemory<byte> text = (number == 1 ? Utf8Document.WithoutMark(line) : line).Trim(" \t\r"u8);
        if (text.IsEmpty)
        {
            return null;
        }

        if (Utf8Document.Fault(text.Span) is { } actual)
        {
            report(JsonFault.Unreadable("$", number, "a JSON object in UTF-8", actual));
            return null;
        }

        return reader.Read(text, "$", number, report);
    }
}
