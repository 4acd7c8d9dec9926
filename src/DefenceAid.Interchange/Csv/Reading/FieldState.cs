namespace DefenceAid.Interchange.Csv;

/// <summary>What came of reading a value.</summary>
internal enum FieldState
{
    /// <summary>The row does not state it.</summary>
    NotStated,

    /// <summary>The row states it.</summary>
    Stated,

    /// <summary>It can't be read, and the row's fault is noted.</summary>
    Faulty,
}
