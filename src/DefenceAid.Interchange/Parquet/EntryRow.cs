namespace DefenceAid.Interchange.Parquet;

/// <summary>A row of a file: one entry of a contribution, or none where the contribution has none.</summary>
internal sealed record EntryRow
{
    /// <summary>Gets what the rows of one contribution have in common.</summary>
    public required ContributionHead Head { get; init; }

    /// <summary>Gets the place of the entry in its contribution, from zero; null where there is no entry.</summary>
    public int? Entry { get; init; }

    public string? Stage { get; init; }

    public bool IsCancellation { get; init; }

    /// <summary>Gets the first day that the date can be.</summary>
    public DateOnly? OnFirst { get; init; }

    /// <summary>Gets the last day that the date can be.</summary>
    public DateOnly? OnLast { get; init; }

    public string? OnPrecision { get; init; }

    public string? ForPeriod { get; init; }

    public DateOnly? RateOn { get; init; }

    public string? Qualifier { get; init; }

    public string? Currency { get; init; }

    public ScaledDigits? Amount { get; init; }

    /// <summary>Gets the upper figure of "between".</summary>
    public ScaledDigits? High { get; init; }

    /// <summary>Gets the figures that follow from the others, for readers who don't compute them.</summary>
    public EntryBounds Bounds { get; init; }

    public string? SourceCode { get; init; }

    public string? Restatements { get; init; }

    /// <summary>Gets items, sources and extensions, on the first row of a contribution.</summary>
    public string? Details => Entry is null or 0 ? Head.Details : null;
}
