namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="SourceReference"/>.</summary>
internal sealed class SourceDocument : RecordDocument<SourceReference>
{
    public required string Publisher { get; set; }

    public required string Title { get; set; }

    public PartialDate? PublishedOn { get; set; }

    public Uri? Uri { get; set; }

    public static SourceDocument From(SourceReference source) => new()
    {
        Publisher = source.Publisher,
        Title = source.Title,
        PublishedOn = source.PublishedOn,
        Uri = source.Uri,
    };

    protected override SourceReference ToRecord() => new(Publisher, Title, PublishedOn, Uri);
}
