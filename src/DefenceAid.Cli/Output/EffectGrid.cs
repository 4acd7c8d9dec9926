using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Puts what changes did to a total into words for people: the contributions that make the difference, then the totals of both sides.</summary>
internal sealed class EffectGrid
{
    private readonly TotalsEffect _effect;
    private readonly RowLabels _labelsBefore;
    private readonly RowLabels _labelsAfter;
    private readonly HashSet<TotalsKey> _keysAfter;
    private readonly Func<AidTotal, string> _words;

    /// <summary>Names the rows by the side that has them, the newer one first.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="older">The registry of the older side.</param>
    /// <param name="newer">The registry of the newer side.</param>
    /// <param name="words">Says a total.</param>
    public EffectGrid(TotalsEffect effect, AidRegistry older, AidRegistry newer, Func<AidTotal, string> words)
    {
        _effect = effect;
        _labelsBefore = new RowLabels(effect.Before, older);
        _labelsAfter = new RowLabels(effect.After, newer);
        _keysAfter = [.. effect.After.Select(row => row.Key)];
        _words = words;
    }

    /// <summary>Gives the grid.</summary>
    public TextGrid Draw()
    {
        string[] dimensions = [.. _effect.After.Query.Dimensions.Select(dimension => dimension.Name)];
        string[] total = ["Total", .. dimensions.Select(_ => ""), "", _words(_effect.Before.Total), _words(_effect.After.Total)];
        return new TextGrid(
            [
                new GridColumn("Contribution"),
                .. dimensions.Select(name => new GridColumn(name)),
                new GridColumn("Change"),
                new GridColumn("Before", IsRightAligned: true),
                new GridColumn("After", IsRightAligned: true),
            ],
            _effect.Rows.IsEmpty ? [total] : [.. _effect.Rows.Select(Row)],
            _effect.Rows.IsEmpty ? null : total);
    }

    private string[] Row(ContributionEffect row) =>
    [
        row.Contribution.Value,
        .. (_keysAfter.Contains(row.Key) ? _labelsAfter : _labelsBefore).Of(row.Key),
        row.Change?.Kind.Name ?? "By the registry",
        _words(row.Before),
        _words(row.After),
    ];
}
