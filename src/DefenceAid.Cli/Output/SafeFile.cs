using System.Runtime.InteropServices;
using DefenceAid.Cli.Input;

namespace DefenceAid.Cli.Output;

/// <summary>Writes a file whole or not at all: to a neighbour first, which takes its place when all of it is on the disk.</summary>
/// <remarks>The renaming itself is not waited for: .NET opens no folder to flush. After a crash of the machine the folder has the old file or the new one, whole.</remarks>
internal static class SafeFile
{
    private const int BufferSize = 1 << 16;
    private const int MostLinks = 40; // as many as Linux follows

    /// <summary>Writes a file. Where it fails, or the process is stopped, the old file is left as it was.</summary>
    /// <param name="path">Its path; of a link, the file that it leads to is written. A pipe or a device is written as it is.</param>
    /// <param name="write">Writes the bytes.</param>
    /// <exception cref="UnwritableOutputException">It can't be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
        {
            throw new UnwritableOutputException($"Cannot write {path}: expected a file but it is a directory.");
        }

        string target = TargetOf(path);
        Guard(path, () =>
        {
            using FileStream? present = File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferSize) : null;
            if (present is null || IsRegular(present))
            {
                present?.Dispose();
                Replace(target, write);
            }
            else
            {
                write(present);
            }
        });
    }

    /// <summary>Says whether a path is surely that of a file, which is left as it was where writing fails; an empty one may be a pipe or a device.</summary>
    public static bool IsFile(string path) => !File.Exists(path) || new FileInfo(TargetOf(path)) is { Exists: true, Length: > 0 }; // a pipe's link leads to no name

    /// <summary>Writes, and names the path where that fails.</summary>
    /// <param name="path">The path.</param>
    /// <param name="write">Writes.</param>
    /// <exception cref="UnwritableOutputException">It can't be written.</exception>
    public static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new UnwritableOutputException($"Cannot write {path}: there is no such folder.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnwritableOutputException($"Cannot write {path}: permission is denied.", exception);
        }
        catch (IOException exception) when (exception is not UnreadableInputException)
        {
            throw new UnwritableOutputException($"Cannot write {path}: {exception.Message}", exception);
        }
    }

    /// <summary>Gives the full path of the file that a path leads to, with each link in it followed.</summary>
    /// <param name="path">The path of a file or a link; nothing need be there.</param>
    /// <exception cref="UnwritableOutputException">The links have no end.</exception>
    public static string TargetOf(string path)
    {
        int links = 0;
        string resolved = string.Empty;
        var rest = new Stack<string>();
        Enter(Path.GetFullPath(path));
        while (rest.TryPop(out string? name))
        {
            string next = Path.Combine(resolved, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
            }
            else if (++links > MostLinks)
            {
                throw new UnwritableOutputException($"Cannot write {path}: expected links that lead to a file but got more than {MostLinks}, or a loop of them.");
            }
            else
            {
                Enter(Path.GetFullPath(target, resolved));
            }
        }

        return resolved;

        void Enter(string full)
        {
            resolved = Path.GetPathRoot(full)!;
            foreach (string name in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                rest.Push(name);
            }
        }
    }

    // .NET tells no file's type. A pipe can't seek; a device has no length, and none can be set. To an empty file its own length does nothing.
    private static bool IsRegular(FileStream file)
    {
        if (!file.CanSeek || file.Length > 0)
        {
            return file.CanSeek;
        }

        try
        {
            file.SetLength(0);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void Replace(string target, Action<Stream> write)
    {
        string neighbour = Path.Combine(Path.GetDirectoryName(target)!, $".{Tool.Name}.{Path.GetRandomFileName()}.tmp");
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(neighbour));
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => File.Delete(neighbour));
        try
        {
            using (var stream = new FileStream(neighbour, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(neighbour, File.GetUnixFileMode(target));
            }

            File.Move(neighbour, target, overwrite: true);
        }
        catch (IOException exception) when (exception is not DirectoryNotFoundException && exception.Message.Contains(neighbour, StringComparison.Ordinal))
        {
            throw new IOException(exception.Message.Replace(neighbour, target, StringComparison.Ordinal), exception);
        }
        finally
        {
            File.Delete(neighbour); // nothing is there after the renaming
        }
    }
}
