using System.Buffers;
using System.Globalization;

namespace DefenceAid.Domain.Serialization;

/// <summary>The way from a record to a fault in it, told from the inner step outwards as the exception passes.</summary>
internal sealed class JsonTrail
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(". '/\"[]()\t\n\r\f\b\\\u0085\u2028\u2029");

    private string _path = string.Empty;

    /// <summary>Begins at a fault.</summary>
    public void Clear() => _path = string.Empty;

    /// <summary>Goes out to the object that has a member.</summary>
    public void LeaveMember(string name) => _path = (name.AsSpan().ContainsAny(Quoted) ? $"['{name}']" : "." + name) + _path;

    /// <summary>Goes out to the list that has a value.</summary>
    public void LeaveIndex(int index) => _path = string.Create(CultureInfo.InvariantCulture, $"[{index}]{_path}");

    /// <summary>Gives the path from the record, such as <c>.entries[0].amount</c>; empty for the record itself.</summary>
    public override string ToString() => _path;
}
