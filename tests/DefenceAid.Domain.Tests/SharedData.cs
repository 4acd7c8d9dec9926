using System.Text;
using DefenceAid.Domain.Tests.Conventions;
using Microsoft.VisualBasic.FileIO;

namespace DefenceAid.Domain.Tests;

/// <summary>The published lists that the embedded tables were made from. They are no part of the repository but may lie beside it.</summary>
internal static class SharedData
{
    /// <summary>Gives a file's path, or skips the test where the folder is absent.</summary>
    /// <param name="path">The path within the folder.</param>
    public static string File(string path)
    {
        string folder = Path.Combine(Repository.Root, "..", "shared", "data");
        Skip.IfNot(Directory.Exists(folder), "The published lists are not there: no folder ../shared/data beside the repository.");
        return Path.Combine(folder, path);
    }

    /// <summary>Reads a file of comma-separated values, each row by the names of its columns, or skips the test where the folder is absent.</summary>
    /// <param name="path">The path within the folder.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        using var parser = new TextFieldParser(File(path), Encoding.UTF8) { Delimiters = [","], TrimWhiteSpace = false };
        string[] names = parser.ReadFields()!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (parser.ReadFields() is { } fields)
        {
            rows.Add(names.Zip(fields).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
        }

        return rows;
    }
}
