using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>Compares the lists of two sides record by record: the key is the id.</summary>
internal sealed class RecordComparison(LedgerSide older, LedgerSide newer)
{
    private readonly ImmutableArray<RecordChange>.Builder _changes = ImmutableArray.CreateBuilder<RecordChange>();

    /// <summary>Gives the changes of all lists, in the order of the lists; in each, that of the older side, then what is new.</summary>
    public ImmutableArray<RecordChange> Run()
    {
        Compare(RecordKind.Party, ledger => ledger.Registry.Parties, RegistryFields.Of);
        Compare(RecordKind.Group, ledger => ledger.Registry.Groups, RegistryFields.Of);
        Compare(RecordKind.Coalition, ledger => ledger.Registry.Coalitions, RegistryFields.Of);
        Compare(RecordKind.Agreement, ledger => ledger.Registry.Agreements, RegistryFields.Of);
        Compare(RecordKind.Contribution, ledger => ledger.Contributions, ContributionFields.Of);
        Compare(RecordKind.Statement, ledger => ledger.Statements, ReportFields.Of);
        Compare(RecordKind.ReportedTotal, ledger => ledger.ReportedTotals, ReportFields.Of);
        return _changes.ToImmutable();
    }

    private void Compare<T>(RecordKind kind, Func<AidLedger, ImmutableArray<T>> listOf, Func<T, FieldValue> fieldsOf)
        where T : class, IRecord<T>
    {
        IReadOnlyDictionary<Id<T>, T> before = older.Known(listOf(older.Ledger));
        IReadOnlyDictionary<Id<T>, T> after = newer.Known(listOf(newer.Ledger));
        foreach (Id<T> id in before.Keys.Union(after.Keys))
        {
            T? mine = before.GetValueOrDefault(id);
            T? theirs = after.GetValueOrDefault(id);
            ImmutableArray<FieldChange> fields = [];
            if (KindOf(mine, theirs) is { } change && (change != ChangeKind.Changed || !(fields = FieldsOf(mine!, theirs!, fieldsOf)).IsEmpty))
            {
                _changes.Add(new RecordChange(kind, id.Value, change, fields));
            }
        }
    }

    // Whether a record is there on both sides is told here; whether it states something else, by its fields.
    private static ChangeKind? KindOf<T>(T? before, T? after)
        where T : class, IRecord<T>
    {
        bool isAfter = after is { Revision.IsWithdrawal: false };
        return before is not { Revision.IsWithdrawal: false }
            ? isAfter ? ChangeKind.Added : null
            : isAfter ? ChangeKind.Changed : after is null ? ChangeKind.Removed : ChangeKind.Withdrawn;
    }

    private static ImmutableArray<FieldChange> FieldsOf<T>(T before, T after, Func<T, FieldValue> fieldsOf)
        where T : class, IRecord<T> =>
        ReferenceEquals(before, after) || before.WithRevision(default).Equals(after.WithRevision(default))
            ? []
            : FieldComparison.Of(fieldsOf(before), fieldsOf(after));
}
