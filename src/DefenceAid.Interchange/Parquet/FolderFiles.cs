using System.Collections.Immutable;
using System.IO.Enumeration;

namespace DefenceAid.Interchange.Parquet;

/// <summary>The one place where files are looked for, opened and made.</summary>
internal static class FolderFiles
{
    private const string Extension = ".parquet";

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    /// <summary>Lists the files of a folder and of those in it, or the one file that the path names: names below it, with slashes, in ordinal order.</summary>
    /// <remarks>What begins with a dot or an underscore is passed over, as others do: files being written, and notes of other tools. So is a link to a folder, which may
    /// lead back to where it is.</remarks>
    /// <exception cref="DirectoryNotFoundException">There is neither.</exception>
    public static ImmutableArray<string> List(string path)
    {
        if (File.Exists(path))
        {
            return [Path.GetFileName(path)];
        }

        string root = Path.GetFullPath(path);
        var files = new FileSystemEnumerable<string>(root, (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()), All)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !IsPassedOver(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !IsPassedOver(entry.FileName),
        };
        return [.. files.Select(file => file.Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
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
        string place = PlaceOf(path);
        string beside = Path.Combine(Path.GetDirectoryName(place) ?? place, $".{Path.GetRandomFileName()}.writing");
        try
        {
            Directory.CreateDirectory(beside);
            Vacate(place, beside);
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

    // Of a link to a folder, the folder; anything that is there and no empty folder is refused.
    private static string PlaceOf(string path)
    {
        bool isFolder = Directory.Exists(path);
        if (File.Exists(path) || (isFolder && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new IOException($"Expected a folder that is empty or not there but got \"{path}\", {(isFolder ? "with files in it" : "a file")}. Write to another, or empty this one.");
        }

        string place = isFolder ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(place));
    }

    // Before anything is written: what can't be replaced, such as a mounted folder, is known by then.
    private static void Vacate(string place, string successor)
    {
        if (Directory.Exists(place))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(successor, File.GetUnixFileMode(place));
            }

            try
            {
                Directory.Delete(place);
            }
            catch (IOException exception)
            {
                throw new IOException($"Expected a folder that can be replaced but got \"{place}\": {exception.Message} Write to one below it.", exception);
            }
        }
    }

    private static bool IsPassedOver(ReadOnlySpan<char> name) => name[0] is '.' or '_';
}
