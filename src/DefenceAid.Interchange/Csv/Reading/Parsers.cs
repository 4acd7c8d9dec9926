using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>What makes values of texts by one mapping.</summary>
internal sealed class Parsers(MappingPlan plan)
{
    /// <summary>Gets what reads a party.</summary>
    public ValueParser<Id<Party>> Party { get; } = Names.OfParties(plan.Registry);

    /// <summary>Gets what reads a coalition.</summary>
    public ValueParser<Id<Coalition>> Coalition { get; } = Names.OfCoalitions(plan.Registry);

    /// <summary>Gets what reads an agreement.</summary>
    public ValueParser<Id<Agreement>> Agreement { get; } = Names.OfAgreements(plan.Registry);

    /// <summary>Gets what reads a contribution's id.</summary>
    public ValueParser<Id<Contribution>> Id { get; } = new IdParser();

    /// <summary>Gets what reads a text.</summary>
    public ValueParser<string> Text { get; } = new TextParser();

    /// <summary>Gets what reads a date.</summary>
    public ValueParser<PartialDate?> Date { get; } = new DateParser(plan.Rules);

    /// <summary>Gets what reads a day.</summary>
    public ValueParser<LocalDate> Day { get; } = new DayParser(plan.Rules);

    /// <summary>Gets what reads a currency.</summary>
    public ValueParser<Currency> Currency { get; } = new CurrencyParser(plan.Rules.Symbols);

    /// <summary>Gets what reads a hedge.</summary>
    public ValueParser<AmountQualifier> Qualifier { get; } = new QualifierParser(plan.Rules.Hedges);

    /// <summary>Gets what reads true or false.</summary>
    public ValueParser<bool> Flag { get; } = Names.OfFlags();

    /// <summary>Gets what reads a number of items.</summary>
    public ValueParser<decimal> Quantity { get; } = new QuantityParser(plan.Rules);

    /// <summary>Gets what reads an address.</summary>
    public ValueParser<Uri> Address { get; } = new AddressParser();

    /// <summary>Gives what reads the parties of a field.</summary>
    public ValueParser<PartyShares> Shares(FieldSpec field) => new PartySharesParser(Named(field), field.Separators, field.HasShares);

    /// <summary>Gives what reads the figures of a field.</summary>
    public ValueParser<Figures> FiguresOf(FieldSpec? field) => new FiguresParser(plan.Rules, field?.Times ?? 1);

    // The table of a field names single parties, of which a cell may have several.
    private ValueParser<Id<Party>> Named(FieldSpec field) => field.Table.IsEmpty
        ? Party
        : new TranslatedParser<Id<Party>>(field.Table, Party);
}
