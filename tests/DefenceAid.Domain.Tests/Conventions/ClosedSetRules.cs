using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>What every closed set keeps to.</summary>
internal static partial class ClosedSetRules
{
    /// <summary>Says whether a type is a closed set, a direct subtype of <see cref="DomainEnum{T}"/>.</summary>
    public static bool IsClosedSet(Type type) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(DomainEnum<>);

    /// <summary>Gives the codes in the declared order.</summary>
    public static IReadOnlyList<string> CodesOf(Type set) => [.. Members(set).Select(member => Text(member, "Code"))];

    public static IEnumerable<string> Faults(Type set)
    {
        object[] members = Members(set);
        string[] codes = [.. CodesOf(set)];
        if (codes.Length < 2)
        {
            yield return $"{set.Name}: has {codes.Length} members, fewer than 2";
        }

        foreach (string code in codes.Where(code => !CodePattern().IsMatch(code)))
        {
            yield return $"{set.Name}: the code \"{code}\" is not lower case with hyphens";
        }

        foreach (string code in codes.GroupBy(code => code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return $"{set.Name}: the code \"{code}\" is there twice";
        }

        if (members.Select(member => Text(member, "Name")).Distinct(StringComparer.OrdinalIgnoreCase).Count() < members.Length)
        {
            yield return $"{set.Name}: two members have one name";
        }

        if (set.GetConstructors().Length > 0)
        {
            yield return $"{set.Name}: can be constructed from outside";
        }

        foreach (string fault in ConstantFaults(set).Concat(ConverterFaults(set)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> ConstantFaults(Type set)
    {
        string[] expected = [.. Fields(set).Select(field => $"{field.Name} = {Text(field.GetValue(null)!, "Code")}")];
        string[] actual =
        [
            .. (set.GetNestedType("Codes")?.GetFields(BindingFlags.Public | BindingFlags.Static) ?? [])
                .Where(field => field.IsLiteral).Select(field => $"{field.Name} = {field.GetRawConstantValue()}"),
        ];
        return expected.Except(actual, StringComparer.Ordinal).Select(line => $"{set.Name}: Codes lacks {line}")
            .Concat(actual.Except(expected, StringComparer.Ordinal).Select(line => $"{set.Name}: Codes has {line}, which no member is"));
    }

    private static IEnumerable<string> ConverterFaults(Type set)
    {
        Type expected = typeof(DomainEnumJsonConverter<>).MakeGenericType(set);
        if (set.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType != expected)
        {
            yield return $"{set.Name}: expected [JsonConverter(typeof(DomainEnumJsonConverter<{set.Name}>))]";
        }
    }

    private static FieldInfo[] Fields(Type set) =>
        [.. set.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == set)];

    private static object[] Members(Type set) =>
        [.. ((IEnumerable)set.BaseType!.GetProperty("All")!.GetValue(null)!).Cast<object>()];

    private static string Text(object member, string property) => (string)member.GetType().GetProperty(property)!.GetValue(member)!;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();
}
