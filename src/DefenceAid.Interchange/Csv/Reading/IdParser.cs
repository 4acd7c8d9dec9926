using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads the id of a contribution.</summary>
internal sealed class IdParser : ValueParser<Id<Contribution>>
{
    private static readonly string Expected = string.Create(
        CultureInfo.InvariantCulture, $"an id: 1 to {Id<Contribution>.MaxLength} characters without control characters");

    /// <inheritdoc/>
    public override bool IsRepeated => false;

    /// <inheritdoc/>
    public override bool HasPlain => true;

    /// <inheritdoc/>
    public override bool TryPlain(ReadOnlySpan<char> text, out Id<Contribution> value) => Id<Contribution>.TryParse(text, null, out value);

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out Id<Contribution> value) =>
        Id<Contribution>.TryParse(text, null, out value) || notes.Fail(Expected);
}
