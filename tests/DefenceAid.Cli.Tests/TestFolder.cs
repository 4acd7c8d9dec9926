using System.Text;

namespace DefenceAid.Cli.Tests;

/// <summary>A folder of files to run the tool on; it goes when the test ends.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("defence-aid-cli-");

    /// <summary>Gives the path of a file of the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, in a folder of its own where the name has one.</summary>
    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
    }

    /// <summary>Reads a file.</summary>
    public string Read(string name) => File.ReadAllText(this[name]);

    /// <summary>Gives the names of the files that are there, hidden ones too.</summary>
    public IEnumerable<string> Names() => _folder.EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).Select(file => file.Name).Order(StringComparer.Ordinal);

    /// <summary>Runs the tool. An argument that starts with @ is a file of the folder; in what it writes files have no folder.</summary>
    public ToolRun Run(params string[] args) => Run([], args);

    /// <summary>Runs the tool with standard input.</summary>
    public ToolRun Run(byte[] input, params string[] args)
    {
        ToolRun run = ToolRun.WithInput(input, [.. args.Select(PathOf)]);
        return new ToolRun(run.ExitCode, Nameless(run.Output), Nameless(run.Error));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string arg) => arg.StartsWith('@') ? this[arg[1..]].TrimEnd(Path.DirectorySeparatorChar) : arg;

    private string Nameless(string text) => text.Replace(_folder.FullName + Path.DirectorySeparatorChar, "").Replace(_folder.FullName, "FOLDER");
}
