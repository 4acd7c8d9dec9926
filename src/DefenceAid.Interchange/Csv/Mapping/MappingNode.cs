using System.Collections.Immutable;
using System.Text.Json;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>A place in a mapping's JSON, with its path; what is wrong there goes to a list, so that every fault is found at once.</summary>
internal readonly struct MappingNode(JsonElement element, string path, List<Finding> findings)
{
    /// <summary>Gets the path.</summary>
    public string Path => path;

    /// <summary>Gets the JSON there.</summary>
    public JsonElement Element => element;

    /// <summary>Says that something is wrong here.</summary>
    public void Fault(string expected, string actual) =>
        findings.Add(new Finding(FindingCodes.Unreadable, FindingSeverity.Error, path, expected, ShortText.Of(actual, 200)));

    /// <summary>Requires an object with no other members than these; says whether it is one.</summary>
    public bool RequireObject(params ReadOnlySpan<string> members)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault("an object", Describe());
            return false;
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!members.Contains(member.Name))
            {
                new MappingNode(member.Value, $"{path}.{ShortText.Of(member.Name)}", findings)
                    .Fault($"only the members {string.Join(", ", members!)}", $"\"{ShortText.Of(member.Name)}\"");
            }
        }

        return true;
    }

    /// <summary>Gets a member, or null where it is not there.</summary>
    public MappingNode? Member(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
        ? new MappingNode(value, $"{path}.{name}", findings)
        : null;

    /// <summary>Gets a member that has to be there, or says at its place that it is not.</summary>
    public MappingNode? Required(string name)
    {
        if (Member(name) is { } member)
        {
            return member;
        }

        new MappingNode(default, $"{path}.{name}", findings).Fault("this member", "none");
        return null;
    }

    /// <summary>Gets every member of an object, or says that it is none.</summary>
    public ImmutableArray<(string Name, MappingNode Node)> Members()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault("an object", Describe());
            return [];
        }

        string here = path;
        List<Finding> list = findings;
        return [.. element.EnumerateObject().Select(member => (member.Name, new MappingNode(member.Value, $"{here}['{ShortText.Of(member.Name)}']", list)))];
    }

    /// <summary>Gets every element of a list, or says that it is none.</summary>
    public ImmutableArray<MappingNode> Elements()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Fault("a list", Describe());
            return [];
        }

        string here = path;
        List<Finding> list = findings;
        return [.. element.EnumerateArray().Select((one, i) => new MappingNode(one, FormattableString.Invariant($"{here}[{i}]"), list))];
    }

    /// <summary>Gets the elements of a member that may be absent.</summary>
    public ImmutableArray<MappingNode> ElementsOf(string name) => Member(name)?.Elements() ?? [];

    /// <summary>Gets the text, or says that it is none.</summary>
    public string? Text()
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return element.GetString();
        }

        Fault("text", Describe());
        return null;
    }

    /// <summary>Gets the texts of a list.</summary>
    public ImmutableArray<string> Texts() => [.. Elements().Select(one => one.Text()).OfType<string>()];

    /// <summary>Gets true or false, or says that it is neither.</summary>
    public bool Flag()
    {
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault("true or false", Describe());
        }

        return element.ValueKind == JsonValueKind.True;
    }

    /// <summary>Gets a number above zero, or says that it is none.</summary>
    public decimal PositiveNumber()
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out decimal number) && number > 0)
        {
            return number;
        }

        Fault("a number above zero", Describe());
        return 1;
    }

    /// <summary>Gets one sign, or says that it is none.</summary>
    /// <param name="expected">Which signs are.</param>
    /// <param name="isOne">Says whether a sign is.</param>
    public char? Sign(string expected, Func<char, bool> isOne)
    {
        string? text = Text();
        if (text is { Length: 1 } && isOne(text[0]))
        {
            return text[0];
        }

        if (text is not null)
        {
            Fault(expected, Describe());
        }

        return null;
    }

    /// <summary>Says in words what is there.</summary>
    public string Describe() => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Undefined => "nothing",
        _ => element.GetRawText(),
    };
}
