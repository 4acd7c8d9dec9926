namespace DefenceAid.Docs.Tests;

/// <summary>Texts compared as a reader sees them: without the white space at the end of a line or of the text.</summary>
internal static class Lines
{
    public static bool AreEqual(string expected, string actual) => Trim(expected) == Trim(actual);

    public static string Trim(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n');
}
