using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a row as a contribution with the entries that the row states.</summary>
internal sealed class ContributionReader
{
    private readonly Field<string> _id;
    private readonly Field<PartyShares> _donors;
    private readonly Field<PartyShares> _recipients;
    private readonly Field<AidCategory>? _category;
    private readonly Field<FinanceForm>? _form;
    private readonly Field<AidRoute>? _route;
    private readonly Field<Id<Party>>? _counterpart;
    private readonly Field<Id<Coalition>>? _coalition;
    private readonly Field<Id<Agreement>>? _agreement;
    private readonly Field<Id<Party>>? _into;
    private readonly Field<LocalDate>? _recordedOn;
    private readonly Field<LocalDate>? _supersededOn;
    private readonly Field<bool>? _withdrawn;
    private readonly DetailReader _details;
    private readonly EntryReader[] _entries;
    private readonly (Condition? When, Condition? Unless, string Reason)[] _skips;

    /// <summary>Ties a mapping to a file.</summary>
    public ContributionReader(Binding binding)
    {
        MappingPlan plan = binding.Plan;
        ContributionSpec spec = plan.Contribution;
        var parsers = new Parsers(plan);
        _id = Field<string>.Bind(spec.Id, parsers.Id, binding);
        _donors = Field<PartyShares>.Bind(spec.Donors, parsers.Shares(spec.Donors), binding);
        _recipients = Field<PartyShares>.Bind(spec.Recipients, parsers.Shares(spec.Recipients), binding);
        _category = Field<AidCategory>.Bind(spec.Category, Names.Of<AidCategory>(), binding);
        _form = Field<FinanceForm>.Bind(spec.Form, Names.Of<FinanceForm>(), binding);
        _route = Field<AidRoute>.Bind(spec.Route, Names.Of<AidRoute>(), binding);
        _counterpart = Field<Id<Party>>.Bind(spec.Counterpart, parsers.Party, binding);
        _coalition = Field<Id<Coalition>>.Bind(spec.Coalition, parsers.Coalition, binding);
        _agreement = Field<Id<Agreement>>.Bind(spec.Agreement, parsers.Agreement, binding);
        _into = Field<Id<Party>>.Bind(spec.Into, parsers.Party, binding);
        _recordedOn = Field<LocalDate>.Bind(spec.RecordedOn, parsers.Day, binding);
        _supersededOn = Field<LocalDate>.Bind(spec.SupersededOn, parsers.Day, binding);
        _withdrawn = Field<bool>.Bind(spec.Withdrawn, parsers.Flag, binding);
        _details = new DetailReader(spec, parsers, binding);
        _entries = [.. plan.Entries.Select(entry => new EntryReader(entry, parsers, binding))];
        _skips = [.. plan.Skips.Select(skip =>
            (Condition.Bind(skip.When, binding, "a \"skip\""), Condition.Bind(skip.Unless, binding, "a \"skip\""), skip.Reason))];
    }

    /// <summary>Gives the reason for which the row is left out, or null.</summary>
    public string? SkipReason(RowReader row)
    {
        foreach ((Condition? when, Condition? unless, string reason) in _skips)
        {
            if ((when is null || when.Holds(row)) && (unless is null || !unless.Holds(row)))
            {
                return reason;
            }
        }

        return null;
    }

    /// <summary>Reads the row, or gives null where a fault was noted.</summary>
    public Contribution? Read(RowReader row)
    {
        // All of it is read, so that all of its faults are noted.
        FieldState idState = Required(_id, row, "the id", out string id);
        FieldState donorState = Required(_donors, row, "the donors", out PartyShares donors);
        FieldState recipientState = Required(_recipients, row, "the recipients", out PartyShares recipients);
        AidCategory category = AidCategory.NotStated;
        if (_category is not null && _category.Read(row, out AidCategory stated) == FieldState.Stated)
        {
            category = stated;
        }

        AidChannel channel = Channel(row);
        if (idState != FieldState.Stated || donorState != FieldState.Stated || recipientState != FieldState.Stated)
        {
            return null;
        }

        Contribution contribution = _details.AddTo(WithRest(Contribution.Create(id, donors, recipients, category, channel), row), row);
        foreach (EntryReader reader in _entries)
        {
            if (reader.Read(row) is { } entry)
            {
                contribution = contribution.WithEntry(entry);
            }
        }

        return row.HasFault ? null : contribution;
    }

    private Contribution WithRest(Contribution contribution, RowReader row)
    {
        if (_form is not null && _form.Read(row, out FinanceForm form) == FieldState.Stated)
        {
            contribution = contribution.InForm(form);
        }

        if (_coalition is not null && _coalition.Read(row, out Id<Coalition> coalition) == FieldState.Stated)
        {
            contribution = contribution.Within(coalition);
        }

        if (_agreement is not null && _agreement.Read(row, out Id<Agreement> agreement) == FieldState.Stated)
        {
            contribution = contribution.Under(agreement);
        }

        if (_into is not null && _into.Read(row, out Id<Party> pool) == FieldState.Stated)
        {
            contribution = contribution.PayingInto(pool);
        }

        return _recordedOn is null && _supersededOn is null && _withdrawn is null ? contribution : WithRevision(contribution, row);
    }

    private Contribution WithRevision(Contribution contribution, RowReader row)
    {
        LocalDate recorded = default;
        LocalDate superseded = default;
        bool isWithdrawal = false;
        bool isRecorded = _recordedOn is not null && _recordedOn.Read(row, out recorded) == FieldState.Stated;
        bool isSuperseded = _supersededOn is not null && _supersededOn.Read(row, out superseded) == FieldState.Stated;
        _withdrawn?.Read(row, out isWithdrawal);
        if (isRecorded && isSuperseded && superseded <= recorded)
        {
            row.Fail(FindingCodes.Unreadable, "the revision", "a version to be superseded after it was recorded", "one that was not");
            return contribution;
        }

        return contribution.WithRevision(new Revision(isRecorded ? recorded : null, isSuperseded ? superseded : null, isWithdrawal));
    }

    private AidChannel Channel(RowReader row)
    {
        if (_route is null || _route.Read(row, out AidRoute route) != FieldState.Stated)
        {
            return AidChannel.NotStated;
        }

        var channel = AidChannel.FromRoute(route);
        return route != AidRoute.NotStated && _counterpart is not null && _counterpart.Read(row, out Id<Party> counterpart) == FieldState.Stated
            ? channel.Through(counterpart)
            : channel;
    }

    private static FieldState Required<T>(Field<T> field, RowReader row, string what, out T value)
    {
        FieldState state = field.Read(row, out value);
        if (state == FieldState.NotStated)
        {
            row.Fail(FindingCodes.Unreadable, what, "a value", "none");
        }

        return state;
    }
}
