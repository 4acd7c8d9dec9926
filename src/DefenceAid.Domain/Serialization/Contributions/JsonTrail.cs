using System.Buffers;
using System.Globalization;
using System.Text;

namespace DefenceAid.Domain.Serialization;

/// <summary>Where in a record a reader stands: the members and places in lists that lead there.</summary>
internal sealed class JsonTrail
{
    // A record, a list in it, an object in that, a list in that.
    private const int MostSteps = 4;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(". '/\"[]()\t\n\r\f\b\\\u0085\u2028\u2029");

    private readonly (string? Member, int Index)[] _steps = new (string?, int)[MostSteps];
    private int _depth;

    /// <summary>Goes back to the record.</summary>
    public void Clear() => _depth = 0;

    /// <summary>Goes to a member.</summary>
    public void Enter(string member) => _steps[_depth++] = (member, 0);

    /// <summary>Goes to a place in a list.</summary>
    public void Enter(int index) => _steps[_depth++] = (null, index);

    /// <summary>Goes back by a step.</summary>
    public void Leave() => _depth--;

    /// <summary>Gives the path from the record, such as <c>.entries[0].amount</c>; empty for the record itself.</summary>
    public override string ToString()
    {
        var path = new StringBuilder();
        foreach ((string? member, int index) in _steps.AsSpan(0, _depth))
        {
            _ = member is null ? path.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : member.AsSpan().ContainsAny(Quoted) ? path.Append(CultureInfo.InvariantCulture, $"['{member}']")
                : path.Append('.').Append(member);
        }

        return path.ToString();
    }
}
