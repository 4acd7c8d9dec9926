using System.Diagnostics;
using System.Globalization;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The most memory that a process holds which totals a stream, a sheet, activities or Parquet files and does nothing else, at two lengths.</summary>
/// <remarks>The collector conserves memory there as it does in the tool; elsewhere it is a matter of the program.</remarks>
internal static class StreamPeak
{
    /// <summary>The verb by which the process starts itself again.</summary>
    public const string Verb = "stream-peak";

    private const int FewerMillions = 1;
    private const int MoreMillions = 10;
    private const double MostMegabytes = 150;
    private const double BytesOfAMegabyte = 1_000_000;
    private const string Parquet = "Parquet";
    private const string ConserveMemory = "DOTNET_GCConserveMemory";
    private const string AsInTheTool = "5";

    private static readonly (string Format, Action<string> Total)[] Formats =
    [
        ("Stream", static millions => StreamPairs.Total(Count(millions))),
        ("CSV", static millions => CsvPairs.Total(Count(millions))),
        ("IATI", static millions => IatiPairs.Total(Count(millions))),
        (Parquet, ParquetPairs.Total),
    ];

    /// <summary>Totals so many million rows in this process, or those of a folder, and writes the megabytes of its peak working set.</summary>
    public static int Run(string format, string input)
    {
        Formats.Single(one => one.Format == format).Total(input);
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

    private static int Count(string millions) => int.Parse(millions, CultureInfo.InvariantCulture);

    // Files are written here, so that the other process only reads them.
    private static double PeakOf(string format, int millions)
    {
        using SampleFiles? files = format == Parquet ? ParquetPairs.Files(millions) : null;
        return PeakOf(format, files?.Path ?? millions.ToString(CultureInfo.InvariantCulture));
    }

    private static double PeakOf(string format, string input)
    {
        string program = Environment.GetCommandLineArgs()[0];
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, ArgumentList = { program, Verb, format, input } };
        start.Environment[ConserveMemory] = AsInTheTool;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"Expected a process of {start.FileName} but got none.");
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
