namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a number that is zero or more.</summary>
internal sealed class QuantityParser(TextRules rules) : ValueParser<decimal>
{
    /// <inheritdoc/>
    public override bool IsRepeated => false;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out decimal value) =>
        (NumberText.TryParse(text, rules, notes, out value) && value >= 0) || notes.Fail("a number, zero or more");
}
