using System.Collections.Frozen;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a currency: its code, or a sign that the mapping knows.</summary>
internal sealed class CurrencyParser(FrozenDictionary<string, Currency> symbols) : ValueParser<Currency>
{
    /// <inheritdoc/>
    public override bool HasPlain => true;

    /// <inheritdoc/>
    public override bool TryPlain(ReadOnlySpan<char> text, out Currency value) => Currency.TryOf(text, out value);

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out Currency value)
    {
        if (Currency.TryOf(text, out value) || symbols.TryGetValue(text.ToString(), out value))
        {
            return true;
        }

        return Currency.TryOf(text.ToString().ToUpperInvariant(), out value)
            ? notes.Note(CsvFindingCodes.NearMiss, FindingSeverity.Warning, $"\"{value.Code}\"", "which was taken for it")
            : notes.Fail("a code of ISO 4217 such as EUR, or a sign that the mapping's \"symbols\" know");
    }
}
