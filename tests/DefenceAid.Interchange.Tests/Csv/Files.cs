using System.Text;

namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>Files of the repository, and those that may lie beside it.</summary>
internal static class Files
{
    private static readonly string Root = FindRoot();

    /// <summary>Reads a mapping of the guide.</summary>
    public static CsvMapping Mapping(string name) => CsvMapping.Parse(File.ReadAllBytes(Path.Combine(Root, "docs", "guide", "mappings", name)));

    /// <summary>Reads a page of the guide.</summary>
    public static string GuidePage(string name) => File.ReadAllText(Path.Combine(Root, "docs", "guide", name));

    /// <summary>Gives the names of the guide's mappings.</summary>
    public static IEnumerable<string> MappingNames() =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs", "guide", "mappings"), "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    /// <summary>Opens a published file, or skips the test where the folder is absent.</summary>
    public static Stream Shared(string path)
    {
        string folder = Path.Combine(Root, "..", "shared", "data");
        Skip.IfNot(Directory.Exists(folder), "The published files are not there: no folder ../shared/data beside the repository.");
        return File.OpenRead(Path.Combine(folder, path));
    }

    /// <summary>Gives text as a stream of UTF-8.</summary>
    public static Stream Utf8(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

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
