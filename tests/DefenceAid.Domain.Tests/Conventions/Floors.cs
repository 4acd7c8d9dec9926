using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>The floors of the package: a type may use those of its own folder and of the folders before it, never a later one's.</summary>
internal static class Floors
{
    public static readonly IReadOnlyList<string> InOrder =
    [
        "Primitives", "Monetary", "Parties", "Coalitions", "Agreements", "Contributions", "Ledgers", "Totals", "Serialization",
    ];

    /// <summary>Gives the namespace of a floor: the vocabulary is one namespace, the two specialisms have their own.</summary>
    public static string NamespaceOf(string floor) => floor is "Totals" or "Serialization" ? "DefenceAid.Domain." + floor : "DefenceAid.Domain";

    /// <summary>Lists each use of a later floor, once per file and type. Documentation may point anywhere: it is not read.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyList<SourceFile> files)
    {
        Dictionary<SyntaxTree, SourceFile> trees = files.ToDictionary(file => file.Parse());
        CSharpCompilation compilation = Compiler.Compile(trees.Keys, withDomain: false);
        var faults = new List<string>();
        foreach ((SyntaxTree tree, SourceFile file) in trees)
        {
            int floor = IndexOf(file.Folder);
            if (floor < 0)
            {
                faults.Add($"{file.Path}: is on no floor; the floors are {string.Join(", ", InOrder)}");
                continue;
            }

            SemanticModel model = compilation.GetSemanticModel(tree);
            faults.AddRange(tree.GetRoot().DescendantNodes().OfType<ExpressionOrPatternSyntax>()
                .SelectMany(node => TypesOf(model, node))
                .Select(type => (type.Name, Folder: FolderOf(type, trees)))
                .Where(use => use.Folder is not null && IndexOf(use.Folder) > floor)
                .Select(use => $"{file.Path}: names {use.Name} of {use.Folder}")
                .Distinct(StringComparer.Ordinal));
        }

        return faults;
    }

    private static int IndexOf(string folder) => InOrder.ToList().IndexOf(folder);

    // What is written, the owner of a member that is used (an extension method names no type), and what `new()` makes.
    private static IEnumerable<INamedTypeSymbol> TypesOf(SemanticModel model, SyntaxNode node)
    {
        SymbolInfo info = model.GetSymbolInfo(node);
        IEnumerable<ISymbol> symbols = info.Symbol is { } found ? [found] : info.CandidateSymbols;
        return symbols
            .Select(symbol => symbol as INamedTypeSymbol ?? symbol.ContainingType)
            .Where(type => type is not null)
            .Select(type => type.OriginalDefinition);
    }

    private static string? FolderOf(INamedTypeSymbol type, Dictionary<SyntaxTree, SourceFile> trees) =>
        type.DeclaringSyntaxReferences.Select(reference => trees.GetValueOrDefault(reference.SyntaxTree)?.Folder).FirstOrDefault();
}
