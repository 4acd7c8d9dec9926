namespace DefenceAid.Interchange.Tests.Iati;

/// <summary>The schemas and examples of IATI. They are no part of the repository but may lie beside it.</summary>
internal static class IatiSharedData
{
    /// <summary>Gives a file's path, or skips the test where the folder is absent.</summary>
    /// <param name="path">The path within the folder.</param>
    public static string File(string path)
    {
        string folder = Path.Combine(Root(), "..", "shared", "data", "iati");
        Skip.IfNot(Directory.Exists(folder), "The schemas of IATI are not there: no folder ../shared/data/iati beside the repository.");
        return Path.Combine(folder, path);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "DefenceAid.Domain.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"Expected DefenceAid.Domain.sln in a folder above {AppContext.BaseDirectory}.");
    }
}
