using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Gives each cell of a query a small number, dense from 0, so that a row finds its cell without making a key.</summary>
/// <remarks>A key is a path: the number of the first value, then with each further value the number of the pair so far.</remarks>
internal sealed class CellIndex
{
    private readonly ImmutableArray<Dimension> _dimensions;
    private readonly string[] _codes;
    private readonly CodeIndex[] _values;
    private readonly Dictionary<int, string>[] _dates;
    private readonly Dictionary<long, int>[] _pairs;
    private readonly List<TotalsKey> _keys = [];

    public CellIndex(ImmutableArray<Dimension> dimensions)
    {
        _dimensions = dimensions;
        _codes = [.. dimensions.Select(dimension => dimension.Code)];
        _values = [.. dimensions.Select(_ => new CodeIndex())];
        _dates = [.. dimensions.Select(_ => new Dictionary<int, string>())];
        _pairs = [.. dimensions.Select(_ => new Dictionary<long, int>())];
    }

    /// <summary>Gives the key of a cell.</summary>
    public TotalsKey KeyOf(int cell) => _keys[cell];

    /// <summary>Gives the number of the cell that a part of an entry is in.</summary>
    public int NumberOf(Contribution contribution, in MeasuredEntry measured, in PartySplit donor, in PartySplit recipient)
    {
        int number = 0;
        for (int i = 0; i < _values.Length; i++)
        {
            int value = _values[i].NumberOf(CodeOf(i, contribution, measured, donor, recipient));
            number = i == 0 ? value : Pair(_pairs[i], number, value);
        }

        if (number == _keys.Count)
        {
            _keys.Add(MakeKey(contribution, measured, donor, recipient));
        }

        return number;
    }

    private static int Pair(Dictionary<long, int> pairs, int first, int second)
    {
        ref int pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((long)first << 32) | (uint)second, out bool isKnown);
        if (!isKnown)
        {
            pair = pairs.Count - 1;
        }

        return pair;
    }

    private TotalsKey MakeKey(Contribution contribution, in MeasuredEntry measured, in PartySplit donor, in PartySplit recipient)
    {
        var values = new DimensionValue[_dimensions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = new DimensionValue(_dimensions[i], CodeOf(i, contribution, measured, donor, recipient));
        }

        return new TotalsKey([.. values]);
    }

    private string? CodeOf(int place, Contribution contribution, in MeasuredEntry measured, in PartySplit donor, in PartySplit recipient) => _codes[place] switch
    {
        Dimension.Codes.Donor => donor.Value.Text,
        Dimension.Codes.Group => donor.Group.Text,
        Dimension.Codes.Recipient => recipient.Value.Text,
        Dimension.Codes.Category => contribution.Category.Code,
        Dimension.Codes.Form => contribution.Form.Code,
        Dimension.Codes.Direction => contribution.Channel.Direction?.Code,
        Dimension.Codes.Channel => contribution.Channel.Route.Code,
        Dimension.Codes.Coalition => contribution.Coalition?.Value,
        Dimension.Codes.Agreement => contribution.Agreement?.Value,
        Dimension.Codes.Stage => measured.Stage.Code,
        Dimension.Codes.Currency => measured.Entry.Amount.Currency?.Code,
        Dimension.Codes.Year or Dimension.Codes.Quarter or Dimension.Codes.Month => measured.Entry.On is { } on ? DateOf(place, on) : null,
        _ => throw new InvalidOperationException($"The dimension {_dimensions[place]} has no rule."),
    };

    // Texts of dates are made once each.
    private string DateOf(int place, PartialDate on)
    {
        ref string? text = ref CollectionsMarshal.GetValueRefOrAddDefault(_dates[place], on.Month is { } stated ? (on.Year << 4) | stated : on.Year << 4, out _);
        return text ??= _codes[place] switch
        {
            Dimension.Codes.Quarter when on.Month is { } month => $"{on.Year:D4}-Q{((month - 1) / 3) + 1}",
            Dimension.Codes.Month when on.Month is { } month => $"{on.Year:D4}-{month:D2}",
            _ => $"{on.Year:D4}",
        };
    }
}
