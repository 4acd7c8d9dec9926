namespace DefenceAid.Domain.Totals;

/// <summary>Gives each code a small number, dense from 0 in the order in which they first come; none has one, too.</summary>
internal sealed class CodeIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly RecentTexts<int> _recent = new();
    private readonly List<string?> _codes = [];
    private int _none = -1;

    /// <summary>Gets the codes, each in the place of its number.</summary>
    public IReadOnlyList<string?> Codes => _codes;

    /// <summary>Gives the number of a code.</summary>
    public int NumberOf(string? code)
    {
        if (code is null)
        {
            return _none >= 0 ? _none : _none = Add(null);
        }

        if (!_recent.TryGet(code, out int number))
        {
            number = Find(code);
            _recent.Set(code, number);
        }

        return number;
    }

    private int Find(string code)
    {
        if (!_numbers.TryGetValue(code, out int number))
        {
            number = Add(code);
            _numbers.Add(code, number);
        }

        return number;
    }

    private int Add(string? code)
    {
        _codes.Add(code);
        return _codes.Count - 1;
    }
}
