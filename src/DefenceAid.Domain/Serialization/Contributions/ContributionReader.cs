using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads contributions, of a ledger or a stream, one after the other.</summary>
/// <remarks>
/// <para>It keeps texts that come again and again, within bounds. Thread safety: one thread at a time.</para>
/// </remarks>
internal sealed class ContributionReader : ObjectReader<Contribution>
{
    private const int ListSets = 256;

    private readonly JsonTrail _trail;
    private ReadOnlyMemory<byte> _utf8;
    private Id<Contribution> _id;
    private LocalDate? _recordedOn;
    private LocalDate? _supersededOn;
    private bool _isWithdrawal;
    private PartyShares? _donors;
    private PartyShares? _recipients;
    private AidCategory _category = AidCategory.NotStated;
    private FinanceForm _form = FinanceForm.NotStated;
    private AidChannel _channel = AidChannel.NotStated;
    private Id<Coalition>? _coalition;
    private Id<Agreement>? _agreement;
    private Id<Party>? _into;
    private ImmutableArray<FundingSource> _fundedBy;
    private ImmutableArray<AidItem> _items;
    private ImmutableArray<Tag> _tags;
    private ImmutableArray<StageEntry> _entries;
    private ImmutableArray<SourceReference> _sources;
    private Extensions _extensions;

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
            new ObjectMember("id", IsRequired: true, (ref reader) => _id = IdJsonConverter<Contribution>.Parse(ref reader)),
            new ObjectMember("recordedOn", IsRequired: false, (ref reader) => _recordedOn = ValueReaders.ReadDay(ref reader)),
            new ObjectMember("supersededOn", IsRequired: false, (ref reader) => _supersededOn = ValueReaders.ReadDay(ref reader)),
            new ObjectMember("withdrawn", IsRequired: false, (ref reader) => _isWithdrawal = ValueReaders.ReadBoolean(ref reader)),
            new ObjectMember("donors", IsRequired: true, (ref reader) => _donors = values.Shares.Read(ref reader)),
            new ObjectMember("recipients", IsRequired: true, (ref reader) => _recipients = values.Shares.Read(ref reader)),
            new ObjectMember("category", IsRequired: true, (ref reader) => _category = values.Categories.Read(ref reader)),
            new ObjectMember("form", IsRequired: true, (ref reader) => _form = values.Forms.Read(ref reader)),
            new ObjectMember("channel", IsRequired: true, (ref reader) => _channel = values.Channels.Read(ref reader)),
            new ObjectMember("coalition", IsRequired: false, (ref reader) => _coalition = values.Coalitions.Read(ref reader)),
            new ObjectMember("agreement", IsRequired: false, (ref reader) => _agreement = values.Agreements.Read(ref reader)),
            new ObjectMember("into", IsRequired: false, (ref reader) => _into = values.Parties.Read(ref reader)),
            new ObjectMember("fundedBy", IsRequired: false, (ref reader) => _fundedBy = fundedBy.Read(ref reader)),
            new ObjectMember("items", IsRequired: false, (ref reader) => _items = items.Read(ref reader)),
            new ObjectMember("tags", IsRequired: false, (ref reader) => _tags = tags.Read(ref reader, _utf8.Span)),
            new ObjectMember("entries", IsRequired: false, (ref reader) => _entries = entries.Read(ref reader)),
            new ObjectMember("sources", IsRequired: false, (ref reader) => _sources = sources.Read(ref reader, _utf8.Span)),
            new ObjectMember("extensions", IsRequired: false, (ref reader) => _extensions = ValueReaders.ReadExtensions(ref reader)));
    }

    /// <summary>Reads a contribution, or reports why it can't be read.</summary>
    /// <param name="utf8">Its JSON.</param>
    /// <param name="path">Its path in the document, or its place in a stream.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="findings">Where a fault is reported.</param>
    /// <returns>The contribution, or null where it can't be read.</returns>
    public Contribution? Read(ReadOnlyMemory<byte> utf8, string path, long line, Action<Finding> findings)
    {
        _trail.Clear();
        _utf8 = utf8;
        try
        {
            if (RecordJson.HasNoNull(utf8.Span, path, line, findings))
            {
                var reader = new Utf8JsonReader(utf8.Span);
                reader.Read();
                Contribution contribution = Read(ref reader);
                reader.Read(); // Whatever stands behind the object is a fault that the reader itself finds.
                return contribution;
            }
        }
        catch (JsonException fault)
        {
            string within = _trail + (fault.Path is { Length: > 0 } inner ? inner[1..] : string.Empty);
            findings(JsonFault.InRecord(fault, within, utf8.Span, path, line));
        }

        return null;
    }

    protected override void Clear()
    {
        (_recordedOn, _supersededOn, _isWithdrawal) = (null, null, false);
        (_coalition, _agreement, _into) = (null, null, null);
        (_fundedBy, _items, _tags, _entries, _sources) = ([], [], [], [], []);
        _extensions = default;
    }

    protected override Contribution ToRecord()
    {
        Contribution contribution = Contribution.Create(_id.Value, _donors!, _recipients!, _category, _channel);
        contribution = _form == FinanceForm.NotStated ? contribution : contribution.InForm(_form);
        contribution = _coalition is { } coalition ? contribution.Within(coalition) : contribution;
        contribution = _agreement is { } agreement ? contribution.Under(agreement) : contribution;
        contribution = _into is { } pool ? contribution.PayingInto(pool) : contribution;
        foreach (FundingSource source in _fundedBy)
        {
            contribution = contribution.FundedBy(source.Party, source.Amount, source.Contribution);
        }

        contribution = _extensions.IsEmpty ? contribution : contribution.WithExtensions(_extensions);
        var revision = new Revision(_recordedOn, _supersededOn, _isWithdrawal);
        contribution = revision == default ? contribution : contribution.WithRevision(revision);
        return contribution.WithLists(_items, _tags, _entries, _sources);
    }

    private static SourceReference ReadSource(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, LedgerJsonContext.Default.SourceDocument)!.Record;
}
