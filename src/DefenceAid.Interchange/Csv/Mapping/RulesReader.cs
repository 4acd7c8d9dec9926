using System.Collections.Frozen;
using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads how figures, hedges and dates are written.</summary>
internal static class RulesReader
{
    /// <summary>Reads the rules of a mapping.</summary>
    public static TextRules Read(MappingNode root)
    {
        var rules = new TextRules
        {
            NotStated = root.Member("notStated")?.Texts() ?? [],
            IsDefused = root.Member("defused")?.Flag() ?? false,
        };
        rules = root.Member("numbers") is { } numbers ? Numbers(rules, numbers) : rules;
        rules = root.Member("amounts") is { } amounts ? Amounts(rules, amounts) : rules;
        return root.Member("dates") is { } dates ? Dates(rules, dates) : rules;
    }

    private static TextRules Numbers(TextRules rules, MappingNode node)
    {
        node.RequireObject("decimal", "group");
        rules = rules with
        {
            Decimal = node.Member("decimal")?.Sign("one sign, such as . or ,", IsSign) ?? '.',
            Group = node.Member("group")?.Sign("one sign, such as , or a space", IsSign),
        };
        if (rules.Group == rules.Decimal)
        {
            node.Fault("two different signs", $"\"{rules.Decimal}\" for both");
        }

        return rules;
    }

    private static bool IsSign(char sign) => !char.IsAsciiLetterOrDigit(sign);

    private static TextRules Amounts(TextRules rules, MappingNode node)
    {
        node.RequireObject("hedges", "scales", "symbols");
        return rules with
        {
            Hedges = With(rules.Hedges, node.Member("hedges"), Hedge),
            Scales = With(rules.Scales, node.Member("scales"), static scale => scale.PositiveNumber()),
            Symbols = With(rules.Symbols, node.Member("symbols"), Symbol),
        };
    }

    private static FrozenDictionary<string, T> With<T>(FrozenDictionary<string, T> known, MappingNode? node, Func<MappingNode, T> read)
    {
        if (node is not { } added)
        {
            return known;
        }

        var all = new Dictionary<string, T>(known, StringComparer.OrdinalIgnoreCase);
        foreach ((string word, MappingNode value) in added.Members())
        {
            all[word.Trim()] = read(value);
        }

        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static AmountQualifier Hedge(MappingNode node)
    {
        string? code = node.Text();
        if (code is null || AmountQualifier.TryOf(code, out AmountQualifier? hedge))
        {
            return code is null ? AmountQualifier.Exactly : AmountQualifier.Of(code);
        }

        node.Fault($"one of {string.Join(", ", AmountQualifier.All)}", node.Describe());
        return AmountQualifier.Exactly;
    }

    private static Currency Symbol(MappingNode node)
    {
        if (node.Text() is { } code && !Currency.TryOf(code, out _))
        {
            node.Fault("a code of ISO 4217, such as USD", node.Describe());
        }

        return node.Element.ValueKind == System.Text.Json.JsonValueKind.String && Currency.TryOf(node.Element.GetString(), out Currency currency)
            ? currency
            : Currency.XXX;
    }

    private static TextRules Dates(TextRules rules, MappingNode node)
    {
        node.RequireObject("forms", "bounds");
        var forms = ImmutableArray.CreateBuilder<DatePattern>();
        foreach (MappingNode form in node.ElementsOf("forms"))
        {
            if (form.Text() is { } text && DatePattern.TryParse(text, out DatePattern? pattern))
            {
                forms.Add(pattern);
            }
            else
            {
                form.Fault("a form of dates made of yyyy, M, MM, MMM or MMMM, d or dd, such as M/d/yyyy", form.Describe());
            }
        }

        return rules with { DateForms = forms.ToImmutable(), Bounds = Bounds(node.Member("bounds")) };
    }

    private static DateBound Bounds(MappingNode? node)
    {
        switch (node?.Text())
        {
            case null or "not-stated":
                return DateBound.NotStated;
            case "year":
                return DateBound.Year;
            case "month":
                return DateBound.Month;
            case "day":
                return DateBound.Day;
            default:
                node.Value.Fault("one of not-stated, year, month, day", node.Value.Describe());
                return DateBound.NotStated;
        }
    }
}
