using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Which columns are read: all of them, or those that a query looks at.</summary>
internal sealed class ColumnNeeds
{
    private static readonly string[] OfEveryTotal =
    [
        ColumnNames.Entry, ColumnNames.SupersededOn, ColumnNames.Withdrawn, ColumnNames.Stage, ColumnNames.Cancellation, ColumnNames.Qualifier, ColumnNames.Currency,
        ColumnNames.Unscaled, ColumnNames.Scale, ColumnNames.Digits, ColumnNames.HighUnscaled, ColumnNames.HighScale,
    ];

    private readonly HashSet<string>? _columns;

    private ColumnNeeds(HashSet<string>? columns) => _columns = columns;

    /// <summary>All columns.</summary>
    public static ColumnNeeds Everything { get; } = new(null);

    /// <summary>What says which rows belong together.</summary>
    public static ColumnNeeds Places { get; } = new([ColumnNames.Contribution, ColumnNames.Entry, ColumnNames.Stage]);

    /// <summary>Gives what a query needs.</summary>
    public static ColumnNeeds Of(TotalsQuery query)
    {
        AidScope scope = query.Scope;
        bool Shows(params ReadOnlySpan<Dimension> dimensions) => dimensions.ContainsAny(query.Dimensions.AsSpan());
        bool hasGroups = Shows(Dimension.Group) || !scope.DonorGroups.IsEmpty;
        bool hasDonors = Shows(Dimension.Donor) || hasGroups || !scope.Donors.IsEmpty || scope.Perimeter is not null;
        bool hasRecipients = Shows(Dimension.Recipient) || !scope.Recipients.IsEmpty;
        bool hasRates = query.Conversion is not null;
        bool hasDates = Shows(Dimension.Year, Dimension.Quarter, Dimension.Month) || hasGroups || hasRates || scope.SinceDate is not null || scope.AsOfDate is not null;
        var columns = new HashSet<string>(OfEveryTotal, StringComparer.Ordinal);
        void Add(bool isNeeded, params ReadOnlySpan<string> names)
        {
            foreach (string name in isNeeded ? names : [])
            {
                columns.Add(name);
            }
        }

        Add(scope.KnownOnDate is not null, ColumnNames.RecordedOn);
        Add(hasDonors, ColumnNames.Donor, ColumnNames.Donors);
        Add(hasRecipients, ColumnNames.Recipient, ColumnNames.Recipients);
        Add(Shows(Dimension.Category) || !scope.Categories.IsEmpty, ColumnNames.Category);
        Add(Shows(Dimension.Form) || !scope.Forms.IsEmpty, ColumnNames.Form);
        Add(Shows(Dimension.Direction, Dimension.Channel) || !scope.Directions.IsEmpty, ColumnNames.Route);
        Add(Shows(Dimension.Coalition) || !scope.Coalitions.IsEmpty, ColumnNames.Coalition);
        Add(Shows(Dimension.Agreement) || !scope.Agreements.IsEmpty, ColumnNames.Agreement);
        Add(scope.Perimeter is not null, ColumnNames.Into, ColumnNames.FundedBy);
        Add(!scope.Tags.IsEmpty, ColumnNames.Tags);
        Add(Shows(Dimension.SourceCode), ColumnNames.SourceCode);
        Add(hasDates, ColumnNames.OnFirst, ColumnNames.OnPrecision);
        Add(hasRates, ColumnNames.RateOn, ColumnNames.Restatements);
        return new ColumnNeeds(columns);
    }

    /// <summary>Says whether a column is read.</summary>
    public bool Has(string column) => _columns?.Contains(column) ?? true;
}
