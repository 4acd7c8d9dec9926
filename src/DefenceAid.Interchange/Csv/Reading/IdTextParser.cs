using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads the id of a contribution.</summary>
internal sealed class IdTextParser : ValueParser<string>
{
    private static readonly string Expected = string.Create(
        CultureInfo.InvariantCulture, $"an id: 1 to {Id<Contribution>.MaxLength} characters without control characters");

    /// <inheritdoc/>
    public override bool IsRepeated => false;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out string value)
    {
        bool isId = Id<Contribution>.TryParse(text, null, out Id<Contribution> id);
        value = id.Value;
        return isId || notes.Fail(Expected);
    }
}
