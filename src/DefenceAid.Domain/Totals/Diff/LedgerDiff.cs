using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>What is different between two ledgers, or between what one ledger knew on two days: records that were added, changed, withdrawn or
/// are no longer there, with their fields, and what that did to a total.</summary>
/// <remarks>
/// <para>A record is recognised by its id within its list. A record that only stands at another place is not changed, nor one whose days of recording
/// are others, nor one whose lists, of which none has an order that means anything, are in another order.</para>
/// <para>Elements of a list are paired: equal ones first, then those that share what tells them apart (an entry its stage with its date, or with
/// its amount; a membership its party and role; a source its address). What has no partner is added or removed.</para>
/// <para>Thread safety: immutable. Text: the number of changes of each kind.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class LedgerDiff
{
    private readonly LedgerSide _older;
    private readonly LedgerSide _newer;

    private LedgerDiff(LedgerSide older, LedgerSide newer)
    {
        _older = older;
        _newer = newer;
        Changes = new RecordComparison(older, newer).Run();
    }

    /// <summary>Gets every change, in the order of <see cref="RecordKind"/>; within a kind in the order of the older ledger, then the new records.</summary>
    public ImmutableArray<RecordChange> Changes { get; }

    /// <summary>Gets the records that only the newer side has, and those that the older side had withdrawn.</summary>
    public ImmutableArray<RecordChange> Added => Of(ChangeKind.Added);

    /// <summary>Gets the records that both sides have and that state something else.</summary>
    public ImmutableArray<RecordChange> Changed => Of(ChangeKind.Changed);

    /// <summary>Gets the records of which the newer side says that they are withdrawn.</summary>
    public ImmutableArray<RecordChange> Withdrawn => Of(ChangeKind.Withdrawn);

    /// <summary>Gets the records that the newer side does not know any more, without a withdrawal.</summary>
    public ImmutableArray<RecordChange> Removed => Of(ChangeKind.Removed);

    /// <summary>Compares the latest versions of two ledgers.</summary>
    /// <param name="older">The older ledger.</param>
    /// <param name="newer">The newer ledger.</param>
    public static LedgerDiff Between(AidLedger older, AidLedger newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        return new LedgerDiff(new LedgerSide(older, null), new LedgerSide(newer, null));
    }

    /// <summary>Compares what a ledger knew on one day with what it knew on a later one.</summary>
    /// <param name="ledger">The ledger, with the versions of its records.</param>
    /// <param name="from">The earlier day.</param>
    /// <param name="to">The later day, or null for the latest versions.</param>
    /// <exception cref="ArgumentException">The later day is before the earlier one, or a day is not of the ISO calendar in year 1 or later.</exception>
    public static LedgerDiff Between(AidLedger ledger, LocalDate from, LocalDate? to = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        PartialDate.RequireIso(from, nameof(from));
        if (to is { } last && PartialDate.RequireIso(last, nameof(to)) < from)
        {
            throw new ArgumentException($"Expected a day from {new PartialDate(from)} on but got {new PartialDate(last)}.", nameof(to));
        }

        return new LedgerDiff(new LedgerSide(ledger, from), new LedgerSide(ledger, to));
    }

    /// <summary>Gives what the changes did to a total.</summary>
    /// <param name="query">The query, without a day of knowledge of its own: each side has its own.</param>
    /// <param name="rates">The rates, the same for both sides; needed where the query converts, unless as restated.</param>
    /// <exception cref="ArgumentException">The query asks for what was known on a day.</exception>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public TotalsEffect EffectOn(TotalsQuery query, RateTable? rates = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Scope.KnownOnDate is { } day
            ? throw new ArgumentException(
                $"Expected a query without a day of knowledge, since each side is totalled as it is known there, but got {new PartialDate(day)}.", nameof(query))
            : new EffectComparison(_older, _newer, Changes, rates).Run(query);
    }

    /// <summary>Gives the number of changes of each kind, such as <c>1 added, 2 changed</c>, or <c>no changes</c>.</summary>
    public override string ToString() => Changes.IsEmpty
        ? "no changes"
        : string.Join(", ", Changes.GroupBy(change => change.Kind).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {char.ToLowerInvariant(group.Key.Name[0])}{group.Key.Name[1..]}")));

    private ImmutableArray<RecordChange> Of(ChangeKind kind) => [.. Changes.Where(change => change.Kind == kind)];
}
