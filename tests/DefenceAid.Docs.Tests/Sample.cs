using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DefenceAid.Docs.Tests;

/// <summary>A C# sample of a page: compiled with those that it continues, run, and compared with the output shown below it.</summary>
public sealed class Sample
{
    // Written between the parts of one program, so that the last part's output can be told from the others'.
    private const char Separator = '\u001e';

    // Samples name things that only a later sentence uses; the reference versions are the test host's affair.
    private static readonly string[] Unreported = ["CS0168", "CS0219", "CS8321", "CS1701", "CS1702"];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);
    private static readonly SyntaxTree ImplicitUsings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """,
        ParseOptions);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsOfAUser)
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly IReadOnlyList<Block> _parts;

    private Sample(IReadOnlyList<Block> parts, string expected)
    {
        _parts = parts;
        Expected = expected;
    }

    /// <summary>Gets the block itself.</summary>
    public Block Block => _parts[^1];

    /// <summary>Gets what the page says that it prints.</summary>
    public string Expected { get; }

    public static IEnumerable<Sample> Of(Page page)
    {
        var chain = new List<Block>();
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            Block block = page.Blocks[i];
            if (block.Language != "csharp")
            {
                continue;
            }

            if (!block.IsMarked("continues"))
            {
                chain.Clear();
            }

            chain.Add(block);
            Block? next = i + 1 < page.Blocks.Count ? page.Blocks[i + 1] : null;
            yield return new Sample([.. chain], next?.IsMarked("output") == true ? next.Text : string.Empty);
        }
    }

    /// <summary>Says what is wrong with the sample, or gives an empty text.</summary>
    public string Fault()
    {
        using var image = new MemoryStream();
        string[] errors = Compile(image);
        if (errors.Length > 0)
        {
            return $"{Block.Name} does not compile:\n{string.Join('\n', errors)}";
        }

        if (Block.ValueOf("no-run") is { } reason)
        {
            return reason.Length > 0 ? string.Empty : $"{Block.Name}: no-run needs a reason";
        }

        if (Block.IsMarked("no-run"))
        {
            return $"{Block.Name}: no-run needs a reason";
        }

        image.Position = 0;
        string actual = Run(image).Split(Separator)[^1];
        return Lines.AreEqual(Expected, actual) ? string.Empty : $"{Block.Name} prints\n{actual}\nbut the page shows\n{Expected}";
    }

    private static bool IsOfAUser(string path) =>
        Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)
        || Path.GetFileName(path) is "DefenceAid.Domain.dll" or "DefenceAid.Interchange.dll" or "DefenceAid.ReferenceData.dll" or "NodaTime.dll" or "Ardalis.SmartEnum.dll";

    private string[] Compile(Stream image)
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        SyntaxTree program = CSharpSyntaxTree.ParseText(Program(), ParseOptions);
        return [.. CSharpCompilation.Create("Sample" + Guid.NewGuid().ToString("N"), [ImplicitUsings, program], References, options)
            .Emit(image).Diagnostics
            .Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning && !Unreported.Contains(d.Id))
            .Select(Describe)];
    }

    // The parts in one file, in the order that the language wants: directives, statements, types. #line keeps the page's lines.
    private string Program()
    {
        var usings = new List<string>();
        var statements = new List<string>();
        var types = new List<string>();
        foreach (Block part in _parts)
        {
            if (statements.Count > 0)
            {
                statements.Add($"global::System.Console.Out.Write('\\u{(int)Separator:x4}');");
            }

            var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(part.Text, ParseOptions).GetRoot();
            usings.AddRange(unit.Usings.Select(node => Mapped(node, part)));
            statements.AddRange(unit.Members.OfType<GlobalStatementSyntax>().Select(node => Mapped(node, part)));
            types.AddRange(unit.Members.Where(node => node is not GlobalStatementSyntax).Select(node => Mapped(node, part)));
            statements.Add(";");
        }

        IEnumerable<string> distinct = usings.GroupBy(text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.Ordinal).Select(g => g.First());
        return string.Join('\n', [.. distinct, .. statements, .. types]);
    }

    private static string Mapped(SyntaxNode node, Block part)
    {
        int line = node.GetLocation().GetLineSpan().StartLinePosition.Line;
        return string.Create(CultureInfo.InvariantCulture, $"#line {part.Line + 1 + line} \"{part.Page}\"\n{node}");
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetMappedLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}: {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static string Run(Stream image)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        TextWriter console = Console.Out;
        CultureInfo culture = CultureInfo.CurrentCulture;
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            MethodInfo main = context.LoadFromStream(image).EntryPoint!;
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()], null);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Console.SetOut(console);
            context.Unload();
        }

        return output.ToString();
    }
}
