using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>The folders of a partitioned file, such as <c>year=2024/donor=lt</c>: written and read as Hive does.</summary>
internal static class PartitionPath
{
    private const string Null = "__HIVE_DEFAULT_PARTITION__";
    private const string Escaped = "\"#%'*/:=?\\{}[]^<>|";
    private const int HexDigits = 2;

    /// <summary>The column that each dimension is partitioned by; a year has none, and is that of the first entry.</summary>
    private static readonly Dictionary<Dimension, string> Names = new()
    {
        [Dimension.Year] = "year",
        [Dimension.Donor] = ColumnNames.Donor,
        [Dimension.Recipient] = ColumnNames.Recipient,
        [Dimension.Category] = ColumnNames.Category,
        [Dimension.Form] = ColumnNames.Form,
        [Dimension.Channel] = ColumnNames.Route,
        [Dimension.Coalition] = ColumnNames.Coalition,
        [Dimension.Agreement] = ColumnNames.Agreement,
    };

    /// <summary>Gets the dimensions that have a column or a year.</summary>
    public static ImmutableArray<Dimension> Dimensions { get; } = [.. Names.Keys.Order()];

    /// <summary>Checks that folders can be made of some dimensions.</summary>
    /// <exception cref="ArgumentException">A dimension is none that a contribution has as a whole, or is there twice.</exception>
    public static void Require(IReadOnlyCollection<Dimension> dimensions, string name)
    {
        foreach (Dimension dimension in dimensions)
        {
            if (!Names.ContainsKey(dimension) || dimensions.Count(other => other == dimension) > 1)
            {
                throw new ArgumentException($"Expected each of {string.Join(", ", Dimensions)} at most once but got {dimension}.", name);
            }
        }
    }

    /// <summary>Gives the folder of a contribution's rows.</summary>
    public static string Of(EntryRow[] rows, IReadOnlyCollection<Dimension> dimensions) =>
        string.Join('/', dimensions.Select(dimension => $"{Names[dimension]}={Encode(ValueOf(rows[0], Names[dimension]))}"));

    /// <summary>Gives the columns and values that the folders of a file name; folders that are none of these are passed over.</summary>
    /// <param name="path">The path below the outermost folder, with slashes.</param>
    public static IEnumerable<(string Column, string? Value)> Read(string path)
    {
        foreach (string folder in path.Split('/')[..^1])
        {
            int place = folder.IndexOf('=', StringComparison.Ordinal);
            string name = place < 0 ? string.Empty : folder[..place];
            if (Names.ContainsValue(name) && name != Names[Dimension.Year])
            {
                string value = folder[(place + 1)..];
                yield return (name, value == Null ? null : Decode(value));
            }
        }
    }

    private static string? ValueOf(EntryRow row, string name) => name switch
    {
        ColumnNames.Donor => row.Head.Donor,
        ColumnNames.Recipient => row.Head.Recipient,
        ColumnNames.Category => row.Head.Category,
        ColumnNames.Form => row.Head.Form,
        ColumnNames.Route => row.Head.Route,
        ColumnNames.Coalition => row.Head.Coalition,
        ColumnNames.Agreement => row.Head.Agreement,
        _ => row.OnFirst?.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static string Encode(string? value)
    {
        if (value is null)
        {
            return Null;
        }

        var encoded = new StringBuilder();
        for (int i = 0; i < value.Length; i++)
        {
            bool isEscaped = value[i] < ' ' || value[i] == '\x7f' || Escaped.Contains(value[i], StringComparison.Ordinal) || (i == 0 && value == Null);
            _ = isEscaped ? encoded.Append(CultureInfo.InvariantCulture, $"%{(int)value[i]:X2}") : encoded.Append(value[i]);
        }

        return encoded.ToString();
    }

    // Other tools encode each byte of UTF-8.
    private static string Decode(string value)
    {
        var decoded = new List<byte>(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '%'
                && i + HexDigits < value.Length
                && byte.TryParse(value.AsSpan(i + 1, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte code))
            {
                decoded.Add(code);
                i += HexDigits;
            }
            else
            {
                int length = i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]) ? 2 : 1;
                decoded.AddRange(Encoding.UTF8.GetBytes(value.Substring(i, length)));
                i += length - 1;
            }
        }

        return Encoding.UTF8.GetString([.. decoded]);
    }
}
