using System.Runtime.InteropServices;
using DefenceAid.Cli.Input;

namespace DefenceAid.Cli.Output;

/// <summary>Writes a file whole or not at all: to a neighbour first, which takes its place when all of it is on the disk.</summary>
/// <remarks>The renaming itself is not waited for: .NET opens no folder to flush. After a crash of the machine the folder has the old file or the new one, whole.</remarks>
internal static class SafeFile
{
    private const int BufferSize = 1 << 16;
    private const string Devices = "/dev/";

    /// <summary>Writes a file. Where it fails, or the process is stopped, the old file is left as it was.</summary>
    /// <param name="path">Its path; of a link, the file that it leads to is written. A device is written as it is.</param>
    /// <param name="write">Writes the bytes.</param>
    /// <exception cref="UnwritableOutputException">It can't be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new UnwritableOutputException($"Cannot write {path}: expected a file but it is a directory.");
        }

        Guard(path, () =>
        {
            if (full.StartsWith(Devices, StringComparison.Ordinal))
            {
                using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
                write(device);
            }
            else
            {
                Replace(TargetOf(full), write);
            }
        });
    }

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

    /// <summary>Gives the full path of the file that a path leads to.</summary>
    /// <param name="path">The path of a file or a link; nothing need be there.</param>
    public static string TargetOf(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
    }

    private static void Replace(string target, Action<Stream> write)
    {
        string neighbour = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
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
        finally
        {
            File.Delete(neighbour); // nothing is there after the renaming
        }
    }
}
