using System.Diagnostics.CodeAnalysis;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads lines of a <see cref="ContributionStream"/> one by one, wherever they come from: cells, elements, messages.</summary>
/// <remarks>
/// <para>It remembers texts and lists that come again, some 150 kB of them: keep one reader for many lines.</para>
/// <para>Equality: by reference. Thread safety: none.</para>
/// </remarks>
public sealed class ContributionLineReader
{
    private readonly ContributionReader _reader = new();

    /// <summary>Reads one contribution, or says why it can't be read.</summary>
    /// <param name="utf8">A line: a JSON object, in UTF-8, of at most <see cref="ContributionStream.MaxLineLength"/> bytes.</param>
    /// <param name="contribution">The contribution, or null where a finding says why not.</param>
    /// <param name="finding">What is wrong, with path and line, or null.</param>
    public bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out Contribution? contribution, [NotNullWhen(false)] out Finding? finding)
    {
        Finding? found = null;
        contribution = ContributionStream.Read(_reader, utf8, utf8.Length > ContributionStream.MaxLineLength, 1, fault => found = fault);
        finding = contribution is null ? found ?? JsonFault.Unreadable("$", 1, "a JSON object", "a blank text") : null;
        return contribution is not null;
    }
}
