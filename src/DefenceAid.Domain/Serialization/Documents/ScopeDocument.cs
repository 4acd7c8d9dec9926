using NodaTime;

namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="AidScope"/>.</summary>
internal sealed class ScopeDocument : RecordDocument<AidScope>
{
    public AidStage? Measure { get; set; }

    public bool Exactly { get; set; }

    public LocalDate? Since { get; set; }

    public LocalDate? AsOf { get; set; }

    public LocalDate? KnownOn { get; set; }

    public Id<Party>[]? Donors { get; set; }

    public Id<CountryGroup>[]? DonorGroups { get; set; }

    public Id<Party>[]? Recipients { get; set; }

    public AidCategory[]? Categories { get; set; }

    public FinanceForm[]? Forms { get; set; }

    public AidDirection[]? Directions { get; set; }

    public Id<Coalition>[]? Coalitions { get; set; }

    public Id<Agreement>[]? Agreements { get; set; }

    public Tag[]? Tags { get; set; }

    public Id<Party>[]? Perimeter { get; set; }

    public static ScopeDocument From(AidScope scope) => new()
    {
        Measure = scope.Measure,
        Exactly = scope.IsExact,
        Since = scope.SinceDate,
        AsOf = scope.AsOfDate,
        KnownOn = scope.KnownOnDate,
        Donors = DocumentList.From(scope.Donors),
        DonorGroups = DocumentList.From(scope.DonorGroups),
        Recipients = DocumentList.From(scope.Recipients),
        Categories = DocumentList.From(scope.Categories),
        Forms = DocumentList.From(scope.Forms),
        Directions = DocumentList.From(scope.Directions),
        Coalitions = DocumentList.From(scope.Coalitions),
        Agreements = DocumentList.From(scope.Agreements),
        Tags = DocumentList.From(scope.Tags),
        Perimeter = scope.Perimeter is { } perimeter ? [.. perimeter.Pools] : null,
    };

    protected override AidScope ToRecord()
    {
        AidScope scope = AidScope.At(Measure)
            .DonatedBy(Donors)
            .DonatedByGroup(DonorGroups)
            .ReceivedBy(Recipients)
            .In(Categories)
            .InForm(Forms)
            .Through(Directions)
            .Within(Coalitions)
            .Under(Agreements)
            .Tagged(Tags);
        scope = Exactly ? scope.Exactly() : scope;
        scope = Since is { } since ? scope.Since(since) : scope;
        scope = AsOf is { } asOf ? scope.AsOf(asOf) : scope;
        scope = Perimeter is { } pools ? scope.Within(Domain.Perimeter.Of(pools)) : scope;
        return KnownOn is { } knownOn ? scope.KnownOn(knownOn) : scope;
    }
}
