namespace DefenceAid.Interchange.Csv;

/// <summary>How the rows of one contribution lie.</summary>
internal enum RowOrder
{
    /// <summary>Each row is a contribution.</summary>
    Each,

    /// <summary>Rows of one id follow each other.</summary>
    Adjacent,

    /// <summary>Rows of one id may be anywhere.</summary>
    Anywhere,
}
