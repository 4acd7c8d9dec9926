using System.Globalization;

namespace DefenceAid.Domain.Totals;

/// <summary>The fields of a contribution, under the names of the JSON format.</summary>
internal static class ContributionFields
{
    public static FieldValue Of(Contribution contribution) => FieldValue.Object(
        contribution.ToString(),
        [
            ("donors", FieldValue.Of(contribution.Donors)),
            ("recipients", FieldValue.Of(contribution.Recipients)),
            ("category", FieldValue.Of(contribution.Category.Code)),
            ("form", FieldValue.Of(contribution.Form.Code)),
            ("channel", FieldValue.Of(contribution.Channel.ToString())),
            ("coalition", FieldValue.Of(contribution.Coalition)),
            ("agreement", FieldValue.Of(contribution.Agreement)),
            ("into", FieldValue.Of(contribution.Funding.Into)),
            ("fundedBy", FieldValue.List(contribution.Funding.FundedBy.Select(Of))),
            ("items", FieldValue.List(contribution.Items.Select(Of))),
            ("tags", FieldValue.List(contribution.Tags)),
            ("entries", FieldValue.List(contribution.Entries.Select(Of))),
            ("sources", SharedFields.Of(contribution.Sources)),
            ("extensions", SharedFields.Of(contribution.Extensions)),
        ]);

    private static FieldValue Of(FundingSource source) => FieldValue.Object(
        source.Amount is { } amount ? $"{source.Party} {amount}" : source.Party.Value,
        [
            ("party", FieldValue.Of<Id<Party>>(source.Party)),
            ("amount", FieldValue.Of(source.Amount)),
            ("contribution", FieldValue.Of(source.Contribution)),
        ],
        FieldValue.KeyOf(source.Party.Value, source.Contribution?.Value),
        source.Party.Value);

    private static FieldValue Of(AidItem item)
    {
        string? quantity = item.Quantity is { } stated ? CanonicalDecimal.Of(stated).ToString(CultureInfo.InvariantCulture) : null;
        return FieldValue.Object(
            quantity is null ? item.Description : $"{quantity} {item.Description}",
            [
                ("description", FieldValue.Of(item.Description)),
                ("quantity", FieldValue.Of(quantity)),
                ("value", FieldValue.Of(item.Value)),
                ("valuation", item.Valuation == ValuationBasis.NotStated ? null : FieldValue.Of(item.Valuation.Code)),
            ],
            item.Description);
    }

    // A corrected amount leaves the date, a corrected date leaves the amount; where neither is left, it is another entry.
    private static FieldValue Of(StageEntry entry) => FieldValue.Object(
        entry.ToString(),
        [
            ("stage", FieldValue.Of(entry.Stage.Code)),
            ("on", FieldValue.Of(entry.On)),
            ("for", FieldValue.Of(entry.For)),
            ("rateOn", FieldValue.Of(entry.RateOn)),
            ("amount", FieldValue.Of<StatedAmount>(entry.Amount)),
            ("cancellation", FieldValue.Of(entry.IsCancellation)),
            ("restatements", FieldValue.List(entry.Restatements.Select(Of))),
            ("sourceCode", FieldValue.Of(entry.SourceCode)),
        ],
        KeyOf(entry, $"{entry.On}", $"{entry.For}", $"{entry.Amount}"),
        KeyOf(entry, $"{entry.On}", $"{entry.For}"),
        KeyOf(entry, $"{entry.Amount}"));

    private static string KeyOf(StageEntry entry, params ReadOnlySpan<string> parts) =>
        FieldValue.KeyOf([entry.Stage.Code, entry.IsCancellation ? "cancellation" : string.Empty, .. parts]);

    private static FieldValue Of(Money restatement) => FieldValue.Of<Money>(restatement)!.MatchedBy(restatement.Currency.Code);
}
