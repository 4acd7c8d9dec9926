namespace DefenceAid.Cli.Output;

/// <summary>A temporary file that keeps what is written until all of it is there: from a pipe nothing can be taken back.</summary>
internal sealed class Spool : IDisposable
{
    private static readonly string Name = $"a temporary file in {Path.GetTempPath()}";

    private FileStream? _file;

    /// <summary>Writes to it.</summary>
    /// <exception cref="UnwritableOutputException">It can't be written.</exception>
    public void Write(Action<Stream> write) => SafeFile.Guard(Name, () =>
    {
        _file = Open(Path.GetTempFileName());
        write(_file); // without a buffer: what can't be written is known here
    });

    /// <summary>Passes on what was written.</summary>
    public void CopyTo(Stream output)
    {
        _file!.Position = 0;
        _file.CopyTo(output);
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    // Elsewhere than on Windows a file may lose its name while it is open, and then goes with the process, however that ends.
    private static FileStream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
