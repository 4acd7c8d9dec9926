using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What to total, and what to group it by: a value that every engine answers alike, to the last digit.</summary>
/// <remarks>
/// <para>Whether a contribution counts, and how much, follows from it, the query and the registry alone.</para>
/// <para>Equality: the same scope, conversion, and dimensions in the same order. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record TotalsQuery
{
    /// <summary>Totals a scope, in one row.</summary>
    /// <param name="scope">Which money, measured at which stage.</param>
    /// <exception cref="ArgumentException">The scope's measure is not stated.</exception>
    public TotalsQuery(AidScope scope) => Scope = Measured(scope);

    /// <summary>Gets which money is meant.</summary>
    public AidScope Scope { get; private init; }

    /// <summary>Gets what it is grouped by, in the order of the key; empty for one row in all.</summary>
    public ImmutableArray<Dimension> Dimensions { get; private init; } = [];

    /// <summary>Gets the currency that totals are converted to, or null where each stays in its own.</summary>
    public TotalsConversion? Conversion { get; private init; }

    /// <summary>Asks the same of other money.</summary>
    /// <param name="scope">Which money, measured at which stage.</param>
    /// <exception cref="ArgumentException">The scope's measure is not stated.</exception>
    public TotalsQuery WithScope(AidScope scope) => this with { Scope = Measured(scope) };

    /// <summary>Groups by dimensions, after those that are there.</summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <exception cref="ArgumentException">A dimension is there twice.</exception>
    public TotalsQuery GroupBy(params ReadOnlySpan<Dimension> dimensions)
    {
        ImmutableArray<Dimension> all = Dimensions;
        foreach (Dimension dimension in dimensions)
        {
            ArgumentNullException.ThrowIfNull(dimension, nameof(dimensions));
            all = all.Contains(dimension)
                ? throw new ArgumentException($"Expected each dimension once but got {dimension} twice.", nameof(dimensions))
                : all.Add(dimension);
        }

        return this with { Dimensions = all };
    }

    /// <summary>Converts the totals to one currency; this takes the place of a conversion that is there.</summary>
    /// <param name="currency">The currency of the results.</param>
    /// <param name="policy">Which rates are used.</param>
    /// <param name="rounding">How the results are rounded; to the minor unit unless stated.</param>
    /// <exception cref="ArgumentException">The results are to be rounded to the minor unit, and the currency has none.</exception>
    public TotalsQuery ConvertTo(Currency currency, RatePolicy policy, ResultRounding? rounding = null) =>
        this with { Conversion = new TotalsConversion(currency, policy, rounding ?? ResultRounding.MinorUnit) };

    /// <summary>Starts an empty share of the totals, for an engine that folds contributions itself.</summary>
    /// <param name="registry">The registry that the contributions refer to.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    public PartialTotals Start(AidRegistry registry, RateTable? rates = null) => new(this, registry, rates);

    /// <summary>Totals a ledger. From the second query on it is asked in columns, which it keeps as a <see cref="ContributionTable"/>.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public TotalsTable Run(AidLedger ledger, RateTable? rates = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return LedgerTables.Of(ledger) is { } table
            ? Run(table, rates)
            : Fold(ledger.Contributions, ledger.Registry, rates).ToTable(ledger.DocumentDigests);
    }

    /// <summary>Totals contributions in columns.</summary>
    /// <param name="table">The contributions.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public TotalsTable Run(ContributionTable table, RateTable? rates = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        PartialTotals totals = Fold(table.Whole, table.Registry, rates);
        TableFold.Add(totals, table, new TableProjection(table, this, rates), () => Start(table.Registry, rates));
        return totals.ToTable(table.DocumentDigests);
    }

    /// <summary>Totals contributions.</summary>
    /// <param name="contributions">The contributions; of several versions of one, each says when it was superseded.</param>
    /// <param name="registry">The registry that they refer to.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public TotalsTable Run(IEnumerable<Contribution> contributions, AidRegistry registry, RateTable? rates = null) =>
        Fold(contributions, registry, rates).ToTable();

    /// <summary>Totals a stream of contributions; memory is bounded by the groups, not by the stream.</summary>
    /// <param name="contributions">The contributions; of several versions of one, each says when it was superseded.</param>
    /// <param name="registry">The registry that they refer to.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public async Task<TotalsTable> RunAsync(
        IAsyncEnumerable<Contribution> contributions, AidRegistry registry, RateTable? rates = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        PartialTotals totals = Start(registry, rates);
        await foreach (Contribution contribution in contributions.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            totals.Add(contribution);
        }

        return totals.ToTable();
    }

    /// <summary>Gives the rows behind one cell, and those that were listed instead of counted.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="key">The cell's key; null for all that the query counts.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <exception cref="ArgumentException">The key is of other dimensions.</exception>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    public TotalsExplanation Explain(AidLedger ledger, TotalsKey? key = null, RateTable? rates = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Explain(ledger.Contributions, ledger.Registry, key, rates);
    }

    /// <summary>Gives the rows behind one cell, and those that were listed instead of counted.</summary>
    /// <param name="contributions">The contributions.</param>
    /// <param name="registry">The registry that they refer to.</param>
    /// <param name="key">The cell's key; null for all that the query counts.</param>
    /// <param name="rates">The rates; needed where the query converts, unless as restated.</param>
    /// <exception cref="ArgumentException">The key is of other dimensions.</exception>
    /// <exception cref="ArgumentNullException">The query needs rates, and there are none.</exception>
    public TotalsExplanation Explain(
        IEnumerable<Contribution> contributions, AidRegistry registry, TotalsKey? key = null, RateTable? rates = null)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        return new Explainer(this, registry, rates, key).Explain(contributions);
    }

    /// <inheritdoc/>
    public bool Equals(TotalsQuery? other) =>
        ReferenceEquals(this, other) || (other is not null && Scope == other.Scope && Conversion == other.Conversion && ImmutableArrayEquality.Same(Dimensions, other.Dimensions));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scope, Conversion, Dimensions.Length);

    private static AidScope Measured(AidScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Measure is null
            ? throw new ArgumentException("Expected a scope with a measure, such as AidScope.Committed, but its measure is not stated.", nameof(scope))
            : scope;
    }

    private PartialTotals Fold(IEnumerable<Contribution> contributions, AidRegistry registry, RateTable? rates)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        if (contributions is IReadOnlyList<Contribution> list && ParallelFold.IsWorthwhile(list.Count))
        {
            return ParallelFold.Run(list, () => Start(registry, rates));
        }

        PartialTotals totals = Start(registry, rates);
        foreach (Contribution contribution in contributions)
        {
            totals.Add(contribution);
        }

        return totals;
    }
}
