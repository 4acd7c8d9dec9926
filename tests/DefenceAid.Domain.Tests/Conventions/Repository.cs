namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>The tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Gets the folder of the solution; the build's output lies below it.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DefenceAid.Domain.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"Expected DefenceAid.Domain.sln in a folder above {AppContext.BaseDirectory}.");
    }
}
