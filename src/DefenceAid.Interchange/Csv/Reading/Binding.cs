using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Ties a mapping to the columns of a file; or to none, to see whether the mapping is good by itself.</summary>
internal sealed class Binding
{
    private readonly Dictionary<string, int>? _places;
    private readonly HashSet<string> _doubled = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _used = [];
    private readonly ImmutableArray<string> _names;
    private readonly Dictionary<(object Parser, FieldSpec Spec), object> _fields = [];

    /// <summary>Ties to no file: columns are taken for there.</summary>
    public Binding(MappingPlan plan)
    {
        Plan = plan;
        _names = [];
    }

    /// <summary>Ties to a file.</summary>
    /// <param name="plan">The mapping.</param>
    /// <param name="names">The names of the columns.</param>
    public Binding(MappingPlan plan, ImmutableArray<string> names)
    {
        Plan = plan;
        _names = names;
        _places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && !_places.TryAdd(names[i], i))
            {
                _doubled.Add(names[i]);
            }
        }
    }

    /// <summary>Gets the mapping.</summary>
    public MappingPlan Plan { get; }

    /// <summary>Gets what is wrong.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Gets the columns that nothing reads.</summary>
    public IEnumerable<string> Unused => _names.Where((name, i) => name.Length > 0 && !_used.Contains(i));

    /// <summary>Finds a column; -1 where there is none, which is noted.</summary>
    public int Place(string column, string path)
    {
        string name = column.Trim();
        if (_places is null)
        {
            return -1;
        }

        if (_doubled.Contains(name))
        {
            Fault($"the first line, read by {path}", $"the column \"{ShortText.Of(name)}\" once", "several of that name");
        }
        else if (_places.TryGetValue(name, out int place))
        {
            _used.Add(place);
            return place;
        }
        else
        {
            string there = string.Join(", ", _names.Take(20).Select(other => ShortText.Of(other)));
            Fault($"the first line, read by {path}", $"a column \"{ShortText.Of(name)}\"", _names.Length == 0 ? "none" : $"the columns {there}{(_names.Length > 20 ? ", …" : string.Empty)}");
        }

        return -1;
    }

    /// <summary>Gives the field that reads the same as another one in the same way, wherever the mapping has it; null for the first of them.</summary>
    public object? Shared(object parser, FieldSpec spec, object field)
    {
        (object, FieldSpec) key = (parser, spec with { Path = string.Empty });
        return _fields.TryAdd(key, field) ? null : _fields[key];
    }

    /// <summary>Notes what is wrong with the mapping or the file.</summary>
    public void Fault(string path, string expected, string actual) => Findings.Add(
        new Finding(FindingCodes.Unreadable, FindingSeverity.Error, path, expected, actual) { Line = _places is null ? null : 1 });
}
