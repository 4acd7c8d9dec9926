using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What somebody who compares records with a published total decides beforehand.</summary>
/// <remarks>
/// <para>Default: <see cref="Default"/>, a tolerance of 2.5 %, records that may lack something, and nothing converted.</para>
/// <para>Equality: by all members, a table of rates by reference. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record ReconciliationTerms
{
    /// <summary>The tolerance where none is named: 2.5 %.</summary>
    public const decimal DefaultTolerance = 0.025m;

    /// <summary>The terms where none are named.</summary>
    public static readonly ReconciliationTerms Default = new();

    private ReconciliationTerms()
    {
    }

    /// <summary>Gets how far a figure published as "about" may be off, as a fraction of it, from 0 to less than 1.</summary>
    public decimal Tolerance { get; private init; } = DefaultTolerance;

    /// <summary>Gets whether the records have all that the figure is about; else more may have been given than they have.</summary>
    public bool RecordsAreComplete { get; private init; }

    /// <summary>Gets which rate converts an amount to the figure's currency, or null where nothing is converted.</summary>
    public RatePolicy? RatePolicy { get; private init; }

    /// <summary>Gets the rates, or null where nothing is converted or the publisher's restatements are used.</summary>
    public RateTable? Rates { get; private init; }

    /// <summary>Names how far a figure published as "about" may be off.</summary>
    /// <param name="tolerance">A fraction of the figure, from 0 to less than 1; 0.025 is 2.5 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative, or 1 or more.</exception>
    public ReconciliationTerms WithTolerance(decimal tolerance) => tolerance is >= 0m and < 1m
        ? this with { Tolerance = tolerance }
        : throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "Expected a fraction from 0 to less than 1, such as 0.025 for 2.5 %.");

    /// <summary>Says that the records have all that the figure is about.</summary>
    public ReconciliationTerms WithCompleteRecords() => this with { RecordsAreComplete = true };

    /// <summary>Converts amounts to the figure's currency; what they come to is rounded to its minor unit, once, and then compared.</summary>
    /// <param name="policy">Which rate converts an amount of a date.</param>
    /// <param name="rates">The rates; none are needed where the publisher's restatements are used.</param>
    /// <exception cref="ArgumentNullException">The policy needs rates, and there are none.</exception>
    public ReconciliationTerms ConvertWith(RatePolicy policy, RateTable? rates = null) => policy == Domain.RatePolicy.AsRestated || rates is not null
        ? this with { RatePolicy = policy, Rates = rates }
        : throw new ArgumentNullException(nameof(rates), $"Expected a table of rates for the policy {policy}.");
}
