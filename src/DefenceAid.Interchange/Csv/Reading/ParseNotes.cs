using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>What reading one text gave beside its value: why it can't be read, or what is worth knowing.</summary>
internal sealed class ParseNotes
{
    /// <summary>Gets what was expected, where the text can't be read.</summary>
    public string Expected { get; private set; } = string.Empty;

    /// <summary>Gets what is worth knowing of a text that was read: a code, how much it matters, what was expected, what became of it.</summary>
    public (string Code, FindingSeverity Severity, string Expected, string Outcome)? Remark { get; private set; }

    /// <summary>Forgets all, for the next text.</summary>
    public void Clear()
    {
        Expected = string.Empty;
        Remark = null;
    }

    /// <summary>Says why a text can't be read.</summary>
    public bool Fail(string expected)
    {
        Expected = expected;
        return false;
    }

    /// <summary>Says what is worth knowing of a text that was read.</summary>
    public bool Note(string code, FindingSeverity severity, string expected, string outcome)
    {
        Remark = (code, severity, expected, outcome);
        return true;
    }
}
