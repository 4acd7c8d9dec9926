using System.IO.Enumeration;

namespace DefenceAid.Cli.Input;

/// <summary>What is to be read, as it was typed.</summary>
/// <param name="Sources">Paths of files and folders, samples, or standard input; one at least.</param>
/// <param name="Map">The path of the mapping of CSV, or null.</param>
/// <param name="Registry">The path of a ledger whose registry rows and lines refer to, or null.</param>
/// <param name="Format">The format of what has no extension that tells it, or null.</param>
/// <param name="FormatOption">The option that names the format.</param>
internal sealed record InputRequest(IReadOnlyList<string> Sources, string? Map, string? Registry, DataFormat? Format, string FormatOption)
{
    /// <summary>Gets whether this is one stream of contributions, which can be taken as they are read.</summary>
    public bool IsStream => Sources is [var only] && !Directory.Exists(only) && KnownFormatOf(only)?.Code switch
    {
        DataFormat.Codes.Json or null => false,
        DataFormat.Codes.Iati or DataFormat.Codes.Parquet => only != LedgerInput.StandardInput, // what its contributions refer to is read first, and then they are
        _ => true,
    };

    /// <summary>Gets whether this is a Parquet file, or a folder of them, which is totalled by its columns.</summary>
    public bool IsParquet => Sources is [var only] && only != LedgerInput.StandardInput && KnownFormatOf(only) == DataFormat.Parquet;

    /// <summary>Names one ledger in a format that has a registry, or a sample.</summary>
    public static InputRequest Of(string source) => new([source], null, null, null, "--from");

    /// <summary>Says whether a source is a sample.</summary>
    public static bool IsSample(string source) => source.StartsWith(LedgerInput.SamplePrefix, StringComparison.Ordinal);

    /// <summary>Gives the format of a source: what its extension says, else what was typed, else a ledger in JSON where there is no extension.</summary>
    /// <exception cref="UsageException">It has an extension, which is none of a format's, and no format was typed.</exception>
    public DataFormat FormatOf(string source) => KnownFormatOf(source)
        ?? throw new UsageException($"FILE: Expected one of the extensions {DataFormat.Extensions} but got \"{source}\"; {FormatOption} names the format.");

    /// <summary>Gives the format of a source, or null where nothing tells it.</summary>
    /// <inheritdoc cref="FormatOf"/>
    public DataFormat? KnownFormatOf(string source) =>
        IsSample(source) ? DataFormat.Json : IsParquetFolder(source) ? DataFormat.Parquet : DataFormat.OfPath(source) ?? Format ?? (Path.HasExtension(source) ? null : DataFormat.Json);

    /// <summary>Says whether a source is a folder whose data are all in Parquet: one table, whatever its files.</summary>
    public static bool IsParquetFolder(string source) =>
        Directory.Exists(source) && AllIn(source).Select(DataFormat.OfPath).OfType<DataFormat>().Distinct().ToArray() is [var only] && only == DataFormat.Parquet;

    /// <summary>Gives the sources with the files in the place of their folders, in ordinal order; a folder of Parquet stays one.</summary>
    /// <param name="passOver">Takes the folder and the files in it that have no format's extension.</param>
    /// <exception cref="UnreadableInputException">A folder has no file with a format's extension, or can't be read.</exception>
    public IEnumerable<string> Files(Action<string, IReadOnlyList<string>> passOver) =>
        Sources.SelectMany(source => Directory.Exists(source) ? FilesIn(source, passOver) : [source]);

    // The mapping may lie beside what it maps.
    private string[] FilesIn(string folder, Action<string, IReadOnlyList<string>> passOver)
    {
        string? map = Map is null ? null : Path.GetFullPath(Map);
        ILookup<bool, string> files = AllIn(folder).Where(file => Path.GetFullPath(file) != map).Order(StringComparer.Ordinal).ToLookup(file => DataFormat.OfPath(file) is not null);
        if (files[false].Any())
        {
            passOver(folder, [.. files[false]]);
        }

        return IsParquetFolder(folder) ? [folder]
            : files[true].Any() ? [.. files[true]]
            : throw new UnreadableInputException($"Cannot read {folder}: expected files with one of the extensions {DataFormat.Extensions} but found none.");
    }

    // What starts with a dot is hidden, such as a file that is being written. A link to a folder may lead back to where it is.
    private static string[] AllIn(string folder)
    {
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
            return [.. new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), options)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !entry.FileName.StartsWith('.'),
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !entry.FileName.StartsWith('.'),
            }];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException($"Cannot read {folder}: {exception.Message}", exception);
        }
    }
}
