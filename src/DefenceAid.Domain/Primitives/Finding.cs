using System.Globalization;

namespace DefenceAid.Domain;

/// <summary>One thing noticed about data: where, what was expected, what came.</summary>
/// <param name="Code">What kind of thing, a stable code such as <c>dangling-reference</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Path">The JSON path to the record or member, such as <c>$.contributions[3].donors</c>; empty for the whole.</param>
/// <param name="Expected">What was expected, in words.</param>
/// <param name="Actual">What came, in words.</param>
/// <remarks>Equality: by all members. Thread safety: immutable.</remarks>
public sealed record Finding(string Code, FindingSeverity Severity, string Path, string Expected, string Actual)
{
    /// <summary>Gets the line of the document, from 1, or null where the data did not come from text.</summary>
    public long? Line { get; init; }

    /// <summary>Gets the column of the line, from 1, or null where the reader knows none.</summary>
    public long? Column { get; init; }

    /// <summary>Gives one readable sentence with the place.</summary>
    public override string ToString()
    {
        string column = Column is { } number ? string.Create(CultureInfo.InvariantCulture, $"column {number}, ") : string.Empty;
        string place = Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}, {column}{Path}") : Path;
        return $"{Severity.Code} {Code} at {(place.Length == 0 ? "the whole" : place)}: expected {Expected} but got {Actual}.";
    }
}
