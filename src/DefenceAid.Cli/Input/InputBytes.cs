namespace DefenceAid.Cli.Input;

/// <summary>Reads all bytes of an input, and says in one sentence why it can't.</summary>
internal static class InputBytes
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="UsageException">The path is none.</exception>
    /// <exception cref="UnreadableInputException">It can't be read.</exception>
    public static byte[] OfFile(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException("FILE: Expected the path of a ledger but got an empty one, or one with a null character.");
        }

        if (Directory.Exists(path))
        {
            throw new UnreadableInputException($"Cannot read {path}: expected a file but it is a directory.");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableInputException($"Cannot read {path}: there is no such file.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnreadableInputException($"Cannot read {path}: permission is denied.", exception);
        }
        catch (IOException exception)
        {
            throw new UnreadableInputException($"Cannot read {path}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="name">Its name for people.</param>
    /// <exception cref="UnreadableInputException">It can't be read.</exception>
    public static byte[] OfStream(Func<Stream> open, string name)
    {
        try
        {
            using Stream stream = open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException($"Cannot read {name}: {exception.Message}", exception);
        }
    }
}
