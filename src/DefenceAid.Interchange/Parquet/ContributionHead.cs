namespace DefenceAid.Interchange.Parquet;

/// <summary>What the rows of one contribution have in common.</summary>
internal sealed record ContributionHead
{
    /// <summary>Gets the place of the contribution in its ledger, from zero.</summary>
    public required long Place { get; init; }

    public required string Id { get; init; }

    public DateOnly? RecordedOn { get; init; }

    public DateOnly? SupersededOn { get; init; }

    public bool IsWithdrawal { get; init; }

    /// <summary>Gets the donor of the whole, where there is one.</summary>
    public string? Donor { get; init; }

    /// <summary>Gets the donors as JSON, where they are not one of the whole.</summary>
    public string? Donors { get; init; }

    public string? Recipient { get; init; }

    public string? Recipients { get; init; }

    public required string Category { get; init; }

    public required string Form { get; init; }

    public required string Route { get; init; }

    public string? Counterpart { get; init; }

    public string? Coalition { get; init; }

    public string? Agreement { get; init; }

    public string? Into { get; init; }

    public string? FundedBy { get; init; }

    public string? Tags { get; init; }

    public string? Details { get; init; }
}
