using System.Globalization;
using System.Text;
using DefenceAid.Domain;
using DefenceAid.Interchange;
using NodaTime;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>A sheet of the kind that trackers publish, the same one in each run: a row a measure, with what was committed and what of it was allocated.</summary>
internal static class SampleSheet
{
    private const int Seed = 20240816;
    private const int DonorCount = 40;
    private const int Days = 1400;
    private const int PercentAllocated = 60;
    private const int PercentHedged = 10;
    private const long MostCents = 10_000_000_000;

    private static readonly LocalDate FirstDay = new(2022, 2, 24);
    private static readonly string[] Types = ["Military", "Military", "Humanitarian", "Financial"];
    private static readonly string[] Currencies = ["EUR", "EUR", "USD", "SEK", "DKK"];
    private static readonly string[] Hedges = ["over", "at least", "about", "up to"];
    private static readonly Party[] Donors =
        [.. Country.All.Take(DonorCount).Select(country => Party.Government("gov-" + country.Code, country.Name, country))];

    /// <summary>Gets the first line.</summary>
    public static byte[] Head => "id,donor,type,announced,currency,value,allocated,hedge\r\n"u8.ToArray();

    /// <summary>Gets what the columns mean: the donor by the name that the registry has, two entries of a row, the second only where it is stated.</summary>
    public static CsvMapping Mapping { get; } = CsvMapping.Parse(
        """
        {
          "format": "defence-aid-csv-mapping/1",
          "contribution": {
            "id": { "column": "id" },
            "donors": { "column": "donor" },
            "recipients": { "constant": "ua" },
            "category": { "column": "type", "table": { "Military": "military", "Humanitarian": "humanitarian", "Financial": "financial" } }
          },
          "entries": [
            {
              "stage": { "constant": "committed" }, "amount": { "column": "value" }, "currency": { "column": "currency" },
              "qualifier": { "column": "hedge" }, "on": { "column": "announced" }
            },
            {
              "stage": { "constant": "allocated" }, "amount": { "column": "allocated" }, "currency": { "column": "currency" },
              "on": { "column": "announced" }, "whereNotStated": "no-entry"
            }
          ]
        }
        """,
        new LedgerBuilder().Add(Donors).Add(Party.Government("ua", "Ukraine", Country.Of("UA"))).Build().Registry);

    /// <summary>Gives rows without the first line.</summary>
    public static byte[] Rows(int count)
    {
        var random = new Random(Seed);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            AddRow(text, random, i);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AddRow(StringBuilder text, Random random, int number)
    {
        string donor = Pick(random, Donors).Name;
        decimal value = random.NextInt64(1, MostCents) / 100m;
        decimal? allocated = random.Next(100) < PercentAllocated ? value / 2 : null;
        string hedge = random.Next(100) < PercentHedged ? Pick(random, Hedges) : string.Empty;
        text.Append(CultureInfo.InvariantCulture, $"measure-{number},{(donor.Contains(',', StringComparison.Ordinal) ? $"\"{donor}\"" : donor)},{Pick(random, Types)},")
            .Append(CultureInfo.InvariantCulture, $"{FirstDay.PlusDays(random.Next(Days)):uuuu-MM-dd},{Pick(random, Currencies)},{value},{allocated},{hedge}\r\n");
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
