using System.Runtime.CompilerServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Gives each code a small number, dense from 0 in the order in which they first come; none has one, too.</summary>
/// <remarks>The same string object is found without a hash of its text: records of one reader, and closed sets, share theirs.</remarks>
internal sealed class CodeIndex
{
    private const int RecentCount = 256;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly (string? Code, int Number)[] _recent = new (string?, int)[RecentCount];
    private int _none = -1;
    private int _count;

    /// <summary>Gives the number of a code.</summary>
    public int NumberOf(string? code)
    {
        if (code is null)
        {
            return _none >= 0 ? _none : _none = _count++;
        }

        ref (string? Code, int Number) recent = ref _recent[RuntimeHelpers.GetHashCode(code) & (RecentCount - 1)];
        if (!ReferenceEquals(recent.Code, code))
        {
            recent = (code, Find(code));
        }

        return recent.Number;
    }

    private int Find(string code)
    {
        if (!_numbers.TryGetValue(code, out int number))
        {
            number = _count++;
            _numbers.Add(code, number);
        }

        return number;
    }
}
