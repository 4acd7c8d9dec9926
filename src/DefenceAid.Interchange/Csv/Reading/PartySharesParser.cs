using System.Collections.Immutable;
using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads parties that give or receive: one, several jointly, or several with their shares.</summary>
internal sealed class PartySharesParser(ValueParser<Id<Party>> parties, ImmutableArray<string> separators, bool hasShares) : ValueParser<PartyShares>
{
    /// <inheritdoc/>
    public override bool IsName => true;

    /// <inheritdoc/>
    public override bool HasTable => parties.HasTable;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out PartyShares value)
    {
        // The name of one party may have a separator in it.
        value = null!;
        bool isOne = parties.TryParse(text, notes, out Id<Party> one);
        string expected = notes.Expected;
        if (isOne)
        {
            value = one;
            return true;
        }

        string[] separated = hasShares ? [" + ", " : "] : [.. separators];
        string[] pieces = text.ToString().Split(separated, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1 || hasShares ? TryParse(pieces, text.Contains(" : ", StringComparison.Ordinal), notes, out value) : notes.Fail(expected);
    }

    private bool TryParse(string[] pieces, bool isWeighted, ParseNotes notes, out PartyShares value)
    {
        var ids = new List<Id<Party>>();
        var numbers = new List<decimal>();
        value = null!;
        foreach (string piece in pieces)
        {
            (string name, decimal? number) = hasShares ? Share(piece, isWeighted) : (piece, null);
            if (!parties.TryParse(name, notes, out Id<Party> id))
            {
                return false;
            }

            ids.Add(id);
            if (number is { } share)
            {
                numbers.Add(share);
            }
        }

        if (numbers.Count > 0 && numbers.Count != ids.Count)
        {
            return notes.Fail("a share for each party, or for none");
        }

        try
        {
            value = Made(ids, numbers, isWeighted);
            return true;
        }
        catch (ArgumentException)
        {
            return notes.Fail(hasShares ? "each party once, with weights above zero or percentages of together at most 100" : "each party once");
        }
    }

    private static PartyShares Made(List<Id<Party>> ids, List<decimal> numbers, bool isWeighted)
    {
        if (numbers.Count == 0)
        {
            return ids.Count == 1 ? ids[0] : PartyShares.Jointly([.. ids]);
        }

        return isWeighted
            ? PartyShares.Weighted([.. ids.Zip(numbers, (id, number) => (id, decimal.ToInt32(number)))])
            : PartyShares.Percentages([.. ids.Zip(numbers)]);
    }

    private static (string Name, decimal? Number) Share(string piece, bool isWeighted)
    {
        string text = piece;
        if (!isWeighted)
        {
            if (!text.EndsWith('%'))
            {
                return (piece, null);
            }

            text = text[..^1].TrimEnd();
        }

        int space = text.LastIndexOf(' ');
        NumberStyles style = isWeighted ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        bool isShare = space > 0 && decimal.TryParse(text.AsSpan(space + 1), style, CultureInfo.InvariantCulture, out decimal number) && number <= int.MaxValue;
        return isShare ? (text[..space], decimal.Parse(text.AsSpan(space + 1), style, CultureInfo.InvariantCulture)) : (piece, null);
    }
}
