namespace DefenceAid.Interchange.Tests.Parquet;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _outer = Directory.CreateTempSubdirectory("parquet-tests-").FullName;

    /// <summary>Gets a path where nothing is yet.</summary>
    public string Path => System.IO.Path.Combine(_outer, "files");

    public void Dispose() => Directory.Delete(_outer, recursive: true);
}
