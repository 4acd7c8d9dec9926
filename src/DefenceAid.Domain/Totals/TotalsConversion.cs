using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>The currency that totals are converted to, by which rates, and how the results are rounded.</summary>
/// <remarks>
/// <para>Each entry is converted at the date that its source values it on, or else at its own; sums are converted at the end, exactly, and
/// rounded once.</para>
/// <para>Equality: by all members. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record TotalsConversion
{
    internal TotalsConversion(Currency to, RatePolicy policy, ResultRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        if (rounding == ResultRounding.MinorUnit && to.MinorUnitDigits is null)
        {
            throw new ArgumentException($"Expected a currency with a minor unit to round to but got {to}. Round {ResultRounding.Significant28} instead.", nameof(to));
        }

        To = to;
        Policy = policy;
        Rounding = rounding;
    }

    /// <summary>Gets the currency of the results.</summary>
    public Currency To { get; }

    /// <summary>Gets which rates are used.</summary>
    public RatePolicy Policy { get; }

    /// <summary>Gets how the results are rounded.</summary>
    public ResultRounding Rounding { get; }

    /// <summary>Gets whether a table of rates has to be there.</summary>
    internal bool NeedsRates => Policy != RatePolicy.AsRestated;

    /// <summary>Says it in words, such as <c>in EUR, rates month</c>.</summary>
    public override string ToString() =>
        Rounding == ResultRounding.MinorUnit ? $"in {To}, rates {Policy}" : $"in {To}, rates {Policy}, {Rounding}";

    /// <summary>Rounds a sum, whatever its size.</summary>
    internal ExactMoney Round(ExactMoney sum) =>
        sum.RoundExactly(Rounding == ResultRounding.MinorUnit ? MinorUnit.DigitsToRoundTo(To) : sum.DecimalsOf(ExactDecimal.MaxScale));
}
