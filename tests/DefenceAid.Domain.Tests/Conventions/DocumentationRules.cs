using System.Xml.Linq;

namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>Every public type, and each of its members in the documentation file, says something.</summary>
internal static class DocumentationRules
{
    public static IEnumerable<string> Faults(IEnumerable<Type> types, XDocument documentation)
    {
        var members = documentation.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        IEnumerable<string> missing = types
            .Select(type => "T:" + type.FullName!.Replace('+', '.'))
            .Where(name => !members.ContainsKey(name))
            .Select(name => $"{name}: has no documentation");
        string[] owners = [.. types.Select(type => type.FullName!.Replace('+', '.'))];
        return missing.Concat(members
            .Where(member => IsBlank(member.Value) && owners.Any(owner => IsOf(member.Key[2..], owner)))
            .Select(member => $"{member.Key}: has a blank summary"));
    }

    private static bool IsOf(string name, string owner) =>
        name.StartsWith(owner, StringComparison.Ordinal) && (name.Length == owner.Length || name[owner.Length] is '.' or '`' or '(');

    private static bool IsBlank(XElement member) =>
        member.Element("inheritdoc") is null
        && member.Element("summary") is var summary
        && (summary is null || (string.IsNullOrWhiteSpace(summary.Value) && !summary.HasElements));
}
