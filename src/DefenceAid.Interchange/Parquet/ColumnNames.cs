namespace DefenceAid.Interchange.Parquet;

/// <summary>The names of the columns: they never change within a version of the format.</summary>
internal static class ColumnNames
{
    public const string Contribution = "contribution";
    public const string Entry = "entry";
    public const string Id = "id";
    public const string RecordedOn = "recorded_on";
    public const string SupersededOn = "superseded_on";
    public const string Withdrawn = "withdrawn";
    public const string Donor = "donor";
    public const string Donors = "donors";
    public const string Recipient = "recipient";
    public const string Recipients = "recipients";
    public const string Category = "category";
    public const string Form = "form";
    public const string Route = "route";
    public const string Counterpart = "counterpart";
    public const string Coalition = "coalition";
    public const string Agreement = "agreement";
    public const string Into = "into_pool";
    public const string FundedBy = "funded_by";
    public const string Tags = "tags";
    public const string Stage = "stage";
    public const string Cancellation = "cancellation";
    public const string OnFirst = "on_first";
    public const string OnLast = "on_last";
    public const string OnPrecision = "on_precision";
    public const string ForPeriod = "for_period";
    public const string RateOn = "rate_on";
    public const string Qualifier = "qualifier";
    public const string Currency = "currency";
    public const string Unscaled = "amount_unscaled";
    public const string Scale = "amount_scale";
    public const string Digits = "amount_digits";
    public const string HighUnscaled = "high_unscaled";
    public const string HighScale = "high_scale";
    public const string Amount = "amount";
    public const string Lower = "lower_bound";
    public const string LowerIsOpen = "lower_is_open";
    public const string Upper = "upper_bound";
    public const string UpperIsOpen = "upper_is_open";
    public const string SourceCode = "source_code";
    public const string Restatements = "restatements";
    public const string Details = "details";
}
