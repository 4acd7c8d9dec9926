using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DefenceAid.Docs.Tests;

/// <summary>A tool that ends with its first argument and prints the rest, commas between; <c>-</c> stands for what it reads.</summary>
public sealed class MadeUpTool : IDisposable
{
    private const string Source =
        """
        using System;
        using System.Linq;

        int code = int.Parse(args[0]);
        Console.WriteLine(string.Join(",", args.Skip(1).Select(word => word == "-" ? Console.In.ReadToEnd().Trim() : word)));
        if (code != 0)
        {
            Console.Error.WriteLine("exit code " + code);
        }

        return code;
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("defence-aid-docs-");

    public MadeUpTool()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "made-up.dll");
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(path => System.IO.Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        CSharpCompilation.Create("made-up", [CSharpSyntaxTree.ParseText(Source)], references, new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .Emit(Path).Success.Should().BeTrue();
        File.Copy(
            System.IO.Path.Combine(AppContext.BaseDirectory, "defence-aid.runtimeconfig.json"),
            System.IO.Path.ChangeExtension(Path, ".runtimeconfig.json"));
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
