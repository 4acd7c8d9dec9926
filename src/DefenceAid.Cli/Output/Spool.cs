namespace DefenceAid.Cli.Output;

/// <summary>A temporary file that keeps what is written until all of it is there: from a pipe nothing can be taken back.</summary>
internal sealed class Spool : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly FileStream _file = Open(Path.GetTempFileName());

    /// <summary>Gets the stream that is written to.</summary>
    public Stream Stream => _file;

    /// <summary>Passes on what was written.</summary>
    public void CopyTo(Stream output)
    {
        _file.Position = 0;
        _file.CopyTo(output);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // Elsewhere than on Windows a file may lose its name while it is open, and then goes with the process, however that ends.
    private static FileStream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
