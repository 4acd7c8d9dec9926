namespace DefenceAid.Interchange.Csv;

/// <summary>Says whether a row says the same as the row before. Fields keep their values, so that the same one is the same object.</summary>
internal sealed class Likeness
{
    private readonly List<object?> _values = [];
    private int _next;

    /// <summary>Gets whether all values so far are those of the row before.</summary>
    public bool IsAlike { get; private set; }

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        IsAlike = true;
        _next = 0;
    }

    /// <summary>Puts the row's next value.</summary>
    public void Put(object? value)
    {
        if (_next == _values.Count)
        {
            _values.Add(value);
            IsAlike = false;
        }
        else if (!ReferenceEquals(_values[_next], value))
        {
            _values[_next] = value;
            IsAlike = false;
        }

        _next++;
    }
}
