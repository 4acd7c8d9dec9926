using System.Xml.Linq;

namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>Every public type, and every member in the documentation file, says something.</summary>
internal static class DocumentationRules
{
    public static IEnumerable<string> Faults(IEnumerable<Type> types, XDocument documentation)
    {
        var members = documentation.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        IEnumerable<string> missing = types
            .Select(type => "T:" + type.FullName!.Replace('+', '.'))
            .Where(name => !members.ContainsKey(name))
            .Select(name => $"{name}: has no documentation");
        return missing.Concat(members.Where(member => IsBlank(member.Value)).Select(member => $"{member.Key}: has a blank summary"));
    }

    private static bool IsBlank(XElement member) =>
        member.Element("inheritdoc") is null
        && member.Element("summary") is var summary
        && (summary is null || (string.IsNullOrWhiteSpace(summary.Value) && !summary.HasElements));
}
