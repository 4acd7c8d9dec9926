using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a mapping from its JSON, and notes everything that is wrong with it.</summary>
internal sealed class MappingReader(JsonElement json, AidRegistry known, List<Finding> findings)
{
    private readonly MappingNode _root = new(json, "$", findings);

    /// <summary>Reads the mapping; it is whole where nothing was noted.</summary>
    public MappingPlan Read()
    {
        _root.RequireObject(
            "format", "description", "encoding", "delimiter", "defused", "rows", "registry", "notStated", "numbers", "amounts", "dates", "skip", "contribution", "entries");
        if (_root.Required("format") is { } format && format.Text() is { } name && name != CsvMapping.Format)
        {
            format.Fault($"\"{CsvMapping.Format}\"", format.Describe());
        }

        _root.Member("description")?.Text();
        MappingNode contribution = _root.Required("contribution") ?? new MappingNode(default, "$.contribution", []);
        return new MappingPlan(Contribution(contribution), [.. Entries().Select(Entry)])
        {
            Registry = Registry(),
            Rules = RulesReader.Read(_root),
            Encoding = NamedEncoding(_root.Member("encoding")),
            Delimiter = _root.Member("delimiter")?.Sign($"{HeaderLine.Separator}, such as a comma, a semicolon or a tab", HeaderLine.CanSeparate),
            Order = Order(_root.Member("rows")),
            Skips = [.. _root.ElementsOf("skip").Select(Skip)],
        };
    }

    private ImmutableArray<MappingNode> Entries()
    {
        ImmutableArray<MappingNode> entries = _root.Required("entries")?.Elements() ?? [];
        if (entries.IsEmpty && _root.Member("entries") is { } none && none.Element.ValueKind == JsonValueKind.Array)
        {
            none.Fault("one entry or more", "none");
        }

        return entries;
    }

    private static RowOrder Order(MappingNode? node)
    {
        switch (node?.Text())
        {
            case null or "each":
                return RowOrder.Each;
            case "adjacent":
                return RowOrder.Adjacent;
            case "anywhere":
                return RowOrder.Anywhere;
            default:
                node.Value.Fault("one of each, adjacent, anywhere", node.Value.Describe());
                return RowOrder.Each;
        }
    }

    private static Encoding NamedEncoding(MappingNode? node)
    {
        if (node?.Text() is not { } name)
        {
            return Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            node.Value.Fault("the name of an encoding, such as utf-8, windows-1252 or utf-16", node.Value.Describe());
            return Encoding.UTF8;
        }
    }

    private static SkipSpec Skip(MappingNode node)
    {
        node.RequireObject("when", "unless", "reason");
        if (node.Member("when") is null && node.Member("unless") is null)
        {
            node.Fault("a member \"when\" or \"unless\"", "neither");
        }

        return new SkipSpec(FieldReader.Condition(node.Member("when")), FieldReader.Condition(node.Member("unless")), node.Required("reason")?.Text() ?? string.Empty);
    }

    private static ContributionSpec Contribution(MappingNode node)
    {
        node.RequireObject(
            "id", "donors", "recipients", "category", "form", "route", "counterpart", "coalition", "agreement", "into", "fundedBy", "tags", "items", "sources", "recordedOn", "supersededOn", "withdrawn");
        return new ContributionSpec(FieldReader.Required(node, "id"), FieldReader.Required(node, "donors"), FieldReader.Required(node, "recipients"))
        {
            Category = FieldReader.Optional(node, "category"),
            Form = FieldReader.Optional(node, "form"),
            Route = FieldReader.Optional(node, "route"),
            Counterpart = FieldReader.Optional(node, "counterpart"),
            Coalition = FieldReader.Optional(node, "coalition"),
            Agreement = FieldReader.Optional(node, "agreement"),
            Into = FieldReader.Optional(node, "into"),
            FundedBy = [.. node.ElementsOf("fundedBy").Select(Funding)],
            Tags = [.. node.ElementsOf("tags").Select(Tag)],
            Items = [.. node.ElementsOf("items").Select(Item)],
            Sources = [.. node.ElementsOf("sources").Select(Source)],
            RecordedOn = FieldReader.Optional(node, "recordedOn"),
            SupersededOn = FieldReader.Optional(node, "supersededOn"),
            Withdrawn = FieldReader.Optional(node, "withdrawn"),
        };
    }

    private static FundingSpec Funding(MappingNode node)
    {
        node.RequireObject("party", "amount", "currency", "contribution");
        return new FundingSpec(
            FieldReader.Required(node, "party"), FieldReader.Optional(node, "amount"), FieldReader.Optional(node, "currency"), FieldReader.Optional(node, "contribution"));
    }

    private static TagSpec Tag(MappingNode node)
    {
        node.RequireObject("key", "value");
        return new TagSpec(node.Member("key")?.Text(), FieldReader.Required(node, "value"));
    }

    private static ItemSpec Item(MappingNode node)
    {
        node.RequireObject("description", "quantity", "value", "currency", "valuation");
        return new ItemSpec(
            FieldReader.Required(node, "description"),
            FieldReader.Optional(node, "quantity"),
            FieldReader.Optional(node, "value"),
            FieldReader.Optional(node, "currency"),
            FieldReader.Optional(node, "valuation"));
    }

    private static SourceSpec Source(MappingNode node)
    {
        node.RequireObject("publisher", "title", "publishedOn", "uri");
        return new SourceSpec(
            FieldReader.Required(node, "publisher"), FieldReader.Required(node, "title"), FieldReader.Optional(node, "publishedOn"), FieldReader.Optional(node, "uri"));
    }

    private static EntrySpec Entry(MappingNode node)
    {
        node.RequireObject(
            "stage", "amount", "currency", "qualifier", "high", "on", "for", "rateOn", "sourceCode", "cancellation", "restatements", "when", "unless", "undisclosedWhen", "whereNotStated");
        string? whereNotStated = node.Member("whereNotStated")?.Text();
        if (whereNotStated is not (null or "undisclosed" or "no-entry"))
        {
            node.Member("whereNotStated")!.Value.Fault("undisclosed or no-entry", whereNotStated);
        }

        return new EntrySpec(FieldReader.Required(node, "stage"), FieldReader.Required(node, "amount"))
        {
            When = FieldReader.Condition(node.Member("when")),
            Unless = FieldReader.Condition(node.Member("unless")),
            UndisclosedWhen = FieldReader.Condition(node.Member("undisclosedWhen")),
            IsOmittedWhereNotStated = whereNotStated == "no-entry",
            Currency = FieldReader.Optional(node, "currency"),
            Qualifier = FieldReader.Optional(node, "qualifier"),
            High = FieldReader.Optional(node, "high"),
            On = FieldReader.Optional(node, "on"),
            For = FieldReader.Optional(node, "for"),
            RateOn = FieldReader.Optional(node, "rateOn"),
            SourceCode = FieldReader.Optional(node, "sourceCode"),
            Cancellation = FieldReader.Optional(node, "cancellation"),
            Restatements = [.. node.ElementsOf("restatements").Select(Restatement)],
        };
    }

    private static (FieldSpec Amount, FieldSpec? Currency) Restatement(MappingNode node)
    {
        node.RequireObject("amount", "currency");
        return (FieldReader.Required(node, "amount"), FieldReader.Optional(node, "currency"));
    }

    // The registry is that of a ledger document, and is read as one.
    private AidRegistry Registry()
    {
        if (_root.Member("registry") is not { } node || !node.RequireObject("parties", "groups", "coalitions", "agreements"))
        {
            return known;
        }

        string members = node.Element.GetRawText().TrimStart()[1..];
        string rest = members.TrimStart().StartsWith('}') ? members : "," + members;
        byte[] document = Encoding.UTF8.GetBytes($"{{\"format\":\"{LedgerJson.Format}\"{rest}");
        bool isGood = LedgerJson.TryRead(document, out AidLedger? ledger, out ImmutableArray<Finding> noted);
        findings.AddRange(noted
            .Where(finding => finding.Severity == FindingSeverity.Error)
            .Select(finding => finding with { Path = node.Path + finding.Path.TrimStart('$'), Line = null }));
        if (!isGood)
        {
            return known;
        }

        var other = new LedgerBuilder().Add([.. known.Parties]).Add([.. known.Groups]).Add([.. known.Coalitions]).Add([.. known.Agreements]);
        if (other.TryBuild(out AidLedger? first, out _) && new LedgerBuilder().Merge(first).Merge(ledger!).TryBuild(out AidLedger? both, out noted))
        {
            return both.Registry;
        }

        findings.AddRange(noted.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding with { Path = node.Path }));
        return known;
    }
}
