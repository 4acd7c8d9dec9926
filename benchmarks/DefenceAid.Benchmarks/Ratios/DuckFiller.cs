using System.Globalization;
using DefenceAid.Domain;
using DuckDB.NET.Data;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Fills DuckDB's table: whole numbers by the appender, which truncates decimals, and from them the columns in SQL.</summary>
internal sealed class DuckFiller(DuckDBConnection connection, SampleStream sample)
{
    /// <summary>What stands in a key for none.</summary>
    public const string None = "none";

    private const decimal CentsPerUnit = 100m;

    private const string Staged = """
        CREATE TABLE staged (donor INTEGER, direction INTEGER, stage INTEGER, qualifier INTEGER, day DATE, currency INTEGER,
            nominal BIGINT, lower BIGINT, upper BIGINT, is_unbounded BOOLEAN)
        """;

    private const string Entries = """
        CREATE TABLE entries AS SELECT
            enum_range(NULL::donor)[donor + 1]::donor AS donor,
            enum_range(NULL::direction)[direction + 1]::direction AS direction,
            enum_range(NULL::stage)[stage + 1]::stage AS stage,
            enum_range(NULL::qualifier)[qualifier + 1]::qualifier AS qualifier,
            day,
            enum_range(NULL::currency)[currency + 1]::currency AS currency,
            (nominal::DECIMAL(18, 0) * 0.01)::DECIMAL(11, 2) AS nominal,
            (lower::DECIMAL(18, 0) * 0.01)::DECIMAL(11, 2) AS lower,
            (upper::DECIMAL(18, 0) * 0.01)::DECIMAL(11, 2) AS upper,
            is_unbounded
        FROM staged
        """;

    private readonly Dictionary<Id<Party>, int> _donors = sample.Donors.Index().ToDictionary(donor => donor.Item, donor => donor.Index);
    private readonly Dictionary<Currency, int> _currencies = SampleStream.Currencies.Index().ToDictionary(currency => currency.Item, currency => currency.Index);

    /// <summary>Makes the types and the table.</summary>
    public void Fill()
    {
        Run($"SET threads = {Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)}");
        MakeEnum("donor", sample.Donors.Select(donor => donor.ToString()));
        MakeEnum("direction", AidDirection.All.Select(direction => direction.Code).Append(None));
        MakeEnum("stage", AidStage.All.Select(stage => stage.Code));
        MakeEnum("qualifier", AmountQualifier.All.Select(qualifier => qualifier.Code));
        MakeEnum("currency", SampleStream.Currencies.Select(currency => currency.Code).Append(None));
        Run(Staged);
        Append();
        Run(Entries);
        Run("DROP TABLE staged");
    }

    private void Append()
    {
        using DuckDBAppender appender = connection.CreateAppender("staged");
        foreach (Contribution contribution in sample)
        {
            Append(appender.CreateRow(), contribution);
        }
    }

    private void Append(IDuckDBAppenderRow row, Contribution contribution)
    {
        StageEntry entry = contribution.Entries[0];
        StatedAmount amount = entry.Amount;
        row.AppendValue(_donors[contribution.Donors.Parties[0]])
            .AppendValue(contribution.Channel.Direction?.Order ?? AidDirection.All.Length)
            .AppendValue(entry.Stage.Order)
            .AppendValue(amount.Qualifier.Order)
            .AppendValue(entry.On!.Value.FirstDay.ToDateOnly())
            .AppendValue(amount.Currency is { } currency ? _currencies[currency] : _currencies.Count)
            .AppendValue(Cents(amount.Nominal))
            .AppendValue(Cents(amount.Range?.Lower))
            .AppendValue(Cents(amount.Range?.Upper))
            .AppendValue(amount.Range is { Upper: null })
            .EndRow();
    }

    private static long Cents(Money? amount) => decimal.ToInt64((amount?.Amount ?? 0m) * CentsPerUnit);

    private void MakeEnum(string name, IEnumerable<string> codes) => Run($"CREATE TYPE {name} AS ENUM ({string.Join(", ", codes.Select(code => $"'{code}'"))})");

    private void Run(string statement)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
