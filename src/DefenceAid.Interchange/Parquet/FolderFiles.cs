using System.Collections.Immutable;

namespace DefenceAid.Interchange.Parquet;

/// <summary>The one place where files are looked for, opened and made.</summary>
internal static class FolderFiles
{
    private const string Pattern = "*.parquet";

    /// <summary>Lists the files of a folder and of those in it, or the one file that the path names: names below it, with slashes, in ordinal order.</summary>
    /// <remarks>What begins with a dot or an underscore is passed over, as others do: files being written, and notes of other tools.</remarks>
    /// <exception cref="DirectoryNotFoundException">There is neither.</exception>
    public static ImmutableArray<string> List(string path)
    {
        if (File.Exists(path))
        {
            return [Path.GetFileName(path)];
        }

        return [.. Directory.EnumerateFiles(path, Pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.Split('/').Any(part => part[0] is '.' or '_'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The folder, or the one file.</param>
    /// <param name="file">The name below it.</param>
    public static FileStream Open(string path, string file)
    {
        string full = File.Exists(path) ? path : Path.Combine(path, file);
        return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Makes a folder, or takes one that is empty.</summary>
    /// <exception cref="IOException">There is something in it.</exception>
    public static void Start(string path)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new IOException($"Expected a folder that is empty or not there but got \"{path}\", with files in it. Write to another, or empty this one.");
        }

        Directory.CreateDirectory(path);
    }

    /// <summary>Makes a file beside its place, and moves it there when it is whole.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="file">The name below it.</param>
    /// <param name="write">Writes it.</param>
    public static async Task WriteAsync(string path, string file, Func<Stream, Task> write)
    {
        string full = Path.Combine(path, file);
        string folder = Path.GetDirectoryName(full) ?? path;
        string beside = Path.Combine(folder, $".{Path.GetFileName(full)}.writing");
        Directory.CreateDirectory(folder);
        try
        {
            var stream = new FileStream(beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
                await stream.FlushAsync().ConfigureAwait(false);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }

            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
