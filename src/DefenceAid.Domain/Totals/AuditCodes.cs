namespace DefenceAid.Domain.Totals;

/// <summary>The stable codes of the findings that an audit gives, beside <see cref="FindingCodes.MissingCoalition"/>.</summary>
public static class AuditCodes
{
    /// <summary>More was allocated or delivered of a contribution than was committed. A warning: published data do it.</summary>
    public const string AboveCommitted = "above-committed";

    /// <summary>What a contribution has at a stage, entries less cancellations, is below zero. A warning.</summary>
    public const string NegativeTotal = "negative-total";

    /// <summary>A stage was reached before an earlier one. A warning; information where the earlier one is only words, proposed or announced.</summary>
    public const string StageOutOfOrder = "stage-out-of-order";

    /// <summary>A donor was no member of the contribution's coalition then, as far as lists say. A warning; information where the lists
    /// leave it open.</summary>
    public const string DonorNotMember = "donor-not-member";
}
