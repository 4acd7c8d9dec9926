using NodaTime;

namespace DefenceAid.Domain;

/// <summary>The dates of an entry and what kind it is, in 16 bytes: as values that may be null, each of them takes 8 in an object.</summary>
internal readonly record struct EntryDates
{
    private readonly PartialDate _on;
    private readonly PartialDate _for;
    private readonly LocalDate _rateOn;
    private readonly bool _hasOn;
    private readonly bool _hasFor;
    private readonly bool _hasRateOn;

    /// <summary>Gets when it was.</summary>
    public PartialDate? On
    {
        get => _hasOn ? _on : null;
        init => (_hasOn, _on) = (value.HasValue, value.GetValueOrDefault());
    }

    /// <summary>Gets the period that it is meant for.</summary>
    public PartialDate? For
    {
        get => _hasFor ? _for : null;
        init => (_hasFor, _for) = (value.HasValue, value.GetValueOrDefault());
    }

    /// <summary>Gets the day at whose rate it is valued.</summary>
    public LocalDate? RateOn
    {
        get => _hasRateOn ? _rateOn : null;
        init => (_hasRateOn, _rateOn) = (value.HasValue, value.GetValueOrDefault());
    }

    /// <summary>Gets whether it takes back.</summary>
    public bool IsCancellation { get; init; }
}
