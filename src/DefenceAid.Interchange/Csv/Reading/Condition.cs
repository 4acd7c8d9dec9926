using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DefenceAid.Interchange.Csv;

/// <summary>A condition, tied to a file. Values are compared without white space at their ends and without case.</summary>
internal sealed class Condition
{
    private readonly Term[] _terms;

    private Condition(Term[] terms) => _terms = terms;

    /// <summary>Ties a condition to a file; null where there is none.</summary>
    [return: NotNullIfNotNull(nameof(spec))]
    public static Condition? Bind(ConditionSpec? spec, Binding binding, string path) => spec is null
        ? null
        : new Condition([.. spec.Terms.Select(term => new Term(binding.Place(term.Column, path), [.. term.Values.Select(value => value.Trim())]))]);

    /// <summary>Gets the columns that it asks.</summary>
    public IEnumerable<int> Columns => _terms.Select(term => term.Column);

    /// <summary>Says whether it holds of the row.</summary>
    public bool Holds(RowReader row)
    {
        foreach (Term term in _terms)
        {
            if (!term.Holds(row))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Term(int column, ImmutableArray<string> values)
    {
        private string _last = "\0";
        private bool _lastHolds;

        public int Column => column;

        public bool Holds(RowReader row)
        {
            ReadOnlySpan<char> text = row.Cell(column);
            if (text.SequenceEqual(_last))
            {
                return _lastHolds;
            }

            ReadOnlySpan<char> trimmed = text.Trim();
            bool holds = false;
            foreach (string value in values)
            {
                holds |= trimmed.Equals(value, StringComparison.OrdinalIgnoreCase);
            }

            if (text.Length <= 64)
            {
                (_last, _lastHolds) = (text.ToString(), holds);
            }

            return holds;
        }
    }
}
