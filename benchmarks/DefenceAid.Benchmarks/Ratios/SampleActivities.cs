using System.Globalization;
using System.Text;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Activities in the shape of published ones, the same ones in each run: organisations, codes, a budget, and spending by quarters.</summary>
internal static class SampleActivities
{
    /// <summary>The transactions of an activity.</summary>
    public const int TransactionsOfEach = 12;

    private const int Seed = 20240816;
    private const int DonorCount = 40;
    private const int DaysOfAQuarter = 91;
    private const long MostPounds = 1_000_000;

    private static readonly LocalDate FirstDay = new(2019, 3, 31);
    private static readonly string[] Donors = [.. Country.All.Take(DonorCount).Select(country => country.Code)];

    /// <summary>Gets what stands before the activities.</summary>
    public static byte[] Head => """<?xml version="1.0" encoding="UTF-8"?><iati-activities version="2.03" generated-datetime="2024-08-16T00:00:00">"""u8.ToArray();

    /// <summary>Gets what stands behind them.</summary>
    public static byte[] Tail => "</iati-activities>"u8.ToArray();

    /// <summary>Gives activities.</summary>
    public static byte[] Activities(int count)
    {
        var random = new Random(Seed);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            string donor = Donors[random.Next(Donors.Length)];
            AddAbout(text, donor, i);
            for (int quarter = 0; quarter < TransactionsOfEach; quarter++)
            {
                AddTransaction(text, donor, FirstDay.PlusDays(quarter * DaysOfAQuarter), random.NextInt64(1, MostPounds));
            }

            text.Append("</iati-activity>");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AddAbout(StringBuilder text, string donor, int number) => text.Append(
        CultureInfo.InvariantCulture,
        $"""
        <iati-activity last-updated-datetime="2024-03-31T00:00:00" xml:lang="en" default-currency="GBP" hierarchy="2">
        <iati-identifier>{donor}-GOV-1-{number}</iati-identifier>
        <reporting-org ref="{donor}-GOV-1" type="10"><narrative>Ministry of Foreign Affairs of {donor}</narrative></reporting-org>
        <title><narrative>Support of public administration, part {number}</narrative></title>
        <description><narrative>This activity is a part of the support of public administration. It benefits Ukraine, and works in the sector
        public sector policy &amp; administrative management. Its partner is a company that carries it out in several steps.</narrative></description>
        <participating-org ref="{donor}-COH-2732176" type="70" role="4"><narrative>Administration Partners</narrative></participating-org>
        <participating-org ref="{donor}-GOV-1" type="10" role="1"><narrative>Ministry of Foreign Affairs of {donor}</narrative></participating-org>
        <activity-status code="2" />
        <activity-date type="1" iso-date="2019-01-01" /><activity-date type="3" iso-date="2024-12-31" />
        <contact-info type="1"><organisation><narrative>Ministry of Foreign Affairs</narrative></organisation><telephone>+00 000 0000</telephone></contact-info>
        <recipient-country code="UA" />
        <sector code="15110"><narrative>Public sector policy and administrative management</narrative></sector>
        <default-flow-type code="10" /><default-finance-type code="110" /><default-aid-type code="C01" /><default-tied-status code="5" />
        <budget type="2"><period-start iso-date="2019-04-01" /><period-end iso-date="2020-03-31" /><value value-date="2019-01-01" currency="GBP">514717</value></budget>
        <budget type="2"><period-start iso-date="2020-04-01" /><period-end iso-date="2021-03-31" /><value value-date="2019-01-01" currency="GBP">939770</value></budget>
        """);

    private static void AddTransaction(StringBuilder text, string donor, LocalDate day, long pounds) => text.Append(
        CultureInfo.InvariantCulture,
        $"""
        <transaction><transaction-type code="4" /><transaction-date iso-date="{day:uuuu-MM-dd}" /><value currency="GBP" value-date="{day:uuuu-MM-dd}">{pounds}</value>
        <description><narrative>Spending of the quarter until {day:uuuu-MM-dd}</narrative></description>
        <provider-org ref="{donor}-GOV-1"><narrative>Ministry of Foreign Affairs of {donor}</narrative></provider-org></transaction>
        """);
}
