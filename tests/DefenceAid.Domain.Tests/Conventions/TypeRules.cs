using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Tests.Conventions;

/// <summary>What every public type keeps to. Each rule gives a readable line for each breach.</summary>
internal static class TypeRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OrderOperators =
        ["op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual"];

    /// <summary>Gives the public types of an assembly as a reader of the source knows them.</summary>
    public static IEnumerable<Type> PublicTypes(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal));

    public static IEnumerable<string> Sealed(Type type)
    {
        if (type is { IsClass: true, IsSealed: false, IsAbstract: false })
        {
            yield return $"{type.Name}: is neither sealed nor abstract";
        }
    }

    public static IEnumerable<string> NoPublicSetters(Type type, IReadOnlyDictionary<string, string> reasons) =>
        type.GetProperties(Declared)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Where(property => !reasons.ContainsKey(type.Name) && !reasons.ContainsKey($"{type.Name}.{property.Name}"))
            .Select(property => $"{type.Name}.{property.Name}: has a public {(IsInit(property) ? "init" : "set")}");

    public static IEnumerable<string> NoPublicFields(Type type) =>
        type.GetFields(Declared)
            .Where(field => !type.IsEnum && !field.IsLiteral && !(field.IsStatic && field.IsInitOnly))
            .Select(field => $"{type.Name}.{field.Name}: is a public field");

    public static IEnumerable<string> Operators(Type type)
    {
        bool comparable = type.GetInterfaces().Any(face =>
            face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IComparable<>) && face.GetGenericArguments()[0] == type);
        if (!comparable || type.IsInterface)
        {
            return [];
        }

        var defined = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(method => method.IsSpecialName).Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        return OrderOperators.Where(name => !defined.Contains(name)).Select(name => $"{type.Name}: is comparable and lacks {name}");
    }

    public static IEnumerable<string> ReadOnlyStructs(Type type, IReadOnlyDictionary<string, string> reasons)
    {
        if (type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) && !reasons.ContainsKey(type.Name))
        {
            yield return $"{type.Name}: is a struct and not readonly";
        }
    }

    public static IEnumerable<string> NoFloatingPoint(Type type)
    {
        IEnumerable<(string Member, IEnumerable<Type> Types)> members =
        [
            .. type.GetConstructors(Declared).Select(c => (type.Name, c.GetParameters().Select(p => p.ParameterType))),
            .. type.GetMethods(Declared).Select(m => (m.Name, m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))),
            .. type.GetFields(Declared).Select(f => (f.Name, Enumerable.Repeat(f.FieldType, 1))),
        ];
        return members.Where(member => member.Types.Any(IsFloatingPoint))
            .Select(member => $"{type.Name}.{member.Member}: takes or gives binary floating point");
    }

    /// <summary>Values have a converter of their own, or a reason why not.</summary>
    public static IEnumerable<string> InJson(Type type, IReadOnlyDictionary<string, string> reasons)
    {
        bool isValue = type is { IsValueType: true, IsEnum: false } || IsRecord(type) || HasOwnEquality(type) || ClosedSetRules.IsClosedSet(type);
        bool converts = type.IsDefined(typeof(JsonConverterAttribute), inherit: false);
        if (isValue && !type.IsAbstract && !converts && !reasons.ContainsKey(NameOf(type)))
        {
            yield return $"{NameOf(type)}: has no [JsonConverter], and no reason why not";
        }

        if (converts && reasons.ContainsKey(NameOf(type)))
        {
            yield return $"{NameOf(type)}: has a [JsonConverter], and a reason why not";
        }
    }

    private static bool IsRecord(Type type) =>
        type.IsClass && type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;

    private static bool HasOwnEquality(Type type) => type.GetInterfaces().Any(face =>
        face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>) && face.GetGenericArguments()[0] == type);

    private static string NameOf(Type type) => type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsFloatingPoint(Type type)
    {
        if (type.HasElementType)
        {
            return IsFloatingPoint(type.GetElementType()!);
        }

        return type == typeof(double) || type == typeof(float) || type == typeof(Half)
            || (type.IsGenericType && type.GetGenericArguments().Any(IsFloatingPoint));
    }
}
