using System.Collections.Immutable;
using System.IO.Enumeration;

namespace DefenceAid.Interchange.Parquet;

/// <summary>The one place where files are looked for, opened and made.</summary>
internal static class FolderFiles
{
    private const string Extension = ".parquet";

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    /// <summary>Lists the files of a folder and of those in it, or the one file that the path names: names below it, with slashes, in ordinal order.</summary>
    /// <remarks>What begins with a dot or an underscore is passed over, as others do: files being written, and notes of other tools.</remarks>
    /// <exception cref="DirectoryNotFoundException">There is neither.</exception>
    /// <exception cref="Domain.LedgerException">There is a link to a folder, which may lead back to where it is.</exception>
    public static ImmutableArray<string> List(string path)
    {
        if (File.Exists(path))
        {
            return [Path.GetFileName(path)];
        }

        string root = Path.GetFullPath(path);
        var found = new FileSystemEnumerable<(string Name, bool IsLink)>(root, (ref FileSystemEntry entry) => (Path.GetRelativePath(root, entry.ToFullPath()), entry.IsDirectory), All)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !IsPassedOver(entry.FileName) && (entry.IsDirectory ? IsLink(entry) : entry.FileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsPassedOver(entry.FileName) && !IsLink(entry),
        };
        (string Name, bool IsLink)[] all = [.. found];
        return Array.Find(all, one => one.IsLink) is { Name: { } link }
            ? throw Faults.Unreadable(link, "a file or a folder, or a name that begins with _ and is passed over", "a link to a folder")
            : [.. all.Select(file => file.Name.Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The folder, or the one file.</param>
    /// <param name="file">The name below it.</param>
    public static FileStream Open(string path, string file)
    {
        string full = File.Exists(path) ? path : Path.Combine(path, file);
        return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Makes a folder beside its place, and moves it there when it is whole: a part of it would be read as the whole.</summary>
    /// <param name="path">Its place, where nothing is, or an empty folder, which it replaces.</param>
    /// <param name="write">Writes its files, below the path that it is given.</param>
    /// <exception cref="IOException">There is something else, or it can't be written.</exception>
    public static async Task WriteAsync(string path, Func<string, Task> write)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string beside = Path.Combine(Path.GetDirectoryName(place) ?? place, $".{Path.GetRandomFileName()}.writing");
        try
        {
            Start(beside, place);
            await write(beside).ConfigureAwait(false);
            Directory.Move(beside, place);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }

    /// <summary>Makes a file.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="file">The name below it; nothing is there.</param>
    /// <param name="write">Writes it.</param>
    public static async Task WriteFileAsync(string path, string file, Func<Stream, Task> write)
    {
        string full = Path.Combine(path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? path);
        var stream = new FileStream(full, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        await using (stream.ConfigureAwait(false))
        {
            await write(stream).ConfigureAwait(false);
            await stream.FlushAsync().ConfigureAwait(false);
            RandomAccess.FlushToDisk(stream.SafeFileHandle);
        }
    }

    // What can't be replaced, such as a mounted folder, is known before anything is written.
    private static void Start(string beside, string place)
    {
        string? actual = null;
        Exception? cause = null;
        try
        {
            actual = OtherThanRoom(place);
            if (actual is null)
            {
                Directory.CreateDirectory(beside);
                Vacate(place, beside);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            (actual, cause) = (exception.Message.TrimEnd('.'), exception);
        }

        if (actual is not null)
        {
            throw new IOException($"Expected a folder that is empty and can be replaced, or none, in one where others can be made, but got \"{place}\": {actual}.", cause);
        }
    }

    private static string? OtherThanRoom(string place) =>
        new DirectoryInfo(place).LinkTarget is not null ? "a link"
        : File.Exists(place) ? "a file"
        : !Directory.Exists(place) ? null
        : Directory.EnumerateFileSystemEntries(place).Any() ? "there are files in it"
        : IsWhereTheProgramRuns(place) ? "the program runs in it"
        : null;

    // By whatever links it is reached: a file that is made in it for a moment is here, too. One that may not be written fails.
    private static bool IsWhereTheProgramRuns(string place)
    {
        string name = Path.GetRandomFileName();
        using var file = new FileStream(Path.Combine(place, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        return File.Exists(Path.Combine(Environment.CurrentDirectory, name));
    }

    private static void Vacate(string place, string successor)
    {
        if (Directory.Exists(place))
        {
            KeepMode(place, successor);
            Directory.Delete(place);
        }
    }

    private static void KeepMode(string place, string successor)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(successor, File.GetUnixFileMode(place));
        }
    }

    private static bool IsLink(in FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsPassedOver(ReadOnlySpan<char> name) => name[0] is '.' or '_';
}
