using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>What each source file keeps to: its namespace, one type named as the file, its length, no regions, no partial types by hand.</summary>
internal static class FileRules
{
    public const int MaxLines = 300;

    public static IReadOnlyList<string> Faults(SourceFile file)
    {
        SyntaxNode root = file.Parse().GetRoot();
        return [.. Namespace(file, root).Concat(OneType(file, root)).Concat(Length(file)).Concat(Regions(file, root)).Concat(Partials(file, root))];
    }

    private static IEnumerable<string> Namespace(SourceFile file, SyntaxNode root)
    {
        string expected = Floors.NamespaceOf(file.Folder);
        BaseNamespaceDeclarationSyntax[] declared = [.. root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()];
        if (declared is not [FileScopedNamespaceDeclarationSyntax only] || only.Name.ToString() != expected)
        {
            string actual = declared.Length == 0 ? "none" : string.Join(", ", declared.Select(d => d.Name.ToString()));
            yield return $"{file.Path}: expected the file-scoped namespace {expected} but got {actual}";
        }
    }

    private static IEnumerable<string> OneType(SourceFile file, SyntaxNode root)
    {
        string expected = Path.GetFileNameWithoutExtension(file.Path);
        string[] types = [.. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(NameOf).OfType<string>()];
        if (types is not [var only] || only != expected)
        {
            yield return $"{file.Path}: expected the one type {expected} but got {(types.Length == 0 ? "none" : string.Join(", ", types))}";
        }
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    private static IEnumerable<string> Length(SourceFile file)
    {
        int lines = file.Text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));
        if (lines > MaxLines)
        {
            yield return $"{file.Path}: has {lines} lines that are not blank, more than {MaxLines}; move a concept into a type of its own";
        }
    }

    private static IEnumerable<string> Regions(SourceFile file, SyntaxNode root) =>
        root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia))
            .Select(trivia => $"{file.Path}: has a #region in line {trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");

    private static IEnumerable<string> Partials(SourceFile file, SyntaxNode root) =>
        root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword) && !HasGeneratedPart(type))
            .Select(type => $"{file.Path}: {type.Identifier.Text} is partial, and no generator writes its other part");

    private static bool HasGeneratedPart(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(t => t.Type.ToString() == "JsonSerializerContext") == true
        || type.DescendantNodes().OfType<AttributeSyntax>().Any(a => a.Name.ToString() == "GeneratedRegex");
}
