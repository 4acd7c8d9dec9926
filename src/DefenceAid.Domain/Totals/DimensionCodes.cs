using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Reads the code that a part of an entry has in one dimension.</summary>
internal sealed class DimensionCodes
{
    private readonly Reader _reader;

    // Texts of dates are made once each.
    private readonly Dictionary<int, string> _dates = [];

    public DimensionCodes(Dimension dimension) => _reader = ReaderOf(dimension);

    private delegate string? Reader(Contribution contribution, in MeasuredEntry measured, in PartySplit donor, in PartySplit recipient);

    private delegate string DateWriter(int year, int month);

    /// <summary>Gives the code, or null for none.</summary>
    public string? CodeOf(Contribution contribution, in MeasuredEntry measured, in PartySplit donor, in PartySplit recipient) =>
        _reader(contribution, measured, donor, recipient);

    private Reader ReaderOf(Dimension dimension) => dimension.Code switch
    {
        Dimension.Codes.Donor => static (_, in _, in donor, in _) => donor.Value.Text,
        Dimension.Codes.Group => static (_, in _, in donor, in _) => donor.Group.Text,
        Dimension.Codes.Recipient => static (_, in _, in _, in recipient) => recipient.Value.Text,
        Dimension.Codes.Category => static (contribution, in _, in _, in _) => contribution.Category.Code,
        Dimension.Codes.Form => static (contribution, in _, in _, in _) => contribution.Form.Code,
        Dimension.Codes.Direction => static (contribution, in _, in _, in _) => contribution.Channel.Direction?.Code,
        Dimension.Codes.Channel => static (contribution, in _, in _, in _) => contribution.Channel.Route.Code,
        Dimension.Codes.Coalition => static (contribution, in _, in _, in _) => contribution.Coalition?.Value,
        Dimension.Codes.Agreement => static (contribution, in _, in _, in _) => contribution.Agreement?.Value,
        Dimension.Codes.Stage => static (_, in measured, in _, in _) => measured.Stage.Code,
        Dimension.Codes.SourceCode => static (_, in measured, in _, in _) => measured.Entry.SourceCode,
        Dimension.Codes.Currency => static (_, in measured, in _, in _) => measured.Entry.Currency?.Code,
        Dimension.Codes.Year => (_, in measured, in _, in _) => DateOf(measured.Entry.On, static (year, _) => $"{year:D4}"),
        Dimension.Codes.Quarter => (_, in measured, in _, in _) => DateOf(measured.Entry.On, static (year, month) => $"{year:D4}-Q{((month - 1) / 3) + 1}"),
        Dimension.Codes.Month => (_, in measured, in _, in _) => DateOf(measured.Entry.On, static (year, month) => $"{year:D4}-{month:D2}"),
        _ => throw new InvalidOperationException($"The dimension {dimension} has no rule."),
    };

    // A year alone is as precise as its source.
    private string? DateOf(PartialDate? date, DateWriter write)
    {
        if (date is not { } on)
        {
            return null;
        }

        ref string? text = ref CollectionsMarshal.GetValueRefOrAddDefault(_dates, on.Month is { } stated ? (on.Year << 4) | stated : on.Year << 4, out _);
        return text ??= on.Month is { } month ? write(on.Year, month) : $"{on.Year:D4}";
    }
}
