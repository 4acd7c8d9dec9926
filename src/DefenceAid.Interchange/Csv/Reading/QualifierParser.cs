using System.Collections.Frozen;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a hedge that stands in a column of its own.</summary>
internal sealed class QualifierParser(FrozenDictionary<string, AmountQualifier> hedges) : ValueParser<AmountQualifier>
{
    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out AmountQualifier value)
    {
        bool isKnown = hedges.TryGetValue(text.ToString(), out AmountQualifier? found);
        value = found!;
        return isKnown || notes.Fail("a hedge such as exactly, over, at least, up to, almost or about, or one that the mapping's \"hedges\" know");
    }
}
