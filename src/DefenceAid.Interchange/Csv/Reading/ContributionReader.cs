using System.Collections.Immutable;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a row as a contribution with the entries that the row states.</summary>
internal sealed class ContributionReader
{
    private readonly Field<Id<Contribution>> _id;
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
    private readonly bool _hasRevisions;
    private readonly DetailReader _details;
    private readonly EntryReader[] _entries;
    private readonly StageEntry[] _rowEntries;
    private readonly Templates? _templates;
    private readonly (Condition? When, Condition? Unless, string Reason)[] _skips;

    /// <summary>Ties a mapping to a file.</summary>
    public ContributionReader(Binding binding)
    {
        MappingPlan plan = binding.Plan;
        ContributionSpec spec = plan.Contribution;
        var parsers = new Parsers(plan);
        _id = Field<Id<Contribution>>.Bind(spec.Id, parsers.Id, binding);
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
        _hasRevisions = _recordedOn is not null || _supersededOn is not null || _withdrawn is not null;
        _details = new DetailReader(spec, parsers, binding);
        _entries = [.. plan.Entries.Select(entry => new EntryReader(entry, parsers, binding))];
        _rowEntries = new StageEntry[_entries.Length];
        _templates = ColumnsBesideEntries() is { } columns ? new Templates(columns) : null;
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
        FieldState idState = Required(_id, row, "the id", out Id<Contribution> id);
        Contribution? template = Template(row);
        int count = 0;
        foreach (EntryReader reader in _entries)
        {
            if (reader.Read(row) is { } entry)
            {
                _rowEntries[count++] = entry;
            }
        }

        if (idState != FieldState.Stated || template is null)
        {
            return null;
        }

        Contribution contribution = template.Alike(id, _rowEntries.AsSpan(0, count));
        contribution = _details.HasOthers ? _details.AddOthers(contribution, row) : contribution;
        return row.HasFault ? null : contribution;
    }

    // What rows of a file say beside ids and entries is mostly what another row said: then it is not read again.
    private Contribution? Template(RowReader row) => _templates?.Find(row) ?? ReadTemplate(row);

    private Contribution? ReadTemplate(RowReader row)
    {
        FieldState donorState = Required(_donors, row, "the donors", out PartyShares donors);
        FieldState recipientState = Required(_recipients, row, "the recipients", out PartyShares recipients);
        AidCategory category = _category is null ? AidCategory.NotStated : Stated(_category, row) ?? AidCategory.NotStated;
        AidRoute route = _route is null ? AidRoute.NotStated : Stated(_route, row) ?? AidRoute.NotStated;
        FinanceForm form = _form is null ? FinanceForm.NotStated : Stated(_form, row) ?? FinanceForm.NotStated;
        Id<Party> counterpart = _counterpart is null ? default : StatedId(_counterpart, row);
        Id<Party> pool = _into is null ? default : StatedId(_into, row);
        Id<Coalition> coalition = _coalition is null ? default : StatedId(_coalition, row);
        Id<Agreement> agreement = _agreement is null ? default : StatedId(_agreement, row);
        Revision revision = ReadRevision(row);
        _details.Note(row);
        if (donorState != FieldState.Stated || recipientState != FieldState.Stated || row.HasFault)
        {
            return null;
        }

        var channel = AidChannel.FromRoute(route);
        channel = counterpart.IsEmpty || route == AidRoute.NotStated ? channel : channel.Through(counterpart);
        Contribution made = Contribution.Create("row", donors, recipients, category, channel).InForm(form).WithRevision(revision);
        made = coalition.IsEmpty ? made : made.Within(coalition);
        made = agreement.IsEmpty ? made : made.Under(agreement);
        made = pool.IsEmpty ? made : made.PayingInto(pool);
        made = _details.AddNoted(made);
        _templates?.Keep(row, made);
        return made;
    }

    // Null where the row's line is in one of the values.
    private ImmutableArray<int>? ColumnsBesideEntries()
    {
        IEnumerable<int>?[] all =
        [
            _donors.Columns, _recipients.Columns, _category?.Columns ?? [], _form?.Columns ?? [], _route?.Columns ?? [], _counterpart?.Columns ?? [],
            _coalition?.Columns ?? [], _agreement?.Columns ?? [], _into?.Columns ?? [], _recordedOn?.Columns ?? [], _supersededOn?.Columns ?? [],
            _withdrawn?.Columns ?? [], .. _details.NotedColumns,
        ];
        return Array.Exists(all, columns => columns is null) ? null : [.. all.SelectMany(columns => columns!).Distinct().Order()];
    }

    private Revision ReadRevision(RowReader row)
    {
        if (!_hasRevisions)
        {
            return default;
        }

        LocalDate recorded = default;
        LocalDate superseded = default;
        bool isWithdrawal = false;
        bool isRecorded = _recordedOn is not null && _recordedOn.Read(row, out recorded) == FieldState.Stated;
        bool isSuperseded = _supersededOn is not null && _supersededOn.Read(row, out superseded) == FieldState.Stated;
        _withdrawn?.Read(row, out isWithdrawal);
        if (isRecorded && isSuperseded && superseded <= recorded)
        {
            row.Fail(FindingCodes.Unreadable, "the revision", "a version to be superseded after it was recorded", "one that was not");
            return default;
        }

        return new Revision(isRecorded ? recorded : null, isSuperseded ? superseded : null, isWithdrawal);
    }

    private static T? Stated<T>(Field<T> field, RowReader row)
        where T : class => field.Read(row, out T value) == FieldState.Stated ? value : null;

    private static Id<T> StatedId<T>(Field<Id<T>> field, RowReader row)
        where T : class => field.Read(row, out Id<T> id) == FieldState.Stated ? id : default;

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
