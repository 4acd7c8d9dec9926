namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="Agreement"/>.</summary>
internal sealed class AgreementDocument : VersionedDocument<Agreement>
{
    public required AgreementKind Kind { get; set; }

    public required string Title { get; set; }

    public Id<Party>[]? Parties { get; set; }

    public SignatureDocument[]? Signatures { get; set; }

    public PartialDate? SignedOn { get; set; }

    public Validity Validity { get; set; }

    public Id<Coalition>? Coalition { get; set; }

    public static AgreementDocument From(Agreement agreement) => new()
    {
        Id = agreement.Id,
        Revision = agreement.Revision,
        Kind = agreement.Kind,
        Title = agreement.Title,
        Parties = DocumentList.From(agreement.Parties),
        Signatures = DocumentList.From(agreement.Signatures, SignatureDocument.From),
        SignedOn = agreement.SignedOn,
        Validity = agreement.Validity,
        Coalition = agreement.Coalition,
        Sources = DocumentList.From(agreement.Sources, SourceDocument.From),
        Extensions = agreement.Extensions,
    };

    protected override Agreement ToUnversioned()
    {
        Agreement agreement = Agreement.Create(Id, Kind, Title, SignedOn).WithValidity(Validity).WithExtensions(Extensions);
        agreement = (Parties ?? []).Aggregate(agreement, static (current, party) => current.WithParty(party));
        agreement = (Signatures ?? []).Aggregate(agreement, static (current, signature) => current.WithSignatureAsRead(signature.Record));
        agreement = Coalition is { } coalition ? agreement.Concerning(coalition) : agreement;
        return WithSources(agreement, static (current, source) => current.WithSource(source));
    }
}
