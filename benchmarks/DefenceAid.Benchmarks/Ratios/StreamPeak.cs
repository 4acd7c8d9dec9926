using System.Diagnostics;
using System.Globalization;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The most memory that a process holds which totals a stream and does nothing else, at two lengths.</summary>
internal static class StreamPeak
{
    /// <summary>The verb by which the process starts itself again.</summary>
    public const string Verb = "stream-peak";

    /// <summary>The name of the line.</summary>
    public const string Name = "Stream, totalled, peak working set";

    private const int FewerMillions = 1;
    private const int MoreMillions = 10;
    private const double MostMegabytes = 150;
    private const double BytesOfAMegabyte = 1_000_000;

    /// <summary>Totals so many million rows in this process, and writes the megabytes of its peak working set.</summary>
    public static int Run(string millions)
    {
        StreamPairs.Total(int.Parse(millions, CultureInfo.InvariantCulture));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 / BytesOfAMegabyte:0.0}"));
        return 0;
    }

    /// <summary>Writes a line for each length, and says whether both stay below the bound.</summary>
    public static bool Report(TextWriter output)
    {
        double fewer = PeakOf(FewerMillions);
        double more = PeakOf(MoreMillions);
        bool isOk = Math.Max(fewer, more) <= MostMegabytes;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {fewer:0.0} MB at {FewerMillions} million, {more:0.0} MB at {MoreMillions} million, at most {MostMegabytes} MB  {(isOk ? "ok" : "short")}"));
        return isOk;
    }

    private static double PeakOf(int millions)
    {
        string program = Environment.GetCommandLineArgs()[0];
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, ArgumentList = { program, Verb, millions.ToString(CultureInfo.InvariantCulture) } };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"Expected a process of {start.FileName} but got none.");
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
