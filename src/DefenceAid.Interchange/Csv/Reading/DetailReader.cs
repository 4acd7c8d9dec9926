using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads the lists of a contribution: whose money it is, tags, items and sources.</summary>
internal sealed class DetailReader
{
    private const int MostKnown = 4096;

    private readonly (Field<Id<Party>> Party, AmountReader? Amount, Field<Id<Contribution>>? Contribution)[] _funding;
    private readonly Field<ImmutableArray<Tag>>[] _tags;
    private readonly (Field<string> Description, Field<decimal>? Quantity, AmountReader? Value, Field<ValuationBasis>? Valuation)[] _items;
    private readonly (Field<string> Publisher, Field<string> Title, Field<PartialDate?>? Date, Field<Uri>? Address)[] _sources;
    private readonly ImmutableArray<Tag>[] _rowTags;
    private readonly SourceReference?[] _rowSources;
    private readonly Dictionary<SourceKey, SourceReference> _known = [];

    /// <summary>Ties the lists to a file.</summary>
    public DetailReader(ContributionSpec spec, Parsers parsers, Binding binding)
    {
        _funding = [.. spec.FundedBy.Select(one => (
            Field<Id<Party>>.Bind(one.Party, parsers.Party, binding),
            one.Amount is null ? null : new AmountReader(one.Amount, one.Currency, null, null, parsers, binding),
            Field<Id<Contribution>>.Bind(one.Contribution, parsers.Id, binding)))];
        _tags = [.. spec.Tags.Select(tag => Field<ImmutableArray<Tag>>.Bind(tag.Value, new TagsParser(tag.Key, tag.Value.Separators), binding))];
        _items = [.. spec.Items.Select(item => (
            Field<string>.Bind(item.Description, parsers.Text, binding),
            Field<decimal>.Bind(item.Quantity, parsers.Quantity, binding),
            item.Value is null ? null : new AmountReader(item.Value, item.Currency, null, null, parsers, binding),
            Field<ValuationBasis>.Bind(item.Valuation, Names.Of<ValuationBasis>(), binding)))];
        _sources = [.. spec.Sources.Select(source => (
            Field<string>.Bind(source.Publisher, parsers.Text, binding),
            Field<string>.Bind(source.Title, parsers.Text, binding),
            Field<PartialDate?>.Bind(source.PublishedOn, parsers.Date, binding),
            Field<Uri>.Bind(source.Uri, parsers.Address, binding)))];
        _rowTags = new ImmutableArray<Tag>[_tags.Length];
        _rowSources = new SourceReference?[_sources.Length];
    }

    /// <summary>Gets the columns that the tags and sources come from, field by field; null where the row's line is in one.</summary>
    public IEnumerable<IEnumerable<int>?> NotedColumns =>
    [
        .. _tags.Select(tag => tag.Columns),
        .. _sources.SelectMany(source => new[] { source.Publisher.Columns, source.Title.Columns, source.Date?.Columns ?? [], source.Address?.Columns ?? [] }),
    ];

    /// <summary>Gets whether there is whose money it is, or an item, to be read of each row.</summary>
    public bool HasOthers => _funding.Length > 0 || _items.Length > 0;

    /// <summary>Notes the tags and sources that the row states.</summary>
    public void Note(RowReader row)
    {
        for (int i = 0; i < _tags.Length; i++)
        {
            _rowTags[i] = _tags[i].Read(row, out ImmutableArray<Tag> tags) == FieldState.Stated ? tags : [];
        }

        for (int i = 0; i < _sources.Length; i++)
        {
            _rowSources[i] = Source(row, _sources[i]);
        }
    }

    /// <summary>Adds the tags and sources that were noted.</summary>
    public Contribution AddNoted(Contribution contribution)
    {
        contribution = _rowTags.SelectMany(tags => tags).Aggregate(contribution, static (made, tag) => made.WithTag(tag));
        return _rowSources.OfType<SourceReference>().Aggregate(contribution, static (made, source) => made.WithSource(source));
    }

    /// <summary>Adds whose money it is and the items, which seldom are alike.</summary>
    public Contribution AddOthers(Contribution contribution, RowReader row)
    {
        foreach ((Field<Id<Party>> party, AmountReader? amount, Field<Id<Contribution>>? by) in _funding)
        {
            contribution = WithFunding(contribution, row, party, amount, by);
        }

        foreach ((Field<string> description, Field<decimal>? quantity, AmountReader? value, Field<ValuationBasis>? valuation) in _items)
        {
            contribution = WithItem(contribution, row, description, quantity, value, valuation);
        }

        return contribution;
    }

    private static Contribution WithFunding(Contribution contribution, RowReader row, Field<Id<Party>> party, AmountReader? amount, Field<Id<Contribution>>? by)
    {
        if (party.Read(row, out Id<Party> id) != FieldState.Stated)
        {
            return contribution;
        }

        StatedAmount part = default;
        Id<Contribution> funding = default;
        bool isGood = (amount is null || amount.Read(row, out part) != FieldState.Faulty) && (by is null || by.Read(row, out funding) != FieldState.Faulty);
        bool isWhole = !part.IsDisclosed;
        if (!isGood || (!isWhole && part is not { Qualifier.Code: AmountQualifier.Codes.Exactly, Nominal.Sign: > 0 }))
        {
            row.Fail(FindingCodes.Unreadable, "whose money it is", "an exact part above zero, or none for all of it", $"{part}");
            return contribution;
        }

        try
        {
            return contribution.FundedBy(id, part.Nominal, funding.IsEmpty ? null : funding);
        }
        catch (ArgumentException)
        {
            row.Fail(FindingCodes.Unreadable, "whose money it is", "a part of each where several fund it", "all of it from one of several");
            return contribution;
        }
    }

    private static Contribution WithItem(
        Contribution contribution, RowReader row, Field<string> description, Field<decimal>? quantity, AmountReader? value, Field<ValuationBasis>? valuation)
    {
        if (description.Read(row, out string text) != FieldState.Stated)
        {
            return contribution;
        }

        decimal count = 0;
        StatedAmount worth = default;
        ValuationBasis? basis = null;
        FieldState counted = quantity is null ? FieldState.NotStated : quantity.Read(row, out count);
        FieldState valued = value is null ? FieldState.NotStated : value.Read(row, out worth);
        valuation?.Read(row, out basis);
        return contribution.WithItem(new AidItem(text, counted == FieldState.Stated ? count : null, valued == FieldState.Stated ? worth : null, basis));
    }

    private SourceReference? Source(RowReader row, (Field<string> Publisher, Field<string> Title, Field<PartialDate?>? Date, Field<Uri>? Address) fields)
    {
        PartialDate? publishedOn = null;
        Uri? uri = null;
        bool isStated = fields.Publisher.Read(row, out string by) == FieldState.Stated & fields.Title.Read(row, out string title) == FieldState.Stated;
        fields.Date?.Read(row, out publishedOn);
        fields.Address?.Read(row, out uri);
        if (!isStated || row.HasFault)
        {
            return null;
        }

        var key = new SourceKey(by, title, publishedOn, uri);
        if (!_known.TryGetValue(key, out SourceReference? source))
        {
            source = new SourceReference(by, title, publishedOn, uri);
            _ = _known.Count < MostKnown && _known.TryAdd(key, source);
        }

        return source;
    }
}
