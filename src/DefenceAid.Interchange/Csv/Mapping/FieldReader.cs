using System.Collections.Immutable;
using System.Text.Json;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads where a value comes from.</summary>
internal static class FieldReader
{
    private static readonly string[] Origins = ["constant", "column", "pattern", "cases"];

    private static readonly string[] Known =
        [.. Origins, "table", "default", "notStated", "separators", "shares", "times"];

    /// <summary>Reads a member that has to be there.</summary>
    public static FieldSpec Required(MappingNode parent, string name) =>
        parent.Required(name) is { } node ? Read(node) : new FieldSpec($"{parent.Path}.{name}") { Constant = string.Empty };

    /// <summary>Reads a member that may be absent.</summary>
    public static FieldSpec? Optional(MappingNode parent, string name) => parent.Member(name) is { } node ? Read(node) : null;

    /// <summary>Reads a condition.</summary>
    public static ConditionSpec? Condition(MappingNode? node)
    {
        if (node is not { } condition)
        {
            return null;
        }

        var terms = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>)>();
        foreach ((string column, MappingNode values) in condition.Members())
        {
            terms.Add((column, values.Element.ValueKind == JsonValueKind.Array ? values.Texts() : [values.Text() ?? string.Empty]));
        }

        return new ConditionSpec(terms.ToImmutable());
    }

    private static FieldSpec Read(MappingNode node)
    {
        var field = new FieldSpec(node.Path);
        if (!node.RequireObject(Known))
        {
            return field with { Constant = string.Empty };
        }

        string[] origins = [.. Origins.Where(name => node.Member(name) is not null)];
        if (origins.Length != 1)
        {
            node.Fault($"one of the members {string.Join(", ", Origins)}", origins.Length == 0 ? "none" : string.Join(" and ", origins));
        }

        if (node.Member("table") is { } table && node.Member("column") is null)
        {
            table.Fault("a table beside a column", "none");
        }

        return field with
        {
            Constant = node.Member("constant")?.Text(),
            Column = node.Member("column")?.Text(),
            Pattern = node.Member("pattern") is { } pattern ? Parts(pattern) : [],
            Cases = [.. node.ElementsOf("cases").Select(Case)],
            Table = [.. node.Member("table")?.Members().Select(row => (row.Name, row.Node.Text() ?? string.Empty)) ?? []],
            Default = node.Member("default")?.Text(),
            NotStated = node.Member("notStated")?.Texts() ?? [],
            Separators = node.Member("separators")?.Texts() ?? [],
            HasShares = node.Member("shares")?.Flag() ?? false,
            Times = node.Member("times")?.PositiveNumber() ?? 1,
        };
    }

    private static CaseSpec Case(MappingNode node)
    {
        node.RequireObject("when", "value");
        return new CaseSpec(Condition(node.Required("when")) ?? new ConditionSpec([]), node.Member("value")?.Text());
    }

    // {#} is the line.
    private static ImmutableArray<PatternPart> Parts(MappingNode node)
    {
        string text = node.Text() ?? string.Empty;
        var parts = ImmutableArray.CreateBuilder<PatternPart>();
        int start = 0;
        while (start < text.Length)
        {
            int open = text.IndexOf('{', start);
            int close = open < 0 ? -1 : text.IndexOf('}', open);
            if (open >= 0 && close <= open + 1)
            {
                node.Fault("a pattern such as us-{date}, with the name of a column between braces, or {#} for the line", $"\"{text}\"");
                return [new PatternPart(text, null)];
            }

            if (open != start)
            {
                parts.Add(new PatternPart(open < 0 ? text[start..] : text[start..open], null));
            }

            if (open >= 0)
            {
                string column = text[(open + 1)..close];
                parts.Add(new PatternPart(null, column == "#" ? null : column));
            }

            start = open < 0 ? text.Length : close + 1;
        }

        return parts.ToImmutable();
    }
}
