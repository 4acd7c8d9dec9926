namespace DefenceAid.Interchange.Csv;

/// <summary>What becomes of a date that only bounds, such as "until 5/31/2022".</summary>
internal enum DateBound
{
    /// <summary>The date is not stated.</summary>
    NotStated,

    /// <summary>Its year.</summary>
    Year,

    /// <summary>Its month, where it is stated.</summary>
    Month,

    /// <summary>The date itself.</summary>
    Day,
}
