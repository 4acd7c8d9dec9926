using System.Diagnostics;
using System.Globalization;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The most memory that a process holds which totals a stream, a sheet or activities and does nothing else, at two lengths.</summary>
internal static class StreamPeak
{
    /// <summary>The verb by which the process starts itself again.</summary>
    public const string Verb = "stream-peak";

    private const int FewerMillions = 1;
    private const int MoreMillions = 10;
    private const double MostMegabytes = 150;
    private const double BytesOfAMegabyte = 1_000_000;

    private static readonly (string Format, Action<int> Total)[] Formats =
    [
        ("Stream", static millions => StreamPairs.Total(millions)),
        ("CSV", static millions => CsvPairs.Total(millions)),
        ("IATI", static millions => IatiPairs.Total(millions)),
    ];

    /// <summary>Totals so many million rows in this process, and writes the megabytes of its peak working set.</summary>
    public static int Run(string format, string millions)
    {
        Formats.Single(one => one.Format == format).Total(int.Parse(millions, CultureInfo.InvariantCulture));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 / BytesOfAMegabyte:0.0}"));
        return 0;
    }

    /// <summary>Writes a line for each format that is meant, and says whether both lengths of all stay below the bound.</summary>
    public static bool Report(TextWriter output, Func<string, bool> isMeant)
    {
        bool areOk = true;
        foreach (string format in Formats.Select(one => one.Format))
        {
            string name = $"{format}, totalled, peak working set";
            areOk &= !isMeant(name) || Report(output, format, name);
        }

        return areOk;
    }

    private static bool Report(TextWriter output, string format, string name)
    {
        double fewer = PeakOf(format, FewerMillions);
        double more = PeakOf(format, MoreMillions);
        bool isOk = Math.Max(fewer, more) <= MostMegabytes;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {fewer:0.0} MB at {FewerMillions} million, {more:0.0} MB at {MoreMillions} million, at most {MostMegabytes} MB  {(isOk ? "ok" : "short")}"));
        return isOk;
    }

    private static double PeakOf(string format, int millions)
    {
        string program = Environment.GetCommandLineArgs()[0];
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, ArgumentList = { program, Verb, format, millions.ToString(CultureInfo.InvariantCulture) } };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"Expected a process of {start.FileName} but got none.");
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
