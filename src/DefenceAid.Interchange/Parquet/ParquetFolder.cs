using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange.Parquet;

namespace DefenceAid.Interchange;

/// <summary>A folder of Parquet files, partitioned as <c>year=2024/donor=lt/part-00000.parquet</c> or not, or one file on disk.</summary>
/// <remarks>
/// <para>Files have the same ledger in their metadata. Those whose name, or whose folder's, begins with a dot or an underscore are passed over.</para>
/// <para>What folders name is what all rows of their files have. It says which files a query need not open; the rows' own columns hold.</para>
/// <para>Thread safety: all members. Files that are written meanwhile may be seen or not.</para>
/// </remarks>
public sealed class ParquetFolder
{
    private readonly string _path;

    private ParquetFolder(string path, ImmutableArray<string> files)
    {
        _path = path;
        Files = files;
    }

    /// <summary>Gets the dimensions that folders can be made of, in the order of dimensions.</summary>
    public static ImmutableArray<Dimension> PartitionDimensions => PartitionPath.Dimensions;

    /// <summary>Gets the files, by their path below the folder, with slashes, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Lists the files of a folder and of those in it, or takes one file.</summary>
    /// <param name="path">The path of the folder, or of the file.</param>
    /// <exception cref="DirectoryNotFoundException">There is neither.</exception>
    /// <exception cref="LedgerException">The folder has no file that ends in <c>.parquet</c>, or a link to a folder, which may lead back to where it is.</exception>
    public static ParquetFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ImmutableArray<string> files = FolderFiles.List(path);
        return files.IsEmpty ? throw Faults.Unreadable(path, "a folder with files that end in .parquet", "none") : new ParquetFolder(path, files);
    }

    /// <summary>Writes a ledger into a folder, whole or not at all: files are written beside its place, and the folder is moved there at the end.</summary>
    /// <param name="path">The folder; not there yet, or empty, and then replaced.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="partitions">What folders are made of, from the outermost: the donor, recipient, category, form, channel, coalition or agreement, where there is
    /// one, and the year of the first entry; none for one folder alone.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentException">A partition is none of these, or is there twice.</exception>
    /// <exception cref="IOException">The folder has something in it, or can't be written or replaced.</exception>
    /// <exception cref="InvalidOperationException">A contribution has more than 4,194,304 entries, or items, sources and extensions of more than 8 MiB: too much to be read again.</exception>
    public static Task WriteAsync(string path, AidLedger ledger, IReadOnlyCollection<Dimension> partitions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(partitions);
        return WriteAsync(path, ledger.Contributions, LedgerText.Of(ledger.Registry, ledger), partitions, cancellationToken);
    }

    /// <summary>Writes contributions into a folder as they come; memory does not grow with their number.</summary>
    /// <inheritdoc cref="WriteAsync(string, AidLedger, IReadOnlyCollection{Dimension}, CancellationToken)"/>
    /// <param name="path">The folder; not there yet, or empty, and then replaced.</param>
    /// <param name="contributions">The contributions; of several versions of one, each says when it was superseded.</param>
    /// <param name="registry">What they refer to.</param>
    /// <param name="partitions">What folders are made of, from the outermost; none for one folder alone.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static Task WriteAsync(
        string path, IEnumerable<Contribution> contributions, AidRegistry registry, IReadOnlyCollection<Dimension> partitions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(partitions);
        return WriteAsync(path, contributions, LedgerText.Of(registry), partitions, cancellationToken);
    }

    /// <summary>Reads contributions, file by file, a row group at a time.</summary>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">A file is no Parquet file, one of another schema or ledger, or its bytes are broken.</exception>
    public async IAsyncEnumerable<Contribution> ReadAsync(Action<Finding> report, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        await foreach ((_, Contribution contribution) in PlacedAsync(report, cancellationToken).ConfigureAwait(false))
        {
            yield return contribution;
        }
    }

    /// <summary>Reads the parties, groups, coalitions and agreements that the contributions refer to.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">The first file is no Parquet file, or one of another schema.</exception>
    public async Task<AidRegistry> ReadRegistryAsync(CancellationToken cancellationToken = default) =>
        (await LedgerAsync(cancellationToken).ConfigureAwait(false)).Registry;

    /// <summary>Reads a ledger; its contributions are in the order in which they were written.</summary>
    /// <param name="report">Takes the findings, as they come.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A builder with everything that could be read, to which more can be added.</returns>
    /// <exception cref="LedgerException">A file is no Parquet file, one of another schema or ledger, or its bytes are broken.</exception>
    public async Task<LedgerBuilder> ReadLedgerAsync(Action<Finding> report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var contributions = new List<(long Place, Contribution Contribution)>();
        await foreach ((long Place, Contribution Contribution) placed in PlacedAsync(report, cancellationToken).ConfigureAwait(false))
        {
            contributions.Add(placed);
        }

        AidLedger ledger = await LedgerAsync(cancellationToken).ConfigureAwait(false);
        return new LedgerBuilder().Merge(ledger).Add([.. contributions.OrderBy(placed => placed.Place).Select(placed => placed.Contribution)]);
    }

    /// <summary>Totals the files on all cores: only the columns, row groups and files that the query looks at are read. Memory does not grow with the files.</summary>
    /// <param name="query">What to total.</param>
    /// <param name="report">Takes the findings, as they come, one at a time.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <param name="registry">What the contributions refer to, such as the files' own with more groups; the files' own unless given.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">A file is no Parquet file, one of another schema or ledger, or its bytes are broken.</exception>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public async Task<TotalsTable> TotalsAsync(
        TotalsQuery query, Action<Finding> report, RateTable? rates = null, AidRegistry? registry = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(report);
        string ledgerText = await LedgerTextAsync(cancellationToken).ConfigureAwait(false);
        registry ??= FileContributions.LedgerOf(ledgerText, PrefixOf(Files[0])).Registry;
        var totals = new FolderTotals(this, new TotalsRun(query, registry, rates, report), ledgerText);
        return (await totals.RunAsync(cancellationToken).ConfigureAwait(false)).ToTable();
    }

    /// <summary>Gives the path.</summary>
    public override string ToString() => _path;

    /// <summary>Opens a file.</summary>
    internal Task<EntryFile> OpenAsync(string file, CancellationToken cancellationToken)
    {
        string prefix = PrefixOf(file);
        return EntryFile.OpenAsync(FolderFiles.Open(_path, file), prefix, leaveOpen: false, cancellationToken);
    }

    private static Task WriteAsync(
        string path, IEnumerable<Contribution> contributions, string ledgerText, IReadOnlyCollection<Dimension> partitions, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        PartitionPath.Require(partitions, nameof(partitions));
        return FolderFiles.WriteAsync(path, async folder =>
        {
            var writer = new FolderWriter(folder, ledgerText, partitions);
            long place = 0;
            foreach (Contribution contribution in contributions)
            {
                await writer.AddAsync(EntryRows.Of(contribution, place++), cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        });
    }

    // What a finding's path begins with; who opened one file knows which it is.
    private string PrefixOf(string file) => File.Exists(_path) ? string.Empty : file + "/";

    private async Task<AidLedger> LedgerAsync(CancellationToken cancellationToken) =>
        FileContributions.LedgerOf(await LedgerTextAsync(cancellationToken).ConfigureAwait(false), PrefixOf(Files[0]));

    private async Task<string> LedgerTextAsync(CancellationToken cancellationToken)
    {
        EntryFile file = await OpenAsync(Files[0], cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            return file.LedgerText;
        }
    }

    private async IAsyncEnumerable<(long Place, Contribution Contribution)> PlacedAsync(
        Action<Finding> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? ledgerText = null;
        foreach (string name in Files)
        {
            EntryFile file = await OpenAsync(name, cancellationToken).ConfigureAwait(false);
            await using (file.ConfigureAwait(false))
            {
                ledgerText ??= file.LedgerText;
                file.RequireLedger(ledgerText);
                foreach (int group in Enumerable.Range(0, file.Groups))
                {
                    FolderPlaces.Check(file.Group(group, ContributionPlaces.None), name, report);
                }

                await foreach ((long Place, Contribution Contribution) placed in FileContributions.ReadAsync(file, report, cancellationToken).ConfigureAwait(false))
                {
                    yield return placed;
                }
            }
        }
    }
}
