namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The verb <c>ratios</c>: every pair in one process, a row each.</summary>
internal static class RatiosVerb
{
    private const int EveryGoalIsMet = 0;
    private const int SomeGoalIsNotMet = 1;
    private const int Misused = 2;

    // Calls over 10 million rows are long enough to be few.
    private const int UsualRounds = 9;
    private const int LargeRounds = 3;

    private const string Usage = "Usage: ratios [--large] [--csv] [--only TEXT]";

    /// <summary>Runs the verb.</summary>
    /// <param name="options">What follows the verb.</param>
    /// <returns>The exit code: 0 where every goal is met, 1 where one is not, 2 where the options are none of the verb's.</returns>
    public static int Run(ReadOnlySpan<string> options)
    {
        bool isLarge = false;
        bool isCsv = false;
        string only = string.Empty;
        for (int i = 0; i < options.Length; i++)
        {
            switch (options[i])
            {
                case "--large":
                    isLarge = true;
                    break;
                case "--csv":
                    isCsv = true;
                    break;
                case "--only" when i + 1 < options.Length:
                    only = options[++i];
                    break;
                default:
                    Console.Error.WriteLine(Usage);
                    return Misused;
            }
        }

        int code = Run(isLarge ? RatioTopics.Large : RatioTopics.Usual, isLarge ? LargeRounds : UsualRounds, new RatioReport(Console.Out, isCsv), only);
        bool isPeakLow = !isLarge || isCsv || StreamPeak.Report(Console.Out, name => IsMeant(name, only));
        return isPeakLow ? code : SomeGoalIsNotMet;
    }

    private static int Run(IEnumerable<RatioPair> pairs, int rounds, RatioReport report, string only)
    {
        int code = EveryGoalIsMet;
        report.WriteHead();
        foreach (RatioPair pair in pairs.Where(pair => IsMeant(pair.Name, only)))
        {
            RatioResult result = RatioRunner.Run(pair, rounds);
            report.Write(result);
            code = result.IsOk ? code : SomeGoalIsNotMet;
        }

        return code;
    }

    private static bool IsMeant(string name, string only) => name.Contains(only, StringComparison.OrdinalIgnoreCase);
}
