using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>What of a contribution is money of the perimeter's pools: all of it, or stated amounts, spread over the measured entries by their nominal figures.</summary>
/// <remarks>
/// A stated part is of what is measured in its currency, over all time. One that reaches the whole is the whole. An entry whose amount is
/// undisclosed has no part of it.
/// </remarks>
internal sealed class FundedPart
{
    private readonly Dictionary<Currency, Money> _parts = [];
    private readonly Dictionary<Currency, BigInteger> _measured = [];

    public FundedPart(IReadOnlyList<FundingSource> sources, IReadOnlyList<MeasuredEntry> entries)
    {
        IsAll = sources.Any(source => source.Amount is null);
        foreach (Money amount in sources.Select(source => source.Amount).OfType<Money>())
        {
            _parts[amount.Currency] = _parts.TryGetValue(amount.Currency, out Money sum) ? sum + amount : amount;
        }

        foreach (StageEntry entry in entries.Select(measured => measured.Entry).Where(entry => entry.Amount.IsDisclosed))
        {
            Currency currency = entry.Amount.Currency!.Value;
            _measured[currency] = _measured.GetValueOrDefault(currency) + SignedNominal(entry);
        }
    }

    /// <summary>Gets whether all of it is.</summary>
    public bool IsAll { get; }

    /// <summary>Gets whether a part is stated in a currency in which nothing is measured, and something else is.</summary>
    public bool IsUnclear => !IsAll && _measured.Count > 0 && _parts.Keys.Any(currency => !_measured.ContainsKey(currency));

    /// <summary>Gives the part of an entry, as exact as its share of all that is measured; null where it has none.</summary>
    public ExactMoney? Of(StageEntry entry) => entry.Amount.Currency is { } currency && _parts.TryGetValue(currency, out Money part)
        ? ExactMoney.From(part).Multiply(SignedNominal(entry), _measured[currency])
        : null;

    /// <summary>Says whether the part reaches all that is measured in an entry's currency.</summary>
    public bool IsAllOf(StageEntry entry) => IsAll
        || (entry.Amount.Currency is { } currency && _parts.TryGetValue(currency, out Money part) && ExactDecimal.ToScaled(part.Amount) >= _measured[currency]);

    private static BigInteger SignedNominal(StageEntry entry)
    {
        BigInteger nominal = ExactDecimal.ToScaled(entry.Amount.Nominal!.Value.Amount);
        return entry.IsCancellation ? -nominal : nominal;
    }
}
