using System.Globalization;
using System.Text.Json;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Interchange.DuckDb.Tests;

/// <summary>What the rows of a ledger have to be, column by column, computed from the objects and their JSON, not by the writer.</summary>
internal static class LedgerRows
{
    /// <summary>The columns, as DuckDB selects them: dates and numbers as text.</summary>
    public const string Columns = """
        contribution::VARCHAR, entry::VARCHAR, id, recorded_on::VARCHAR, superseded_on::VARCHAR, withdrawn::VARCHAR, donor, donors, recipient, recipients, category, form, route,
        counterpart, coalition, agreement, into_pool, funded_by, tags, stage, cancellation::VARCHAR, on_first::VARCHAR, on_last::VARCHAR, on_precision, for_period, rate_on::VARCHAR,
        qualifier, currency, source_code, restatements, details,
        (amount_unscaled = amount_digits)::VARCHAR, amount_unscaled::VARCHAR, amount_scale::VARCHAR, high_unscaled::VARCHAR, high_scale::VARCHAR,
        amount::VARCHAR, lower_bound::VARCHAR, lower_is_open::VARCHAR, upper_bound::VARCHAR, upper_is_open::VARCHAR
        """;

    private static readonly string[] DetailMembers = ["items", "sources", "extensions"];

    /// <summary>Gives the rows, in order.</summary>
    public static List<string?[]> Of(AidLedger ledger)
    {
        var rows = new List<string?[]>();
        for (int place = 0; place < ledger.Contributions.Length; place++)
        {
            Contribution contribution = ledger.Contributions[place];
            using var json = JsonDocument.Parse(ContributionStream.ToUtf8Bytes(contribution));
            StageEntry?[] entries = contribution.Entries.IsEmpty ? [null] : [.. contribution.Entries];
            rows.AddRange(entries.Select((entry, number) => Row(contribution, json.RootElement, place, entry, number)));
        }

        return rows;
    }

    private static string?[] Row(Contribution contribution, JsonElement json, int place, StageEntry? entry, int number) =>
    [
        Text(place), entry is null ? null : Text(number), contribution.Id.Value,
        Day(contribution.Revision.RecordedOn), Day(contribution.Revision.SupersededOn), contribution.Revision.IsWithdrawal ? "true" : null,
        Party(json, "donors", isWhole: true), Party(json, "donors", isWhole: false), Party(json, "recipients", isWhole: true), Party(json, "recipients", isWhole: false),
        contribution.Category.Code, contribution.Form.Code, contribution.Channel.Route.Code, contribution.Channel.Counterpart?.Value,
        contribution.Coalition?.Value, contribution.Agreement?.Value, contribution.Funding.Into?.Value, Raw(json, "fundedBy"), Raw(json, "tags"),
        entry?.Stage.Code, entry is { IsCancellation: true } ? "true" : null,
        Day(entry?.On?.FirstDay), Day(entry?.On?.LastDay), entry?.On?.Precision.Code, entry?.For?.ToString(), Day(entry?.RateOn),
        entry?.Amount.Qualifier.Code, entry?.Amount.Currency?.Code, entry?.SourceCode,
        entry is { Restatements.IsEmpty: false } ? Raw(json.GetProperty("entries")[number], "restatements") : null,
        number == 0 ? Details(json) : null,
        .. Amounts(entry?.Amount ?? default),
    ];

    private static IEnumerable<string?> Amounts(StatedAmount amount)
    {
        (string? low, string? lowScale) = Digits(amount.Nominal?.Amount);
        (string? high, string? highScale) = Digits(amount.High?.Amount);
        bool isNarrow = low is not null && long.TryParse(low, CultureInfo.InvariantCulture, out _);
        MoneyRange? range = amount.Range;
        return
        [
            isNarrow ? "true" : null, low, lowScale, high, highScale,
            Decimal(amount.Nominal), Decimal(range?.Lower), range is null ? null : Flag(range.Value.LowerIsOpen),
            Decimal(range?.Upper), range?.Upper is null ? null : Flag(range.Value.UpperIsOpen),
        ];
    }

    // By the text: two decimals, or more where there are more; fewer where 29 digits have no room for two.
    private static (string? Digits, string? Scale) Digits(decimal? figure)
    {
        if (figure is not { } stated)
        {
            return (null, null);
        }

        string text = stated.ToString(CultureInfo.InvariantCulture);
        string decimals = text.Contains('.', StringComparison.Ordinal) ? text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..].TrimEnd('0') : string.Empty;
        decimals = decimals.PadRight(2, '0');
        string whole = text.Split('.')[0] + decimals;
        string digits = System.Numerics.BigInteger.Parse(whole, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return (stated < 0 && !digits.StartsWith('-') && digits != "0" ? "-" + digits : digits, Text(decimals.Length));
    }

    private static string? Decimal(Money? money) =>
        money is { } stated && decimal.Round(stated.Amount, 9) == stated.Amount ? stated.Amount.ToString("F9", CultureInfo.InvariantCulture) : null;

    private static string? Party(JsonElement json, string member, bool isWhole)
    {
        JsonElement parties = json.GetProperty(member);
        return (parties.ValueKind == JsonValueKind.String) != isWhole ? null : isWhole ? parties.GetString() : parties.GetRawText();
    }

    private static string? Details(JsonElement json)
    {
        string[] members = [.. DetailMembers.Where(name => json.TryGetProperty(name, out _)).Select(name => $"\"{name}\":{Raw(json, name)}")];
        return members.Length == 0 ? null : $"{{{string.Join(',', members)}}}";
    }

    private static string? Raw(JsonElement json, string member) => json.TryGetProperty(member, out JsonElement value) ? value.GetRawText() : null;

    private static string? Day(NodaTime.LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
