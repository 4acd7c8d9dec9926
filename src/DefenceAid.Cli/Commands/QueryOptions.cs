using System.CommandLine;
using System.Globalization;
using DefenceAid.Cli.Input;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Cli.Commands;

/// <summary>The options that make up a query: what is measured, when, what is kept, and what it is grouped by.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string[]> _by = OptionKit.Many(
        "--by", "DIM,…", $"Group by dimensions, in this order: {OptionKit.CodesOf<Dimension>()}.");

    private readonly Option<string> _measure = OptionKit.One(
        "--measure", "STAGE", $"The stage at which money is measured; later stages stand in for it. {OptionKit.CodesOf<AidStage>()}.", AidStage.Codes.Announced);

    private readonly Option<bool> _exactly = OptionKit.Flag("--exactly", "Count entries at the measure itself only: no later stage stands in for it.");

    private readonly Option<string> _since = OptionKit.One("--since", "DATE", "The first day that counts: 2024-08-16, or the first of 2024-08 or 2024.");

    private readonly Option<string> _asOf = OptionKit.One("--as-of", "DATE", "The last day that counts: 2024-08-16, or the last of 2024-08 or 2024.");

    private readonly Option<string> _knownOn = OptionKit.One("--known-on", "DATE", "Use what was recorded by this day.");

    private readonly Option<string[]> _groups = OptionKit.Many(
        "--group", "GROUP,…", "Keep what members of these groups of countries gave, by the day of the entry: an id of the ledger or of the built-in groups, in any case.");

    private readonly ConversionOptions _conversion = new();

    private readonly Filter[] _filters =
    [
        Ids<Party>("--donor", "Keep what these parties, or parties that belong to them, gave.", (scope, ids) => scope.DonatedBy(ids)),
        Ids<Party>("--recipient", "Keep what these parties, or parties that belong to them, benefit from.", (scope, ids) => scope.ReceivedBy(ids)),
        Codes("--category", "CATEGORY", $"Keep these categories: {OptionKit.CodesOf<AidCategory>()}.", AidCategory.Of, (scope, codes) => scope.In(codes)),
        Codes("--form", "FORM", $"Keep these forms: {OptionKit.CodesOf<FinanceForm>()}.", FinanceForm.Of, (scope, codes) => scope.InForm(codes)),
        Codes("--direction", "DIRECTION", $"Keep these directions: {OptionKit.CodesOf<AidDirection>()}.", AidDirection.Of, (scope, codes) => scope.Through(codes)),
        Ids<Coalition>("--coalition", "Keep what is given in the format of these coalitions.", (scope, ids) => scope.Within(ids)),
        Ids<Agreement>("--agreement", "Keep what is given under these agreements.", (scope, ids) => scope.Under(ids)),
        Ids<Party>("--within", "Count money once that passes through these pools, or through parties that belong to them.", WithinPools),
        Tags("--tag", "Keep what has this tag, such as plan=HAFG20; of several with one key, any of them. Repeat it for more."),
    ];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] options = [_by, _measure, _exactly, _since, _asOf, _knownOn, .. _filters.Select(filter => filter.Option), _groups];
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        _conversion.AddTo(command);
    }

    /// <summary>Reads the query, and the rates that it needs.</summary>
    /// <exception cref="UsageException">A value is none, the period ends before it starts, or a dimension is there twice.</exception>
    /// <exception cref="UnreadableInputException">A file of rates can't be read.</exception>
    public QueryRequest Read(ParseResult parsed)
    {
        AidScope scope = WithDates(AidScope.At(OptionKit.Read(parsed, _measure, AidStage.Of)), parsed);
        scope = parsed.GetValue(_exactly) ? scope.Exactly() : scope;
        foreach (Filter filter in _filters)
        {
            scope = filter.Apply(scope, parsed);
        }

        Dimension[] dimensions = OptionKit.ReadList(parsed, _by, Dimension.Of);
        if (dimensions.Distinct().Count() != dimensions.Length)
        {
            throw new UsageException($"{_by.Name}: Expected each dimension once but got {string.Join(',', dimensions.Select(dimension => dimension.Code))}.");
        }

        Id<CountryGroup>[] groups = OptionKit.ReadList(parsed, _groups, Parsed<Id<CountryGroup>>);
        TotalsQuery query = _conversion.Apply(new TotalsQuery(scope).GroupBy(dimensions), parsed, out RateTable? rates);
        return new QueryRequest(query, [.. groups], rates);
    }

    private AidScope WithDates(AidScope scope, ParseResult parsed)
    {
        LocalDate? since = OptionKit.Read<LocalDate?>(parsed, _since, text => Parsed<PartialDate>(text).FirstDay);
        LocalDate? asOf = OptionKit.Read<LocalDate?>(parsed, _asOf, text => Parsed<PartialDate>(text).LastDay);
        LocalDate? knownOn = OptionKit.Read<LocalDate?>(parsed, _knownOn, text => Parsed<PartialDate>(text).LastDay);
        if (since > asOf)
        {
            throw new UsageException($"{_asOf.Name}: Expected a day from {new PartialDate(since.Value)} on, where {_since.Name} starts, but got {new PartialDate(asOf.Value)}.");
        }

        scope = since is { } first ? scope.Since(first) : scope;
        scope = asOf is { } last ? scope.AsOf(last) : scope;
        return knownOn is { } day ? scope.KnownOn(day) : scope;
    }

    private static Filter Ids<T>(string name, string description, Func<AidScope, Id<T>[], AidScope> apply)
        where T : class => Codes(name, "ID", description, Parsed<Id<T>>, apply);

    private static Filter Codes<T>(string name, string value, string description, Func<string, T> parse, Func<AidScope, T[], AidScope> apply)
    {
        Option<string[]> option = OptionKit.Many(name, value, description);
        return new Filter(option, (scope, parsed) => apply(scope, OptionKit.ReadList(parsed, option, parse)));
    }

    private static AidScope WithinPools(AidScope scope, Id<Party>[] pools) => pools.Length == 0 ? scope : scope.Within(Perimeter.Of(pools));

    // A tag is free text and may have a comma in it.
    private static Filter Tags(string name, string description)
    {
        Option<string[]> option = OptionKit.Many(name, "KEY=VALUE", description);
        return new Filter(option, (scope, parsed) => scope.Tagged(OptionKit.ReadEach(parsed, option, Parsed<Tag>)));
    }

    private static T Parsed<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Filter(Option Option, Func<AidScope, ParseResult, AidScope> Apply);
}
