using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads contributions, of a ledger or a stream, one after the other.</summary>
/// <remarks>
/// <para>It keeps texts that come again and again, within bounds. Thread safety: one thread at a time.</para>
/// </remarks>
internal sealed class ContributionReader : ObjectReader<Contribution>
{
    private const int ListSets = 1024;

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
            new ObjectMember("id", IsRequired: true, (ref cursor) => _parts.Id = ValueReaders.ReadContribution(ref cursor)),
            new ObjectMember("recordedOn", IsRequired: false, (ref cursor) => _parts.RecordedOn = ValueReaders.ReadDay(ref cursor)),
            new ObjectMember("supersededOn", IsRequired: false, (ref cursor) => _parts.SupersededOn = ValueReaders.ReadDay(ref cursor)),
            new ObjectMember("withdrawn", IsRequired: false, (ref cursor) => _parts.IsWithdrawal = ValueReaders.ReadBoolean(ref cursor)),
            new ObjectMember("donors", IsRequired: true, (ref cursor) => _parts.Donors = values.Shares.Read(ref cursor)),
            new ObjectMember("recipients", IsRequired: true, (ref cursor) => _parts.Recipients = values.Shares.Read(ref cursor)),
            new ObjectMember("category", IsRequired: true, (ref cursor) => _parts.Category = values.Categories.Read(ref cursor)),
            new ObjectMember("form", IsRequired: true, (ref cursor) => _parts.Form = values.Forms.Read(ref cursor)),
            new ObjectMember("channel", IsRequired: true, (ref cursor) => _parts.Channel = values.Channels.Read(ref cursor)),
            new ObjectMember("coalition", IsRequired: false, (ref cursor) => _parts.Coalition = values.Coalitions.Read(ref cursor)),
            new ObjectMember("agreement", IsRequired: false, (ref cursor) => _parts.Agreement = values.Agreements.Read(ref cursor)),
            new ObjectMember("into", IsRequired: false, (ref cursor) => _parts.Into = values.Parties.Read(ref cursor)),
            new ObjectMember("fundedBy", IsRequired: false, (ref cursor) => _parts.FundedBy = fundedBy.Read(ref cursor)),
            new ObjectMember("items", IsRequired: false, (ref cursor) => _parts.Items = items.Read(ref cursor)),
            new ObjectMember("tags", IsRequired: false, (ref cursor) => _parts.Tags = tags.Read(ref cursor)),
            new ObjectMember("entries", IsRequired: false, (ref cursor) => _parts.Entries = entries.Read(ref cursor)),
            new ObjectMember("sources", IsRequired: false, (ref cursor) => _parts.Sources = sources.Read(ref cursor)),
            new ObjectMember("extensions", IsRequired: false, (ref cursor) => _parts.Extensions = ValueReaders.ReadExtensions(ref cursor)));
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
            var cursor = new JsonCursor(utf8.Span);
            cursor.Read();
            Contribution contribution = Read(ref cursor);
            cursor.Read(); // Whatever stands behind the object is a fault that the cursor itself finds.
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

    // What is no JSON is said as the reader of the whole says it. A null is refused wherever it stands, and is said before other faults are.
    private Finding FindingOf(JsonException fault, string path, long line)
    {
        string within = _trail + (fault.Path is { Length: > 0 } inner ? inner[1..] : string.Empty);
        _trail.Clear();
        try
        {
            if (JsonFault.IsSyntax(fault))
            {
                JsonCursor.RequireWellFormed(_utf8.Span);
            }

            return RecordJson.FindingOfNull(_utf8.Span, path, line) ?? JsonFault.InRecord(fault, within, _utf8.Span, path, line);
        }
        catch (JsonException syntax)
        {
            return JsonFault.InRecord(syntax, string.Empty, _utf8.Span, path, line);
        }
    }

    private static SourceReference ReadSource(ref JsonCursor cursor) =>
        cursor.Take(LedgerJsonContext.Default.SourceDocument).Record;
}
