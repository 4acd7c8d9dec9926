namespace DefenceAid.Interchange.Csv;

/// <summary>A text that came before, and what came of reading it.</summary>
/// <remarks>An object, so that it is found as one reference and nothing is copied on the way.</remarks>
internal sealed class KeptValue<T>(string text, FieldState state, T value)
{
    private readonly TextMark _mark = TextMark.Of(text);

    /// <summary>Gets what came of it.</summary>
    public FieldState State => state;

    /// <summary>Gets the value.</summary>
    public T Value => value;

    /// <summary>Says whether it is of this text.</summary>
    /// <param name="other">The text.</param>
    /// <param name="mark">The text's mark.</param>
    public bool IsOf(ReadOnlySpan<char> other, in TextMark mark) => _mark == mark && (mark.IsWhole || other.SequenceEqual(text));
}
