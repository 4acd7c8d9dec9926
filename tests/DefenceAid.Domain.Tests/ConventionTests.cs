using System.Reflection;
using System.Xml.Linq;
using DefenceAid.Domain.Tests.Conventions;

namespace DefenceAid.Domain.Tests;

public sealed class ConventionTests
{
    private static readonly Assembly Domain = typeof(Finding).Assembly;
    private static readonly Type[] Types = [.. TypeRules.PublicTypes(Domain)];

    // Public `init` and `set`, by type or by member, each with its reason.
    private static readonly Dictionary<string, string> Settable = new(StringComparer.Ordinal)
    {
        ["Finding"] = "a report: no member depends on another, and a reader adds the line that it knows",
        ["Exclusion"] = "a row of a result: no member depends on another",
        ["ConversionGap"] = "a row of a result: no member depends on another",
        ["TotalsRow"] = "a row of a result: no member depends on another",
    };

    // Structs that change.
    private static readonly Dictionary<string, string> Mutable = new(StringComparer.Ordinal)
    {
        ["ExactSum"] = "an accumulator in a loop, which allocates nothing",
    };

    // Values that JSON does not have by themselves.
    private static readonly Dictionary<string, string> NotInJson = new(StringComparer.Ordinal)
    {
        ["Finding"] = "a report for people, never part of a document",
        ["ExchangeRate"] = "a row of a table, which is read from a file of its own",
        ["RateLeg"] = "a report on a conversion for people",
    };

    [Fact]
    public void PublicClasses_AreSealedOrAbstract() => Types.SelectMany(TypeRules.Sealed).Should().BeEmpty();

    [Fact]
    public void PublicProperties_HaveNoPublicSetter() =>
        Types.SelectMany(type => TypeRules.NoPublicSetters(type, Settable)).Should().BeEmpty();

    [Fact]
    public void PublicFields_AreConstantOrStaticReadOnly() => Types.SelectMany(TypeRules.NoPublicFields).Should().BeEmpty();

    [Fact]
    public void ComparableTypes_HaveTheFourOperators() => Types.SelectMany(TypeRules.Operators).Should().BeEmpty();

    [Fact]
    public void PublicStructs_AreReadOnly() => Types.SelectMany(type => TypeRules.ReadOnlyStructs(type, Mutable)).Should().BeEmpty();

    [Fact]
    public void PublicMembers_KnowNoFloatingPoint() => Types.SelectMany(TypeRules.NoFloatingPoint).Should().BeEmpty();

    [Fact]
    public void PublicValues_AreInJsonOrSayWhyNot() => Types.SelectMany(type => TypeRules.InJson(type, NotInJson)).Should().BeEmpty();

    [Fact]
    public void ClosedSets_AreComplete()
    {
        Type[] sets = [.. Types.Where(ClosedSetRules.IsClosedSet)];

        sets.Should().Contain(typeof(DatePrecision));
        sets.SelectMany(ClosedSetRules.Faults).Should().BeEmpty();
    }

    [Fact]
    public void ClosedSets_AreInTheNativeCheck()
    {
        string program = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "ClosedSets.cs"));

        Types.Where(ClosedSetRules.IsClosedSet).Select(NativeCheckLine)
            .Where(line => !program.Contains(line, StringComparison.Ordinal))
            .Should().BeEmpty("each of these lines belongs in .ci/ClosedSets.cs");
    }

    [Fact]
    public void PublicTypes_AreDocumented()
    {
        XDocument documentation = XDocument.Load(Path.ChangeExtension(Domain.Location, ".xml"));

        DocumentationRules.Faults(Types, documentation).Should().BeEmpty();
    }

    [Theory]
    [InlineData("public class A { }", "A: is neither sealed nor abstract")]
    [InlineData("public record A;", "A: is neither sealed nor abstract")]
    [InlineData("public sealed class A { } public static class B { } public abstract class C { }", null)]
    public void Sealed_MadeUpType_IsJudged(string source, string? fault) => Judge(source, TypeRules.Sealed, fault);

    [Theory]
    [InlineData("public class A { public int B { get; set; } }", "A.B: has a public set")]
    [InlineData("public record A { public int B { get; init; } }", "A.B: has a public init")]
    [InlineData("public record A(int B);", "A.B: has a public init")]
    [InlineData("public class A { public int B { get; private init; } public int C { get; internal set; } }", null)]
    [InlineData("public record Finding(int B);", null)]
    public void NoPublicSetters_MadeUpType_IsJudged(string source, string? fault) =>
        Judge(source, type => TypeRules.NoPublicSetters(type, Settable), fault);

    [Theory]
    [InlineData("public class A { public int B; }", "A.B: is a public field")]
    [InlineData("public class A { public readonly int B; }", "A.B: is a public field")]
    [InlineData("public class A { public static int B; }", "A.B: is a public field")]
    [InlineData("public class A { public const int B = 1; public static readonly int C = 2; private int d; } public enum E { F }", null)]
    public void NoPublicFields_MadeUpType_IsJudged(string source, string? fault) => Judge(source, TypeRules.NoPublicFields, fault);

    [Theory]
    [InlineData("operator <;operator >;operator <=;operator >=", null)]
    [InlineData("operator <;operator >", "A: is comparable and lacks op_LessThanOrEqual|A: is comparable and lacks op_GreaterThanOrEqual")]
    [InlineData("operator <=;operator >=", "A: is comparable and lacks op_LessThan|A: is comparable and lacks op_GreaterThan")]
    public void Operators_MadeUpType_IsJudged(string operators, string? fault)
    {
        string defined = string.Concat(operators.Split(';').Select(op => $"public static bool {op}(A a, A b) => false; "));

        Judge($"public class A : IComparable<A> {{ public int CompareTo(A? a) => 0; {defined}}}", TypeRules.Operators, fault);
    }

    [Theory]
    [InlineData("public struct A { }", "A: is a struct and not readonly")]
    [InlineData("public record struct A(int B);", "A: is a struct and not readonly")]
    [InlineData("public readonly struct A { } public readonly record struct B; public readonly ref struct C { } public enum D { } public struct ExactSum { }", null)]
    public void ReadOnlyStructs_MadeUpType_IsJudged(string source, string? fault) =>
        Judge(source, type => TypeRules.ReadOnlyStructs(type, Mutable), fault);

    [Theory]
    [InlineData("public class A { public double B() => 0; }", "A.B: takes or gives binary floating point")]
    [InlineData("public class A { public void B(float[] c) { } }", "A.B: takes or gives binary floating point")]
    [InlineData("public class A { public A(double? b) { } }", "A.A: takes or gives binary floating point")]
    [InlineData("public class A { public List<double> B { get; } = []; }", "A.get_B: takes or gives binary floating point")]
    [InlineData("public class A { public static implicit operator A(double b) => new(); }", "A.op_Implicit: takes or gives binary floating point")]
    [InlineData("public class A { public static readonly Half B; }", "A.B: takes or gives binary floating point")]
    [InlineData("public class A { public decimal B(int c) { double d = c; return (decimal)d; } }", null)]
    public void NoFloatingPoint_MadeUpType_IsJudged(string source, string? fault) => Judge(source, TypeRules.NoFloatingPoint, fault);

    [Theory]
    [InlineData("public record A;", "A: has no [JsonConverter], and no reason why not")]
    [InlineData("public readonly struct A { }", "A: has no [JsonConverter], and no reason why not")]
    [InlineData("public readonly record struct A<T>;", "A: has no [JsonConverter], and no reason why not")]
    [InlineData("public sealed class A : DefenceAid.Domain.DomainEnum<A> { public A() : base(\"\", \"\") { } }", "A: has no [JsonConverter], and no reason why not")]
    [InlineData("[System.Text.Json.Serialization.JsonConverter(typeof(DefenceAid.Domain.DocumentOnlyJsonConverter))] public record Finding;", "Finding: has a [JsonConverter], and a reason why not")]
    [InlineData("[System.Text.Json.Serialization.JsonConverter(typeof(DefenceAid.Domain.DocumentOnlyJsonConverter))] public record A; public static class B { } public class C { } public struct Finding { }", null)]
    [InlineData("public class A : IEquatable<A> { public bool Equals(A? other) => true; }", "A: has no [JsonConverter], and no reason why not")]
    public void InJson_MadeUpType_IsJudged(string source, string? fault) => Judge(source, type => TypeRules.InJson(type, NotInJson), fault);

    [Theory]
    [InlineData("[C] sealed class A { [F]new(Codes.B, 'B'); [F2]new(Codes.D, 'D'); [Codes] B = 'b'; D = 'd'; }", null)]
    [InlineData("sealed class A { [F]new(Codes.B, 'B'); [F2]new(Codes.D, 'D'); [Codes] B = 'b'; D = 'd'; }", "A: expected [JsonConverter(typeof(DomainEnumJsonConverter<A>))]")]
    [InlineData("[C] sealed class A { [F]new(Codes.B, 'B'); [Codes] B = 'b'; }", "A: has 1 members, fewer than 2")]
    [InlineData("[C] sealed class A { [F]new(Codes.B, 'B'); [F2]new(Codes.D, 'D'); [Codes] B = 'b'; D = 'dD'; }", "A: the code \"dD\" is not lower case with hyphens")]
    [InlineData("[C] sealed class A { [F]new(Codes.B, 'B'); [F2]new(Codes.D, 'D'); [Codes] B = 'b'; D = 'd-'; }", "A: the code \"d-\" is not lower case with hyphens")]
    [InlineData("[C] sealed class A { [F]new(Codes.B, 'B'); [F2]new(Codes.D, 'b'); [Codes] B = 'b'; D = 'd'; }", "A: two members have one name")]
    [InlineData("[C] sealed class A { [F]new(Codes.B, 'B'); [F2]new('d', 'D'); [Codes] B = 'b'; }", "A: Codes lacks D = d")]
    [InlineData("[C] sealed class A { [F]new(Codes.B, 'B'); [F2]new(Codes.D, 'D'); [Codes] B = 'b'; D = 'd'; E = 'e'; }", "A: Codes has E = e, which no member is")]
    public void ClosedSets_MadeUpSet_IsJudged(string shorthand, string? fault) =>
        Judge(Expand(shorthand), type => ClosedSetRules.IsClosedSet(type) ? ClosedSetRules.Faults(type) : [], fault);

    [Fact]
    public void ClosedSets_CodeTwice_IsFound()
    {
        string source = Expand("[C] sealed class A { [F]new(Codes.B, 'B'); [F2]new(Codes.D, 'D'); [Codes] B = 'b'; D = 'b'; }");
        Type set = Compiler.Load(source).Assembly.GetType("A")!;

        ClosedSetRules.Faults(set).Should().Contain("A: the code \"b\" is there twice");
    }

    [Theory]
    [InlineData("public class A { }", "T:A: has no documentation")]
    [InlineData("/// <summary> </summary>\npublic class A { }", "T:A: has a blank summary")]
    [InlineData("/// <summary>A.</summary>\npublic class A { /// <remarks>b</remarks>\npublic int B; }", "F:A.B: has a blank summary")]
    [InlineData("/// <summary>A.</summary>\npublic class A { /// <inheritdoc/>\npublic override string ToString() => \"\"; }", null)]
    public void Documented_MadeUpType_IsJudged(string source, string? fault)
    {
        (Assembly assembly, XDocument documentation) = Compiler.Load(source);

        DocumentationRules.Faults(assembly.GetExportedTypes(), documentation).Should().Equal(fault is null ? [] : [fault]);
    }

    private static string NativeCheckLine(Type set) =>
        $"Check<{set.Name}>({string.Join(", ", ClosedSetRules.CodesOf(set).Select(code => $"\"{code}\""))});";

    private static void Judge(string source, Func<Type, IEnumerable<string>> rule, string? fault) =>
        TypeRules.PublicTypes(Compiler.Load(source).Assembly).SelectMany(rule).Should().Equal(fault?.Split('|') ?? []);

    // A closed set is long to write out: [C] is its converter, [F] and [F2] its members B and D, [Codes] its constants.
    private static string Expand(string shorthand) =>
        shorthand
            .Replace('\'', '"')
            .Replace("[C]", "[System.Text.Json.Serialization.JsonConverter(typeof(DefenceAid.Domain.DomainEnumJsonConverter<A>))]", StringComparison.Ordinal)
            .Replace("sealed class A {", "public sealed class A : DefenceAid.Domain.DomainEnum<A> { private A(string code, string name) : base(code, name) { } ", StringComparison.Ordinal)
            .Replace("[F]", "public static readonly A B = ", StringComparison.Ordinal)
            .Replace("[F2]", "public static readonly A D = ", StringComparison.Ordinal)
            .Replace("[Codes]", "public static class Codes {", StringComparison.Ordinal)
            .Replace(" B = \"", " public const string B = \"", StringComparison.Ordinal)
            .Replace(" D = \"", " public const string D = \"", StringComparison.Ordinal)
            .Replace(" E = \"", " public const string E = \"", StringComparison.Ordinal) + " }";
}
