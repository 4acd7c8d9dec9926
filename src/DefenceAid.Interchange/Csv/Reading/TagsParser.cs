using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads tags: values of one key, or whole tags where there is no key.</summary>
internal sealed class TagsParser(string? key, ImmutableArray<string> separators) : ValueParser<ImmutableArray<Tag>>
{
    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out ImmutableArray<Tag> value)
    {
        string[] pieces = separators.IsEmpty
            ? [text.ToString()]
            : text.ToString().Split([.. separators], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var tags = ImmutableArray.CreateBuilder<Tag>(pieces.Length);
        foreach (string piece in pieces)
        {
            if (!Tag.TryParse(key is null ? piece : $"{key}={piece}", null, out Tag tag))
            {
                value = [];
                return notes.Fail(key is null ? "a tag such as plan=HAFG20" : "a tag's value, without control characters");
            }

            tags.Add(tag);
        }

        value = tags.ToImmutable();
        return true;
    }
}
