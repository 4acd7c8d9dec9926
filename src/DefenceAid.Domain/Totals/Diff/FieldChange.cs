using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>One field of a record that states something else than before.</summary>
/// <remarks>
/// <para>Equality: by all members. Thread safety: immutable.</para>
/// <para>Text: <c>entries[0].amount from SEK 250000000 to SEK 300000000</c>, with long texts cut.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record FieldChange
{
    internal FieldChange(string path, string? before, string? after)
    {
        Path = path;
        Before = before;
        After = after;
    }

    /// <summary>Gets the field as the JSON format names it, such as <c>entries[0].amount</c>. An index is the newer side's; that of an element
    /// that is only on the older side is the older side's.</summary>
    public string Path { get; }

    /// <summary>Gets what the older side states, in full, or null where it states nothing.</summary>
    public string? Before { get; }

    /// <summary>Gets what the newer side states, in full, or null where it states nothing.</summary>
    public string? After { get; }

    /// <summary>Gives the field and both sides in one line.</summary>
    public override string ToString() => (Before, After) switch
    {
        (null, { } after) => $"{Path} added: {ShortText.Of(after)}",
        ({ } before, null) => $"{Path} removed: {ShortText.Of(before)}",
        _ => $"{Path} from {ShortText.Of(Before)} to {ShortText.Of(After)}",
    };
}
