using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DefenceAid.Docs.Tests;

/// <summary>A console block of a page: its commands run one after the other in a folder of the page's files.</summary>
public sealed class Session : IDisposable
{
    private const string Tool = "defence-aid ";
    private const string ToolFromSource = "dotnet run --project src/DefenceAid.Cli -- ";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly string[] NotRun =
        ["git ", "cd ", .. new[] { "test", "add", "tool", "new", "build", "pack", "publish", "run", "restore", "--version" }.Select(verb => "dotnet " + verb)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("defence-aid-docs-");
    private readonly Page _page;
    private readonly string _tool;
    private int _exitCode;

    public Session(Page page, string? tool = null)
    {
        _page = page;
        _tool = tool ?? Path.Combine(AppContext.BaseDirectory, "defence-aid.dll");
        foreach (Block block in page.Blocks)
        {
            if (block.ValueOf("file") is { } name)
            {
                File.WriteAllText(FilePath(name), block.Text + "\n");
            }
        }
    }

    /// <summary>Runs the console blocks of the page up to and with this one; says what is wrong with this one, or gives an empty text.</summary>
    public string Fault(Block block)
    {
        foreach (Block earlier in _page.Blocks.TakeWhile(other => other != block).Where(other => other.Language == "console"))
        {
            RunAll(earlier, onlyWriters: true);
        }

        return RunAll(block, onlyWriters: false);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string RunAll(Block block, bool onlyWriters)
    {
        var commands = Commands(block).ToList();
        if (commands.Count == 0)
        {
            return $"{block.Name}: a console block has commands, each after a dollar sign and a space";
        }

        for (int i = 0; i < commands.Count; i++)
        {
            (int line, string command, string shown) = commands[i];
            if (onlyWriters && !command.Contains('>', StringComparison.Ordinal))
            {
                continue;
            }

            bool showsExitCode = i + 1 < commands.Count && commands[i + 1].Command == "echo $?";
            if (Fault(command, shown, showsExitCode) is { } fault)
            {
                return $"{block.Page}:{line}: $ {command}\n{fault}";
            }
        }

        return string.Empty;
    }

    private static IEnumerable<(int Line, string Command, string Shown)> Commands(Block block)
    {
        string[] lines = block.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                continue;
            }

            int line = block.Line + 1 + i;
            string command = lines[i][2..].Trim();
            while (command.EndsWith('\\') && i + 1 < lines.Length)
            {
                command = command[..^1].TrimEnd() + " " + lines[++i].Trim();
            }

            IEnumerable<string> shown = lines.Skip(i + 1).TakeWhile(text => !text.StartsWith("$ ", StringComparison.Ordinal));
            yield return (line, command, string.Join('\n', shown));
        }
    }

    private string? Fault(string command, string shown, bool showsExitCode)
    {
        if (command == "echo $?")
        {
            return Difference(shown, _exitCode.ToString(CultureInfo.InvariantCulture), string.Empty);
        }

        if (command.StartsWith("cat ", StringComparison.Ordinal))
        {
            return Difference(shown, File.ReadAllText(FilePath(command[4..].Trim())), string.Empty);
        }

        if (!IsTool(command))
        {
            return Array.Exists(NotRun, start => command.StartsWith(start, StringComparison.Ordinal)) ? null : "is a command that this test does not know";
        }

        (string output, string error) = RunPipe(command);
        if (_exitCode != 0 && !showsExitCode)
        {
            return $"ends with {_exitCode}, and no `$ echo $?` shows it:\n{output}{error}";
        }

        return Difference(shown, output, error);
    }

    private static string? Difference(string shown, string output, string error) =>
        Lines.AreEqual(shown, output) || Lines.AreEqual(shown, output + error)
            ? null
            : $"prints\n{output}{error}\nbut the page shows\n{shown}";

    private static bool IsTool(string command) =>
        (command + " ").StartsWith(Tool, StringComparison.Ordinal) || (command + " ").StartsWith(ToolFromSource, StringComparison.Ordinal);

    private (string Output, string Error) RunPipe(string command)
    {
        string input = string.Empty;
        var errors = new StringBuilder();
        foreach (List<string> step in Split(command))
        {
            int to = step.IndexOf(">");
            string[] words = [.. to < 0 ? step : step.Take(to)];
            (input, string error) = RunTool(words, input);
            errors.Append(error);
            if (to >= 0)
            {
                File.WriteAllText(FilePath(step[to + 1]), input);
                input = string.Empty;
            }
        }

        return (input, errors.ToString());
    }

    // Words as a shell splits them, quotes included; a step of a pipe starts with the tool's own words, which are dropped.
    private static IEnumerable<List<string>> Split(string command)
    {
        var words = new List<string>();
        foreach (string word in Words(command).Append("|"))
        {
            if (word != "|")
            {
                words.Add(word);
                continue;
            }

            int own = words[0] == "defence-aid" ? 1 : words.IndexOf("--") + 1;
            yield return words[own..];
            words = [];
        }
    }

    private static IEnumerable<string> Words(string command)
    {
        var word = new StringBuilder();
        char? quote = null;
        bool started = false;
        foreach (char c in command + " ")
        {
            if (quote is null && c == ' ')
            {
                if (started)
                {
                    yield return word.ToString();
                }

                word.Clear();
                started = false;
                continue;
            }

            started = true;
            if (quote is null && c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == quote)
            {
                quote = null;
            }
            else
            {
                word.Append(c);
            }
        }
    }

    private (string Output, string Error) RunTool(IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            ArgumentList = { _tool },
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["TERM"] = "dumb";
        start.Environment.Remove("COLUMNS");
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Feed(process, input);
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"defence-aid {string.Join(' ', start.ArgumentList.Skip(1))} took more than {Limit}.");
        }

        process.WaitForExit();
        _exitCode = process.ExitCode;
        return (output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    // A tool that reads nothing may have closed its end.
    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // What it then prints is compared all the same.
        }
    }

    private string FilePath(string name) => Path.GetFileName(name) == name
        ? Path.Combine(_folder.FullName, name)
        : throw new FormatException($"{_page.Name}: expected a plain file name but got \"{name}\".");
}
