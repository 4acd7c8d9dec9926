namespace DefenceAid.Docs.Tests;

/// <summary>The tests of the pages can fail: pages made up here are wrong in one way each.</summary>
public sealed class MadeUpPageTests(MadeUpTool tool) : IClassFixture<MadeUpTool>
{
    [Theory]
    [InlineData("```csharp\nConsole.WriteLine(1);\n```\n<!-- output -->\n```text\n1\n```", "")]
    [InlineData("```csharp\nConsole.WriteLine(1);\n```\n<!-- output -->\n\n```text\n1  \n\n```", "")]
    [InlineData("```csharp\nConsole.WriteLine(1);\n```\n<!-- output -->\n```text\n2\n```", "made-up.md:1 prints\n1\n*but the page shows\n2")]
    [InlineData("```csharp\nConsole.WriteLine(1);\n```\n```text\n1\n```", "made-up.md:1 prints\n1\n*but the page shows\n")]
    [InlineData("```csharp\nint a = 1;\nMissing();\n```", "*made-up.md:3: CS0103 *Missing*")]
    [InlineData("```csharp\nstring a = null;\nConsole.Write(a);\n```", "*made-up.md:2: CS8600*")]
    [InlineData("<!-- no-run: a reason -->\n```csharp\nthrow new InvalidOperationException();\n```", "")]
    [InlineData("<!-- no-run: a reason -->\n```csharp\nMissing();\n```", "*made-up.md:3: CS0103*")]
    [InlineData("<!-- no-run -->\n```csharp\nConsole.ReadLine();\n```", "*no-run needs a reason")]
    [InlineData("<!-- no-run: -->\n```csharp\nConsole.ReadLine();\n```", "*no-run needs a reason")]
    public void Sample_MadeUp_IsJudged(string text, string fault) =>
        Judge(Sample.Of(Page.Parse("made-up.md", text)).Single().Fault(), fault);

    [Fact]
    public void Sample_Throws_Throws()
    {
        Sample sample = Sample.Of(Page.Parse("made-up.md", "```csharp\nthrow new InvalidOperationException(\"a\");\n```")).Single();

        sample.Invoking(s => s.Fault()).Should().Throw<InvalidOperationException>().WithMessage("a");
    }

    [Theory]
    [InlineData("2", "")]
    [InlineData("1\n2", "made-up.md:6 prints\n2\n*")]
    public void Sample_Continues_ShowsItsOwnOutputAlone(string shown, string fault)
    {
        string text = $"```csharp\nint a = 1;\nConsole.WriteLine(a);\n```\n<!-- continues -->\n```csharp\nConsole.WriteLine(a + 1);\n```\n<!-- output -->\n```text\n{shown}\n```";

        Judge(Sample.Of(Page.Parse("made-up.md", text)).Last().Fault(), fault);
    }

    [Fact]
    public void Sample_DoesNotContinue_KnowsNothingOfTheOneBefore()
    {
        const string Text = "```csharp\nint a = 1;\n```\n\n```csharp\nConsole.WriteLine(a);\n```";

        Sample.Of(Page.Parse("made-up.md", Text)).Last().Fault().Should().Contain("made-up.md:6: CS0103");
    }

    [Theory]
    [InlineData("$ dotnet test DefenceAid.Domain.sln\nanything", "")]
    [InlineData("$ curl example.org", "*is a command that this test does not know")]
    [InlineData("defence-aid totals", "*a console block has commands*")]
    [InlineData("$ cat a.txt\none", "")]
    [InlineData("$ cat a.txt\ntwo", "made-up.md:6: $ cat a.txt\nprints\none\n*but the page shows\ntwo")]
    [InlineData("$ echo $?\n0", "")]
    [InlineData("$ echo $?\n1", "*prints\n0\n*")]
    public void Commands_MadeUp_AreJudged(string commands, string fault)
    {
        Page page = Page.Parse("made-up.md", $"<!-- file: a.txt -->\n```text\none\n```\n```console\n{commands}\n```");
        using var session = new Session(page);

        Judge(session.Fault(page.Blocks[1]), fault);
    }

    [Theory]
    [InlineData("$ defence-aid 0 a \"b c\"\na,b c", "")]
    [InlineData("$ dotnet run --project src/DefenceAid.Cli -- 0 a\na", "")]
    [InlineData("$ defence-aid 0 a\nb", "*prints\na\n*but the page shows\nb")]
    [InlineData("$ defence-aid 0 a", "*prints\na\n*but the page shows\n")]
    [InlineData("$ defence-aid 0 a \\\n    b\na,b", "")]
    [InlineData("$ defence-aid 3 a\na", "*ends with 3, and no `$ echo $?` shows it*")]
    [InlineData("$ defence-aid 3 a\na\nexit code 3\n$ echo $?\n3", "")]
    [InlineData("$ defence-aid 3 a\na\n$ echo $?\n3", "")]
    [InlineData("$ defence-aid 3 a\na\n$ echo $?\n0", "*prints\n3\n*")]
    [InlineData("$ defence-aid 0 a b | defence-aid 0 c -\nc,a,b", "")]
    [InlineData("$ defence-aid 0 a > b.txt\n$ cat b.txt\na", "")]
    public void Commands_OfAMadeUpTool_AreRun(string commands, string fault)
    {
        Page page = Page.Parse("made-up.md", $"```console\n{commands}\n```");
        using var session = new Session(page, tool.Path);

        Judge(session.Fault(page.Blocks[0]), fault);
    }

    [Fact]
    public void Commands_LaterBlock_SeesTheFilesOfAnEarlierOne()
    {
        Page page = Page.Parse("made-up.md", "```console\n$ defence-aid 0 a > b.txt\n```\n\n```console\n$ cat b.txt\na\n```");
        using var session = new Session(page, tool.Path);

        session.Fault(page.Blocks[1]).Should().BeEmpty();
    }

    [Theory]
    [InlineData("[a](conventions.md)", null)]
    [InlineData("[a](conventions.md#a-file) ![b](../Page.cs \"title\")", null)]
    [InlineData("[a](https://example.org/no) [b](mailto:a@example.org) `[c](none.md)`", null)]
    [InlineData("# B, c: *d*\n## B c d\n[a](#b-c-d) [a](#b-c-d-1)", null)]
    [InlineData("[a](none.md)", "none.md is not there")]
    [InlineData("[a]: none.md", "none.md is not there")]
    [InlineData("[a](conventions.md#none)", "conventions.md#none has no such heading")]
    [InlineData("[a](#none)", "#none has no such heading")]
    [InlineData("[a](../../../../none.md)", "../../../../none.md leads out of the tree")]
    public void Links_MadeUp_AreJudged(string text, string? fault)
    {
        Page page = Page.Parse("tests/DefenceAid.Docs.Tests/Pages/made-up.md", text);

        Links.Faults(page, Pages.Root).Should().Equal(fault is null ? [] : [$"{page.Name}:1: {fault}"]);
    }

    [Theory]
    [InlineData("```bash\nls\n```", "*\"bash\" is no language of a sample*")]
    [InlineData("```\nls\n```", "*\"\" is no language of a sample*")]
    [InlineData("<!-- output -->\n```text\n1\n```", "*is marked as output and follows no csharp block")]
    [InlineData("<!-- continues -->\n```csharp\n;\n```", "*continues nothing")]
    public void Blocks_MadeUp_AreJudged(string text, string fault) =>
        DocsTests.BlockFaults(Page.Parse("made-up.md", text)).Should().ContainSingle().Which.Should().Match(fault);

    [Fact]
    public void Parse_FenceNeverClosed_SaysWhere() =>
        FluentActions.Invoking(() => Page.Parse("made-up.md", "a\n```text\nb")).Should().Throw<FormatException>().WithMessage("made-up.md:2:*");

    private static void Judge(string actual, string pattern)
    {
        if (pattern.Length == 0)
        {
            actual.Should().BeEmpty();
            return;
        }

        actual.Should().Match(pattern);
    }
}
