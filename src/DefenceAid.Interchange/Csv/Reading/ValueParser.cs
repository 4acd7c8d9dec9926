namespace DefenceAid.Interchange.Csv;

/// <summary>Makes a value of a text that is not empty. It has no white space at its ends, but where it is a name of something known.</summary>
internal abstract class ValueParser<T>
{
    /// <summary>Gets whether the same text comes again and again, so that its value is kept.</summary>
    public virtual bool IsRepeated => true;

    /// <summary>Gets whether the text is a name of something known, so that white space at its ends is a near miss.</summary>
    public virtual bool IsName => false;

    /// <summary>Gets whether it looks into the field's table itself.</summary>
    public virtual bool HasTable => false;

    /// <summary>Gets whether there is a usual form that is read at once.</summary>
    public virtual bool HasPlain => false;

    /// <summary>Reads a text of the usual form at once, where that takes less time than to look it up; false for any other.</summary>
    public virtual bool TryPlain(ReadOnlySpan<char> text, out T value)
    {
        value = default!;
        return false;
    }

    /// <summary>Reads a text, or notes why it can't be.</summary>
    public abstract bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out T value);
}
