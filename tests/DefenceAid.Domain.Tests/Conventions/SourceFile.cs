using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>One C# file of the package; the path is relative to the package, with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Gets the first folder of the path, or an empty text.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : string.Empty;

    /// <summary>Reads every C# file below a folder.</summary>
    public static IReadOnlyList<SourceFile> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => new SourceFile(System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => file.Folder is not ("bin" or "obj"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    public SyntaxTree Parse() => CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview), Path);
}
