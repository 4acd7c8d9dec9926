namespace DefenceAid.Domain.Totals;

/// <summary>A sum of rows, in one of two widths: a loop over rows is compiled for each.</summary>
internal interface IRowSum
{
    /// <summary>Adds a row.</summary>
    void Add(long digits);
}
