using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>The dates of a row.</summary>
/// <param name="On">When it was, or null where that is not stated.</param>
/// <param name="RateOn">The day whose rates are used instead, or null.</param>
internal readonly record struct RowDates(PartialDate? On, LocalDate? RateOn);
