using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>Roslyn over made-up or real sources, with what this test process itself runs on as references.</summary>
internal static class Compiler
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] PlatformPaths =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>Compiles sources; with <paramref name="withDomain"/> they may use the package, without they are the package.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, bool withDomain)
    {
        IEnumerable<MetadataReference> references = PlatformPaths
            .Where(path => withDomain || Path.GetFileName(path) != "DefenceAid.Domain.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        SyntaxTree usings = CSharpSyntaxTree.ParseText(ImplicitUsings, new CSharpParseOptions(LanguageVersion.Preview));
        return CSharpCompilation.Create("Sources", [usings, .. trees], references, options);
    }

    /// <summary>Compiles and loads made-up types, with their documentation file.</summary>
    public static (Assembly Assembly, XDocument Documentation) Load(string source)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);
        CSharpCompilation compilation = Compile([CSharpSyntaxTree.ParseText(source, parse)], withDomain: true);
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = compilation.Emit(image, xmlDocumentationStream: documentation);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty("the made-up types must compile");
        image.Position = 0;
        documentation.Position = 0;
        Assembly assembly = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
        return (assembly, XDocument.Load(documentation));
    }
}
