using System.Text;

namespace DefenceAid.Cli.Tests;

/// <summary>One run of the tool in this process: its exit code and what it wrote.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Gets the lines of standard output.</summary>
    public string[] Lines => Output.TrimEnd('\n').Split('\n');

    /// <summary>Runs a command line.</summary>
    public static ToolRun Of(params string[] args) => WithInput([], args);

    /// <summary>Runs a command line with standard input.</summary>
    public static ToolRun WithInput(byte[] input, params string[] args) => Run(() => new MemoryStream(input), null, args);

    /// <summary>Runs a command line in a terminal of some columns.</summary>
    public static ToolRun InTerminal(int width, params string[] args) => Run(() => Stream.Null, width, args);

    /// <summary>Runs a command line on a ledger, or other bytes, that are written to a file first; FILE in an argument is its name, and the name in output and errors becomes FILE.</summary>
    public static ToolRun OnFile(byte[] bytes, params string[] args)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            File.WriteAllBytes(path, bytes);
            ToolRun run = Of([.. args.Select(arg => arg.Replace("FILE", path, StringComparison.Ordinal))]);
            return new ToolRun(run.ExitCode, run.Output.Replace(path, "FILE"), run.Error.Replace(path, "FILE"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ToolRun Run(Func<Stream> openInput, int? width, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode = Tool.Run(args, new ToolConsole(openInput, output, error, width));
        var run = new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
        run.Error.Should().NotContain("   at ", "no stack trace reaches a user").And.NotContain("fault of the tool");
        return run;
    }
}
