using System.Runtime.CompilerServices;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Contributions as activities of the International Aid Transparency Initiative (IATI), in XML of versions 2.01 to 2.03.</summary>
/// <remarks>
/// <para>Reading is lenient: an activity or a transaction that can't be read costs itself alone, and each oddity is a finding with line and column. XML
/// that is broken ends the reading; what came before it is kept. No document type, no entity and no other file is read.</para>
/// <para>One activity is in memory at a time, and the parties that the document names. A ledger is in memory as a whole.</para>
/// <para>Writing: valid against the schema of IATI 2.03, in UTF-8. What IATI has no word for travels in elements of a namespace of the library's own,
/// which other readers pass over, so that a ledger is read back equal. Where somebody edited the plain elements since, these hold.</para>
/// <para>Thread safety: all members.</para>
/// </remarks>
public static class IatiActivities
{
    /// <summary>Reads contributions, one activity at a time.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <param name="meet">Takes each party that a contribution names, before the contribution; null where nobody wants them.</param>
    /// <returns>The contributions in the order of the activities; behind them the versions that a later one superseded.</returns>
    public static IEnumerable<Contribution> Read(Stream stream, Action<Finding> report, Action<Party>? meet = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        return Contributions(stream, report, meet);
    }

    /// <inheritdoc cref="Read"/>
    /// <param name="stream">The document.</param>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <param name="meet">Takes each party that a contribution names, before the contribution; null where nobody wants them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<Contribution> ReadAsync(
        Stream stream, Action<Finding> report, Action<Party>? meet = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var reading = new IatiReading(stream, report, new ReadingOptions(IsAsync: true, TakesDigest: false, meet, cancellationToken));
        while (await reading.MoveNextAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return reading.Current;
        }
    }

    /// <summary>Reads a ledger.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <returns>A builder with everything that could be read, to which more can be added.</returns>
    public static LedgerBuilder ReadLedger(Stream stream, Action<Finding> report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var reading = new IatiReading(stream, report, new ReadingOptions(IsAsync: false, TakesDigest: true, Meet: null, CancellationToken.None));
        var assembly = new LedgerAssembly(report);
        while (reading.MoveNext())
        {
            assembly.Take(reading);
        }

        return assembly.ToBuilder(reading);
    }

    /// <summary>Reads what a document has beside its contributions, so that these can then be taken one by one with <see cref="Read"/>: the parties that
    /// they name and, where the library wrote it, the rest of the ledger. Memory does not grow with the activities.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <returns>A builder without contributions.</returns>
    public static LedgerBuilder ReadRegistry(Stream stream, Action<Finding> report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var reading = new IatiReading(stream, report, new ReadingOptions(IsAsync: false, TakesDigest: true, Meet: null, CancellationToken.None));
        while (reading.MoveNext())
        {
            // A contribution is made all the same: its parties are met.
        }

        return new LedgerAssembly(report).ToBuilder(reading);
    }

    /// <inheritdoc cref="ReadLedger"/>
    /// <param name="stream">The document.</param>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<LedgerBuilder> ReadLedgerAsync(Stream stream, Action<Finding> report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var reading = new IatiReading(stream, report, new ReadingOptions(IsAsync: true, TakesDigest: true, Meet: null, cancellationToken));
        var assembly = new LedgerAssembly(report);
        while (await reading.MoveNextAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            assembly.Take(reading);
        }

        return assembly.ToBuilder(reading);
    }

    /// <summary>Writes a ledger.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="reporter">Who publishes the file; null where each activity is reported by whom it was read from, else by its first donor.</param>
    /// <exception cref="ArgumentException">The ledger has no contribution, or none that no later version superseded: an IATI file has an activity.</exception>
    /// <exception cref="InvalidOperationException">A contribution takes more than 16 MiB, or the rest of the ledger more than 31: too much to be read again.</exception>
    public static void Write(Stream stream, AidLedger ledger, Party? reporter = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        using var writing = new IatiWriting(ledger, reporter);
        foreach (ReadOnlyMemory<byte> piece in writing.Pieces())
        {
            stream.Write(piece.Span);
        }
    }

    /// <inheritdoc cref="Write"/>
    /// <param name="stream">Where to.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="reporter">Who publishes the file; null where each activity is reported by whom it was read from, else by its first donor.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(Stream stream, AidLedger ledger, Party? reporter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        using var writing = new IatiWriting(ledger, reporter);
        foreach (ReadOnlyMemory<byte> piece in writing.Pieces())
        {
            await stream.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<Contribution> Contributions(Stream stream, Action<Finding> report, Action<Party>? meet)
    {
        using var reading = new IatiReading(stream, report, new ReadingOptions(IsAsync: false, TakesDigest: false, meet, CancellationToken.None));
        while (reading.MoveNext())
        {
            yield return reading.Current;
        }
    }
}
