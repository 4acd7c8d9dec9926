namespace DefenceAid.Docs.Tests;

/// <summary>A fenced block of a page: its language, its text, the line of its fence (from 1) and the markers right above it.</summary>
public sealed record Block(string Page, int Line, string Language, string Text, IReadOnlyList<string> Markers)
{
    public string Name => $"{Page}:{Line}";

    public bool IsMarked(string marker) => Markers.Contains(marker, StringComparer.Ordinal);

    /// <summary>Gives what stands after <c>marker:</c>, or null where the marker is not there.</summary>
    public string? ValueOf(string marker) =>
        Markers.Where(m => m.StartsWith(marker + ":", StringComparison.Ordinal)).Select(m => m[(marker.Length + 1)..].Trim()).FirstOrDefault();
}
