using DefenceAid.Domain.Tests.Conventions;

namespace DefenceAid.Domain.Tests;

public sealed class LayerTests
{
    private static readonly IReadOnlyList<SourceFile> Sources =
        SourceFile.ReadAll(Path.Combine(Repository.Root, "src", "DefenceAid.Domain"));

    [Fact]
    public void Sources_EveryType_NamesNoLaterFloor()
    {
        Sources.Should().Contain(file => file.Path == "Primitives/Id.cs");

        Floors.Faults(Sources).Should().BeEmpty();
    }

    [Fact]
    public void Sources_EveryFile_KeepsTheFileRules() =>
        Sources.SelectMany(FileRules.Faults).Should().BeEmpty();

    [Fact]
    public void Faults_LaterFloorNamed_SaysWhoNamesWhat()
    {
        SourceFile[] made =
        [
            new("Monetary/Money.cs", "namespace DefenceAid.Domain; public sealed class Money { public Contribution? Of { get; } }"),
            new("Contributions/Contribution.cs", "namespace DefenceAid.Domain; public sealed class Contribution { public Money? Amount { get; } }"),
        ];

        Floors.Faults(made).Should().Equal("Monetary/Money.cs: names Contribution of Contributions");
    }

    [Theory]
    [InlineData("public static class A { public static object Make() => System.Array.Empty<Total[]>(); }")]
    [InlineData("public static class A { public static string Make() => nameof(Total); }")]
    [InlineData("public static class A { public static int Make() => Total.One; }")]
    [InlineData("public static class A { public static bool Is(object o) => o is Total; }")]
    [InlineData("[System.ComponentModel.TypeConverter(typeof(Total))] public static class A { }")]
    [InlineData("public sealed class A : Total { }")]
    [InlineData("public sealed class A<T> where T : Total { }")]
    public void Faults_LaterFloorNamedInAnyPlace_IsFound(string type)
    {
        SourceFile[] made =
        [
            new("Ledgers/A.cs", "using DefenceAid.Domain.Totals; namespace DefenceAid.Domain; " + type),
            new("Totals/Total.cs", "namespace DefenceAid.Domain.Totals; public class Total { public const int One = 1; }"),
        ];

        Floors.Faults(made).Should().Equal("Ledgers/A.cs: names Total of Totals");
    }

    [Fact]
    public void Faults_LaterFloorsExtensionMethodCalled_IsFound()
    {
        SourceFile[] made =
        [
            new("Ledgers/A.cs", "using DefenceAid.Domain.Totals; namespace DefenceAid.Domain; public class A { public int B() => this.Count(); }"),
            new("Totals/AExtensions.cs", "namespace DefenceAid.Domain.Totals; public static class AExtensions { public static int Count(this A a) => 1; }"),
        ];

        Floors.Faults(made).Should().Equal("Ledgers/A.cs: names AExtensions of Totals");
    }

    [Fact]
    public void Faults_EarlierFloorOrDocumentationOnly_None()
    {
        SourceFile[] made =
        [
            new("Primitives/A.cs", "namespace DefenceAid.Domain; /// <summary><see cref=\"B\"/></summary>\npublic class A { }"),
            new("Monetary/B.cs", "namespace DefenceAid.Domain; public class B : A { public C? Same { get; } }"),
            new("Monetary/C.cs", "namespace DefenceAid.Domain; public class C { }"),
        ];

        Floors.Faults(made).Should().BeEmpty();
    }

    [Fact]
    public void Faults_FolderThatIsNoFloor_IsFound() =>
        Floors.Faults([new SourceFile("Utils/A.cs", "namespace DefenceAid.Domain; public class A { }")])
            .Should().ContainSingle().Which.Should().StartWith("Utils/A.cs: is on no floor");

    [Theory]
    [InlineData("Totals/A.cs", "namespace DefenceAid.Domain; class A { }", "*expected the file-scoped namespace DefenceAid.Domain.Totals but got DefenceAid.Domain")]
    [InlineData("Ledgers/A.cs", "namespace DefenceAid.Domain.Ledgers; class A { }", "*namespace DefenceAid.Domain but got DefenceAid.Domain.Ledgers")]
    [InlineData("Ledgers/A.cs", "namespace DefenceAid.Domain { class A { } }", "*expected the file-scoped namespace*")]
    [InlineData("Ledgers/A.cs", "namespace DefenceAid.Domain; class B { }", "*expected the one type A but got B")]
    [InlineData("Ledgers/A.cs", "namespace DefenceAid.Domain; class A { } enum B { }", "*expected the one type A but got A, B")]
    [InlineData("Ledgers/A.cs", "namespace DefenceAid.Domain; class A { }\n#region x\n#endregion", "*has a #region in line 2")]
    [InlineData("Ledgers/A.cs", "namespace DefenceAid.Domain; partial class A { }", "*A is partial, and no generator*")]
    public void Faults_FileBreaksARule_SaysWhich(string path, string text, string expected) =>
        FileRules.Faults(new SourceFile(path, text)).Should().ContainSingle().Which.Should().Match(expected);

    [Fact]
    public void Faults_FileTooLong_SaysHowLong()
    {
        string atTheLimit = "namespace DefenceAid.Domain;\n\nclass A { }\n" + string.Concat(Enumerable.Repeat("// line\n", FileRules.MaxLines - 2));

        FileRules.Faults(new SourceFile("Ledgers/A.cs", atTheLimit)).Should().BeEmpty();
        FileRules.Faults(new SourceFile("Ledgers/A.cs", atTheLimit + "// line\n")).Should().ContainSingle().Which.Should().Contain("has 301 lines");
    }

    [Theory]
    [InlineData("namespace DefenceAid.Domain; partial class A : JsonSerializerContext { }")]
    [InlineData("namespace DefenceAid.Domain; partial class A { [GeneratedRegex(\"a\")] private static partial Regex B(); }")]
    [InlineData("namespace DefenceAid.Domain; class A<T> { private sealed class Nested { } }")]
    public void Faults_FileAsItShouldBe_None(string text) =>
        FileRules.Faults(new SourceFile("Ledgers/A.cs", text)).Should().BeEmpty();
}
