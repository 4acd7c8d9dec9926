namespace DefenceAid.Docs.Tests;

/// <summary>The pages that are tested, by their paths from the root of the tree.</summary>
public static class Pages
{
    public static string Root { get; } = FindRoot();

    /// <summary>Gets README.md, what lies in docs/, and the page of this project that uses every convention once.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
        "tests/DefenceAid.Docs.Tests/Pages/conventions.md",
    ];

    /// <summary>Gets the pages written by hand, which have samples.</summary>
    public static IReadOnlyList<Page> Written { get; } =
        [.. All.Where(name => !name.StartsWith("docs/api/", StringComparison.Ordinal)).Select(name => Page.Read(Root, name))];

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
