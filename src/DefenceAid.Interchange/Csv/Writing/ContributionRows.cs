using System.Globalization;
using System.Text;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>Writes contributions as rows, one for each entry, that the standard mapping reads.</summary>
internal sealed class ContributionRows
{
    /// <summary>What stands between tags in their cell.</summary>
    public const char TagSeparator = ';';

    private static readonly string[] Columns =
    [
        "id", "donors", "recipients", "category", "form", "route", "counterpart", "coalition", "agreement", "into", "funded_by", "funded_by_amount",
        "funded_by_contribution", "tags", "recorded_on", "superseded_on", "withdrawn", "stage", "cancellation", "qualifier", "currency", "amount", "high", "on",
        "for", "rate_on", "restated_currency", "restated_amount", "source_code", "publisher", "title", "published_on", "uri",
    ];

    private readonly StringBuilder _text = new();
    private readonly CsvLine _line;

    /// <summary>Begins with the names of the columns.</summary>
    public ContributionRows()
    {
        _line = new CsvLine(_text);
        foreach (string column in Columns)
        {
            _line.Add(column);
        }

        _line.End();
    }

    /// <summary>Gets how many characters wait to be taken.</summary>
    public int Length => _text.Length;

    /// <summary>Adds the rows of a contribution; one without entries has a row without a stage.</summary>
    public void Add(Contribution contribution)
    {
        if (contribution.Entries.IsEmpty)
        {
            AddRow(contribution, null);
        }

        foreach (StageEntry entry in contribution.Entries)
        {
            AddRow(contribution, entry);
        }
    }

    /// <summary>Takes what was added since, in UTF-8.</summary>
    public byte[] Take()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(_text.ToString());
        _text.Clear();
        return utf8;
    }

    private void AddRow(Contribution contribution, StageEntry? entry)
    {
        _line.AddText(contribution.Id.Value)
            .AddText(contribution.Donors.ToString())
            .AddText(contribution.Recipients.ToString())
            .Add(contribution.Category.Code)
            .Add(contribution.Form.Code)
            .Add(contribution.Channel.Route.Code)
            .AddText(contribution.Channel.Counterpart?.Value)
            .AddText(contribution.Coalition?.Value)
            .AddText(contribution.Agreement?.Value);
        AddFunding(contribution.Funding);
        _line.AddText(contribution.Tags.IsEmpty ? null : string.Join(TagSeparator, contribution.Tags))
            .Add(Day(contribution.Revision.RecordedOn))
            .Add(Day(contribution.Revision.SupersededOn))
            .Add(contribution.Revision.IsWithdrawal ? "true" : null);
        AddEntry(entry);
        AddSource(contribution.Sources.FirstOrDefault());
        _line.End();
    }

    private void AddFunding(Funding funding)
    {
        FundingSource? source = funding.FundedBy.FirstOrDefault();
        _line.AddText(funding.Into?.Value)
            .AddText(source?.Party.Value)
            .Add(source?.Amount?.ToString(null, CultureInfo.InvariantCulture))
            .AddText(source?.Contribution?.Value);
    }

    private void AddEntry(StageEntry? entry)
    {
        StatedAmount amount = entry?.Amount ?? default;
        Money? restated = entry?.Restatements.Select(money => (Money?)money).FirstOrDefault();
        _line.Add(entry?.Stage.Code)
            .Add(entry is { IsCancellation: true } ? "true" : null)
            .Add(entry is null ? null : amount.Qualifier.Code)
            .Add(amount.Currency?.Code)
            .Add(Digits(amount.Nominal))
            .Add(Digits(amount.High))
            .Add(entry?.On?.ToString(null, CultureInfo.InvariantCulture))
            .Add(entry?.For?.ToString(null, CultureInfo.InvariantCulture))
            .Add(Day(entry?.RateOn))
            .Add(restated?.Currency.Code)
            .Add(Digits(restated))
            .AddText(entry?.SourceCode);
    }

    private void AddSource(SourceReference? source) =>
        _line.AddText(source?.Publisher).AddText(source?.Title).Add(source?.PublishedOn?.ToString(null, CultureInfo.InvariantCulture)).AddText(source?.Uri?.OriginalString);

    // The text of an amount is its currency's code, a space, and its digits.
    private static string? Digits(Money? money) => money is { } amount ? amount.ToString(null, CultureInfo.InvariantCulture)[(amount.Currency.Code.Length + 1)..] : null;

    private static string? Day(LocalDate? day) => day?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
}
