namespace DefenceAid.Interchange.Tests.Parquet;

/// <summary>A stream over bytes that says when it is sought in: at every column, and not at every read.</summary>
internal sealed class WatchedStream(byte[] bytes, Action watch) : MemoryStream(bytes)
{
    public override long Seek(long offset, SeekOrigin loc)
    {
        watch();
        return base.Seek(offset, loc);
    }
}
