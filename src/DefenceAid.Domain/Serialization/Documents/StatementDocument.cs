namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="Statement"/>.</summary>
internal sealed class StatementDocument : VersionedDocument<Statement>
{
    public required StatementKind Kind { get; set; }

    public required string Text { get; set; }

    public PartialDate? On { get; set; }

    public Id<Party>[]? Parties { get; set; }

    public Id<Coalition>? Coalition { get; set; }

    public AidDirection[]? Directions { get; set; }

    public static StatementDocument From(Statement statement) => new()
    {
        Id = statement.Id,
        Revision = statement.Revision,
        Kind = statement.Kind,
        Text = statement.Text,
        On = statement.On,
        Parties = DocumentList.From(statement.Parties),
        Coalition = statement.Coalition,
        Directions = DocumentList.From(statement.Directions),
        Sources = DocumentList.From(statement.Sources, SourceDocument.From),
        Extensions = statement.Extensions,
    };

    protected override Statement ToUnversioned()
    {
        Statement statement = Statement.Create(Id.Value, Kind, Text, On)
            .By(Parties)
            .Concerning(Directions)
            .WithExtensions(Extensions);
        statement = Coalition is { } coalition ? statement.Concerning(coalition) : statement;
        return WithSources(statement, static (current, source) => current.WithSource(source));
    }
}
