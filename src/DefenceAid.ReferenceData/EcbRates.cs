using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.ReferenceData;

/// <summary>The euro foreign exchange reference rates of the European Central Bank, each working day since 1999.</summary>
/// <remarks>
/// <para>The bank publishes them for information. They end where it stopped, such as RUB on 2022-03-01, HRK on
/// 2022-12-30 and BGN on 2025-12-31, and some begin later than 1999; it did not quote ISK from 2008-12-10 to 2018-01-31. Of the hryvnia it has none.</para>
/// <para>A newer file of the bank is read with <see cref="RateTable.ReadCsv"/>. Thread safety: all members may be used from any thread.</para>
/// </remarks>
public static class EcbRates
{
    /// <summary>Gets where the rates were published; the date is that of the last rates.</summary>
    public static SourceReference Source { get; } = new(
        "European Central Bank",
        "Euro foreign exchange reference rates",
        new LocalDate(2026, 4, 13),
        new Uri("https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/"));

    private static readonly Lazy<RateTable> Table = new(() => RateTable.Create(Source, EcbRatesText.Open().Read()));

    /// <summary>Gets the daily rates from 1999-01-04 to 2026-04-13, units of 41 currencies for one euro. The first use decodes them.</summary>
    public static RateTable Daily => Table.Value;
}
