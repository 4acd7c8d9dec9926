using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads contributions, of a ledger or a stream, one after the other.</summary>
/// <remarks>
/// <para>It keeps texts that come again and again, within bounds. Thread safety: one thread at a time.</para>
/// </remarks>
internal sealed class ContributionReader : ObjectReader<Contribution>
{
    private const int ListSets = 256;

    private readonly JsonTrail _trail;
    private readonly ContributionParts _parts = new();
    private ReadOnlyMemory<byte> _utf8;

    public ContributionReader()
        : this(new ValueReaders(), new JsonTrail())
    {
    }

    private ContributionReader(ValueReaders values, JsonTrail trail)
        : base(trail)
    {
        _trail = trail;
        var fundedBy = new ListReader<FundingSource>(trail, new FundingSourceReader(values, trail).Read);
        var items = new ListReader<AidItem>(trail, new ItemReader(values, trail).Read);
        var tags = new RepeatedListReader<Tag>(new ListReader<Tag>(trail, ValueReaders.ReadTag), Contribution.InOrder, ListSets);
        var entries = new ListReader<StageEntry>(trail, new StageEntryReader(values, trail).Read);
        var sources = new RepeatedListReader<SourceReference>(new ListReader<SourceReference>(trail, ReadSource), static sources => [.. sources.Distinct()], ListSets);
        Expect(
            new ObjectMember("id", IsRequired: true, (ref reader) => _parts.Id = IdJsonConverter<Contribution>.Parse(ref reader)),
            new ObjectMember("recordedOn", IsRequired: false, (ref reader) => _parts.RecordedOn = ValueReaders.ReadDay(ref reader)),
            new ObjectMember("supersededOn", IsRequired: false, (ref reader) => _parts.SupersededOn = ValueReaders.ReadDay(ref reader)),
            new ObjectMember("withdrawn", IsRequired: false, (ref reader) => _parts.IsWithdrawal = ValueReaders.ReadBoolean(ref reader)),
            new ObjectMember("donors", IsRequired: true, (ref reader) => _parts.Donors = values.Shares.Read(ref reader)),
            new ObjectMember("recipients", IsRequired: true, (ref reader) => _parts.Recipients = values.Shares.Read(ref reader)),
            new ObjectMember("category", IsRequired: true, (ref reader) => _parts.Category = values.Categories.Read(ref reader)),
            new ObjectMember("form", IsRequired: true, (ref reader) => _parts.Form = values.Forms.Read(ref reader)),
            new ObjectMember("channel", IsRequired: true, (ref reader) => _parts.Channel = values.Channels.Read(ref reader)),
            new ObjectMember("coalition", IsRequired: false, (ref reader) => _parts.Coalition = values.Coalitions.Read(ref reader)),
            new ObjectMember("agreement", IsRequired: false, (ref reader) => _parts.Agreement = values.Agreements.Read(ref reader)),
            new ObjectMember("into", IsRequired: false, (ref reader) => _parts.Into = values.Parties.Read(ref reader)),
            new ObjectMember("fundedBy", IsRequired: false, (ref reader) => _parts.FundedBy = fundedBy.Read(ref reader)),
            new ObjectMember("items", IsRequired: false, (ref reader) => _parts.Items = items.Read(ref reader)),
            new ObjectMember("tags", IsRequired: false, (ref reader) => _parts.Tags = tags.Read(ref reader, _utf8.Span)),
            new ObjectMember("entries", IsRequired: false, (ref reader) => _parts.Entries = entries.Read(ref reader)),
            new ObjectMember("sources", IsRequired: false, (ref reader) => _parts.Sources = sources.Read(ref reader, _utf8.Span)),
            new ObjectMember("extensions", IsRequired: false, (ref reader) => _parts.Extensions = ValueReaders.ReadExtensions(ref reader)));
    }

    /// <summary>Reads a contribution, or reports why it can't be read.</summary>
    /// <param name="utf8">Its JSON.</param>
    /// <param name="path">Its path in the document, or its place in a stream.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="findings">Where a fault is reported.</param>
    /// <returns>The contribution, or null where it can't be read.</returns>
    public Contribution? Read(ReadOnlyMemory<byte> utf8, string path, long line, Action<Finding> findings)
    {
        _utf8 = utf8;
        try
        {
            var reader = new Utf8JsonReader(utf8.Span);
            reader.Read();
            Contribution contribution = Read(ref reader);
            reader.Read(); // Whatever stands behind the object is a fault that the reader itself finds.
            return contribution;
        }
        catch (JsonException fault)
        {
            findings(FindingOf(fault, path, line));
            return null;
        }
    }

    protected override void Clear() => _parts.Clear();

    protected override Contribution ToRecord() => Contribution.Of(_parts);

    // A null is refused wherever it stands, and is said before other faults are.
    private Finding FindingOf(JsonException fault, string path, long line)
    {
        string within = _trail + (fault.Path is { Length: > 0 } inner ? inner[1..] : string.Empty);
        _trail.Clear();
        try
        {
            return RecordJson.FindingOfNull(_utf8.Span, path, line) ?? JsonFault.InRecord(fault, within, _utf8.Span, path, line);
        }
        catch (JsonException syntax)
        {
            return JsonFault.InRecord(syntax, string.Empty, _utf8.Span, path, line);
        }
    }

    private static SourceReference ReadSource(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, LedgerJsonContext.Default.SourceDocument)!.Record;
}
