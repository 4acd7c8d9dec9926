namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="ReportedTotal"/>.</summary>
internal sealed class ReportedTotalDocument : VersionedDocument<ReportedTotal>
{
    public required StatedAmount Amount { get; set; }

    public required ScopeDocument Scope { get; set; }

    public static ReportedTotalDocument From(ReportedTotal total) => new()
    {
        Id = total.Id,
        Revision = total.Revision,
        Amount = total.Amount,
        Scope = ScopeDocument.From(total.Scope),
        Sources = DocumentList.From(total.Sources, SourceDocument.From),
        Extensions = total.Extensions,
    };

    protected override ReportedTotal ToUnversioned() => WithSources(
        ReportedTotal.Create(Id.Value, Amount, Scope.Record).WithExtensions(Extensions), static (current, source) => current.WithSource(source));
}
