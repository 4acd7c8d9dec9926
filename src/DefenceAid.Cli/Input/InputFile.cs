namespace DefenceAid.Cli.Input;

/// <summary>Opens an input, and says in one sentence why it can't be read.</summary>
internal static class InputFile
{
    private const int BufferSize = 1 << 16;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="UsageException">The path is none.</exception>
    /// <exception cref="UnreadableInputException">It can't be opened.</exception>
    public static Stream Open(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException("FILE: Expected the path of a ledger but got an empty one, or one with a null character.");
        }

        return Directory.Exists(path)
            ? throw new UnreadableInputException($"Cannot read {path}: expected a file but it is a directory.")
            : Guard(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize, FileOptions.SequentialScan));
    }

    /// <summary>Reads all bytes of a file.</summary>
    /// <inheritdoc cref="Open"/>
    public static ReadOnlyMemory<byte> ReadAll(string path)
    {
        using Stream stream = Open(path);
        return Guard(path, () => ReadAll(stream, stream.CanSeek ? stream.Length : null));
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">Its length in bytes, or null where it is not known.</param>
    public static ReadOnlyMemory<byte> ReadAll(Stream stream, long? length)
    {
        var bytes = new MemoryStream(length <= Array.MaxLength ? (int)length : 0);
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Opens, and names the input where that fails.</summary>
    /// <param name="name">Its name for people.</param>
    /// <param name="open">Opens it.</param>
    /// <exception cref="UnreadableInputException">It can't be opened.</exception>
    public static T Guard<T>(string name, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(name, exception);
        }
    }

    /// <summary>Says in a sentence that an input can't be read.</summary>
    /// <param name="name">Its name for people.</param>
    /// <param name="exception">Why not.</param>
    public static UnreadableInputException Unreadable(string name, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new UnreadableInputException($"Cannot read {name}: there is no such file.", exception),
        UnauthorizedAccessException => new UnreadableInputException($"Cannot read {name}: permission is denied.", exception),
        _ => new UnreadableInputException($"Cannot read {name}: {exception.Message}", exception),
    };
}
