using System.Diagnostics;
using DefenceAid.Cli.Output;

namespace DefenceAid.Cli.Tests;

public sealed class SafeFileTests : IDisposable
{
    private const string Rows = "a,b\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("a longer old file")]
    [InlineData("")]
    public void Write_BelowDevShm_ReplacesTheFile(string? old)
    {
        Skip.If(OperatingSystem.IsWindows(), "It has no /dev.");
        if (!Directory.Exists("/dev/shm"))
        {
            return; // only Linux has it
        }

        string path = Path.Combine("/dev/shm", Path.GetRandomFileName());
        try
        {
            if (old is not null)
            {
                File.WriteAllText(path, old);
            }

            Write(path);

            File.ReadAllText(path).Should().Be(Rows);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a longer old file")]
    public void Write_AFileThatIsThere_IsLeftWhereWritingFails(string old)
    {
        _folder.Write("out.csv", old);

        Action write = () => SafeFile.Write(_folder["out.csv"], stream =>
        {
            stream.Write("half"u8);
            throw new IOException("The disk is full.");
        });

        write.Should().Throw<UnwritableOutputException>().WithMessage("Cannot write *: The disk is full.");
        _folder.Read("out.csv").Should().Be(old);
        _folder.Names().Should().Equal("out.csv");
    }

    [SkippableFact]
    public async Task Write_APipe_IsWrittenAndStays()
    {
        Skip.If(OperatingSystem.IsWindows(), "It has no mkfifo.");
        await Run("mkfifo", _folder["pipe.csv"]);
        File.CreateSymbolicLink(_folder["link.csv"], "pipe.csv");
        using Process reader = TestProcess.Start("cat", _folder["pipe.csv"]);

        Write(_folder["link.csv"]);

        (await reader.StandardOutput.ReadToEndAsync()).Should().Be(Rows);
        File.Delete(_folder["link.csv"]);
        using Process type = TestProcess.Start("stat", "-c", "%F", _folder["pipe.csv"]);
        (await type.StandardOutput.ReadToEndAsync()).Should().Be("fifo\n");
    }

    [SkippableFact]
    public void Write_ALinkToADevice_StaysALink()
    {
        Skip.If(OperatingSystem.IsWindows(), "It has no /dev.");
        File.CreateSymbolicLink(_folder["null.csv"], "/dev/null");

        Write(_folder["null.csv"]);

        new FileInfo(_folder["null.csv"]).LinkTarget.Should().Be("/dev/null");
        new FileInfo("/dev/null").Length.Should().Be(0);
        _folder.Names().Should().Equal("null.csv");
    }

    // Only the superuser makes a device.
    [SkippableFact]
    public async Task Write_ANodeOfADevice_StaysOne()
    {
        Skip.If(OperatingSystem.IsWindows(), "It has no mknod.");
        using Process mknod = TestProcess.Start("mknod", _folder["null.csv"], "c", "1", "3");
        await mknod.WaitForExitAsync();
        if (mknod.ExitCode != 0)
        {
            return;
        }

        try
        {
            Write(_folder["null.csv"]);
        }
        catch (UnwritableOutputException)
        {
            // The file system may be mounted without devices.
        }

        using Process type = TestProcess.Start("stat", "-c", "%F", _folder["null.csv"]);
        (await type.StandardOutput.ReadToEndAsync()).Should().Be("character special file\n");
    }

    [SkippableFact]
    public void Write_AFileThatMayNotBeWritten_IsNotReplaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "It has no modes.");
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return; // the superuser may write all
        }

        _folder.Write("out.csv", "the old file");
        File.SetUnixFileMode(_folder["out.csv"], UnixFileMode.UserRead);

        Action write = () => Write(_folder["out.csv"]);

        write.Should().Throw<UnwritableOutputException>().WithMessage("Cannot write *out.csv: permission is denied.");
        _folder.Read("out.csv").Should().Be("the old file");
    }

    [Theory]
    [InlineData("out.csv/")]
    [InlineData("none/out.csv")]
    public void Write_WhatIsNoPlaceOfAFile_SaysSo(string name)
    {
        Action write = () => Write(_folder[name]);

        write.Should().Throw<UnwritableOutputException>().WithMessage($"Cannot write {_folder[name]}: *");
        _folder.Names().Should().BeEmpty();
    }

    // A name has at most 255 bytes.
    [Fact]
    public void Write_ALongName_IsWritten()
    {
        string name = new string('a', 251) + ".csv";

        Write(_folder[name]);

        _folder.Read(name).Should().Be(Rows);
        _folder.Names().Should().Equal(name);
    }

    [Fact]
    public void Write_ATooLongName_IsNamedInTheMessage()
    {
        string path = _folder[new string('a', 256) + ".csv"];

        Action write = () => Write(path);

        write.Should().Throw<UnwritableOutputException>().WithMessage($"Cannot write {path}: *").Which.Message.Should().NotContain(".tmp");
        _folder.Names().Should().BeEmpty();
    }

    [SkippableFact]
    public void TargetOf_LinksInFolderAndName_FollowsEach()
    {
        Skip.If(OperatingSystem.IsWindows(), "A link needs a right there.");
        _folder.Write("real/deep/x.csv", "");
        File.CreateSymbolicLink(_folder["real/y.csv"], "deep/x.csv");
        Directory.CreateSymbolicLink(_folder["link"], _folder["real"]);
        Directory.CreateSymbolicLink(_folder["real/deep/up"], "..");

        string target = SafeFile.TargetOf(_folder["real/deep/x.csv"]);

        SafeFile.TargetOf(_folder["link/y.csv"]).Should().Be(target);
        SafeFile.TargetOf(_folder["link/deep/up/y.csv"]).Should().Be(target);
        SafeFile.TargetOf(_folder["link/none/z.csv"]).Should().Be(Path.Combine(Path.GetDirectoryName(target)!, "../none/z.csv").Replace("deep/../", ""));
    }

    [SkippableFact]
    public void Convert_OverItselfThroughALinkedFolder_NeedsToBeAskedFor()
    {
        Skip.If(OperatingSystem.IsWindows(), "A link needs a right there.");
        _folder.Write("real/ledger.json", LedgerText.Of(LedgerText.Announced("a", "EUR 5")));
        Directory.CreateSymbolicLink(_folder["link"], "real");

        _folder.Run("convert", "@real/ledger.json", "@link/ledger.json").ExitCode.Should().Be(2);
        _folder.Run("convert", "@link", "@real/ledger.json").ExitCode.Should().Be(2);
        _folder.Run("convert", "@real/ledger.json", "@link/ledger.json", "--in-place").ExitCode.Should().Be(0);
    }

    [SkippableFact]
    public void Convert_ToALoopOfLinks_SaysSo()
    {
        Skip.If(OperatingSystem.IsWindows(), "A link needs a right there.");
        File.CreateSymbolicLink(_folder["a.csv"], "b.csv");
        File.CreateSymbolicLink(_folder["b.csv"], "a.csv");

        _folder.Run("convert", "sample:us-drawdowns", "@a.csv").Should().Be(new ToolRun(
            3, "", "defence-aid: Cannot write a.csv: expected links that lead to a file but got more than 40, or a loop of them.\n"));
    }

    private static void Write(string path) => SafeFile.Write(path, stream => stream.Write("a,b\n"u8));

    private static async Task Run(string fileName, params string[] args)
    {
        using Process process = TestProcess.Start(fileName, args);
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0);
    }
}
