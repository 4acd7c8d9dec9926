using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads the lists of a contribution: whose money it is, tags, items and sources.</summary>
internal sealed class DetailReader
{
    private readonly (Field<Id<Party>> Party, AmountReader? Amount, Field<string>? Contribution)[] _funding;
    private readonly Field<ImmutableArray<Tag>>[] _tags;
    private readonly (Field<string> Description, Field<decimal>? Quantity, AmountReader? Value, Field<ValuationBasis>? Valuation)[] _items;
    private readonly (Field<string> Publisher, Field<string> Title, Field<PartialDate?>? Date, Field<Uri>? Address)[] _sources;
    private SourceReference? _lastSource;

    /// <summary>Ties the lists to a file.</summary>
    public DetailReader(ContributionSpec spec, Parsers parsers, Binding binding)
    {
        _funding = [.. spec.FundedBy.Select(one => (
            Field<Id<Party>>.Bind(one.Party, parsers.Party, binding),
            one.Amount is null ? null : new AmountReader(one.Amount, one.Currency, null, null, parsers, binding),
            Field<string>.Bind(one.Contribution, parsers.Id, binding)))];
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
    }

    /// <summary>Adds what the row states of the lists.</summary>
    public Contribution AddTo(Contribution contribution, RowReader row)
    {
        foreach (Field<ImmutableArray<Tag>> field in _tags)
        {
            if (field.Read(row, out ImmutableArray<Tag> tags) == FieldState.Stated)
            {
                contribution = tags.Aggregate(contribution, static (made, tag) => made.WithTag(tag));
            }
        }

        foreach ((Field<Id<Party>> party, AmountReader? amount, Field<string>? by) in _funding)
        {
            contribution = WithFunding(contribution, row, party, amount, by);
        }

        foreach ((Field<string> description, Field<decimal>? quantity, AmountReader? value, Field<ValuationBasis>? valuation) in _items)
        {
            contribution = WithItem(contribution, row, description, quantity, value, valuation);
        }

        foreach ((Field<string> publisher, Field<string> title, Field<PartialDate?>? date, Field<Uri>? address) in _sources)
        {
            contribution = WithSource(contribution, row, publisher, title, date, address);
        }

        return contribution;
    }

    private static Contribution WithFunding(Contribution contribution, RowReader row, Field<Id<Party>> party, AmountReader? amount, Field<string>? by)
    {
        if (party.Read(row, out Id<Party> id) != FieldState.Stated)
        {
            return contribution;
        }

        StatedAmount part = default;
        string? funding = null;
        bool isGood = (amount is null || amount.Read(row, out part) != FieldState.Faulty) && (by is null || by.Read(row, out funding!) != FieldState.Faulty);
        bool isWhole = !part.IsDisclosed;
        if (!isGood || (!isWhole && part is not { Qualifier.Code: AmountQualifier.Codes.Exactly, Nominal.Sign: > 0 }))
        {
            row.Fail(FindingCodes.Unreadable, "whose money it is", "an exact part above zero, or none for all of it", $"{part}");
            return contribution;
        }

        try
        {
            return contribution.FundedBy(id, part.Nominal, funding is null ? null : new Id<Contribution>(funding));
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

    private Contribution WithSource(
        Contribution contribution, RowReader row, Field<string> publisher, Field<string> title, Field<PartialDate?>? date, Field<Uri>? address)
    {
        PartialDate? publishedOn = null;
        Uri? uri = null;
        bool isStated = publisher.Read(row, out string by) == FieldState.Stated & title.Read(row, out string name) == FieldState.Stated;
        date?.Read(row, out publishedOn);
        address?.Read(row, out uri);
        if (!isStated || row.HasFault)
        {
            return contribution;
        }

        bool isLast = _lastSource is { } last && last.Publisher == by && last.Title == name && last.PublishedOn == publishedOn && ReferenceEquals(last.Uri, uri);
        _lastSource = isLast ? _lastSource : new SourceReference(by, name, publishedOn, uri);
        return contribution.WithSource(_lastSource!);
    }
}
