using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange.Parquet;

namespace DefenceAid.Interchange;

/// <summary>Contributions as rows of a Parquet file, one for each entry, and the ledger around them in the file's metadata: nothing is lost.</summary>
/// <remarks>
/// <para>Reading: a row that can't be read costs its contribution alone, and is reported with its row group, row and column. The columns hold; of those that follow
/// from others, the others hold, and a difference is reported.</para>
/// <para>Memory: a row group at a time, at most 4,194,304 rows. A ledger is in memory as a whole.</para>
/// <para>Thread safety: all members, each call with a stream of its own. For folders of files, and for one file on all cores, see <see cref="ParquetFolder"/>.</para>
/// </remarks>
public static class ParquetContributions
{
    /// <summary>Writes a ledger.</summary>
    /// <param name="stream">Where to; not closed.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="InvalidOperationException">A contribution has more than 4,194,304 entries, or items, sources and extensions of more than 8 MiB: too much to be read again.</exception>
    public static Task WriteAsync(Stream stream, AidLedger ledger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        return WriteAsync(stream, ledger.Contributions, LedgerText.Of(ledger.Registry, ledger), cancellationToken);
    }

    /// <summary>Writes contributions as they come; memory does not grow with their number.</summary>
    /// <param name="stream">Where to; not closed.</param>
    /// <param name="contributions">The contributions; of several versions of one, each says when it was superseded.</param>
    /// <param name="registry">What they refer to.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="InvalidOperationException">A contribution has more than 4,194,304 entries, or items, sources and extensions of more than 8 MiB: too much to be read again.</exception>
    public static Task WriteAsync(Stream stream, IEnumerable<Contribution> contributions, AidRegistry registry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(registry);
        return WriteAsync(stream, contributions, LedgerText.Of(registry), cancellationToken);
    }

    /// <summary>Reads contributions, a row group at a time.</summary>
    /// <param name="stream">The file, from its beginning; it can seek, and is not closed.</param>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">It is no Parquet file, one of another schema, or its bytes are broken.</exception>
    public static async IAsyncEnumerable<Contribution> ReadAsync(
        Stream stream, Action<Finding> report, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        EntryFile file = await EntryFile.OpenAsync(stream, string.Empty, leaveOpen: true, cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            await foreach ((_, Contribution contribution) in FileContributions.ReadAsync(file, report, cancellationToken).ConfigureAwait(false))
            {
                yield return contribution;
            }
        }
    }

    /// <summary>Reads the parties, groups, coalitions and agreements that a file's contributions refer to.</summary>
    /// <param name="stream">The file, from its beginning; it can seek, and is not closed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">It is no Parquet file, or one of another schema.</exception>
    public static async Task<AidRegistry> ReadRegistryAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        EntryFile file = await EntryFile.OpenAsync(stream, string.Empty, leaveOpen: true, cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            return FileContributions.LedgerOf(file).Registry;
        }
    }

    /// <summary>Reads a ledger.</summary>
    /// <param name="stream">The file, from its beginning; it can seek, and is not closed.</param>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A builder with everything that could be read, to which more can be added.</returns>
    /// <exception cref="LedgerException">It is no Parquet file, one of another schema, or its bytes are broken.</exception>
    public static async Task<LedgerBuilder> ReadLedgerAsync(Stream stream, Action<Finding> report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        EntryFile file = await EntryFile.OpenAsync(stream, string.Empty, leaveOpen: true, cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var contributions = new List<Contribution>();
            await foreach ((_, Contribution contribution) in FileContributions.ReadAsync(file, report, cancellationToken).ConfigureAwait(false))
            {
                contributions.Add(contribution);
            }

            stream.Position = 0;
            byte[] digest = await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false);
            return new LedgerBuilder()
                .Merge(FileContributions.LedgerOf(file))
                .Add([.. contributions])
                .NoteDocument($"sha256:{Convert.ToHexStringLower(digest)}");
        }
    }

    /// <summary>Totals a file: only the columns and the row groups that the query looks at are read.</summary>
    /// <param name="stream">The file, from its beginning; it can seek, and is not closed.</param>
    /// <param name="query">What to total.</param>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">It is no Parquet file, one of another schema, or its bytes are broken.</exception>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public static async Task<TotalsTable> TotalsAsync(
        Stream stream, TotalsQuery query, Action<Finding> report, RateTable? rates = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(report);
        EntryFile file = await EntryFile.OpenAsync(stream, string.Empty, leaveOpen: true, cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            using var worker = new TotalsWorker(new TotalsRun(query, FileContributions.LedgerOf(file).Registry, rates, report));
            ContributionPlaces places = await file.FindPlacesAsync(cancellationToken).ConfigureAwait(false);
            for (int group = 0; group < file.Groups; group++)
            {
                await worker.AddAsync(file.Group(group, places), cancellationToken).ConfigureAwait(false);
            }

            return worker.Share.ToTable();
        }
    }

    private static async Task WriteAsync(Stream stream, IEnumerable<Contribution> contributions, string ledgerText, CancellationToken cancellationToken)
    {
        EntryWriter writer = await EntryWriter.StartAsync(stream, ledgerText, cancellationToken).ConfigureAwait(false);
        long place = 0;
        foreach (Contribution contribution in contributions)
        {
            await writer.AddAsync(EntryRows.Of(contribution, place++), cancellationToken).ConfigureAwait(false);
        }

        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
