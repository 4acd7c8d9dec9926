using System.Globalization;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Writes a row for each pair, as a table to read or as CSV.</summary>
/// <param name="output">Where the rows go.</param>
/// <param name="isCsv">Whether as CSV.</param>
internal sealed class RatioReport(TextWriter output, bool isCsv)
{
    private const string Ok = "ok";
    private const string Short = "short";

    /// <summary>Writes the names of the columns; times are nanoseconds a row.</summary>
    public void WriteHead() => output.WriteLine(isCsv
        ? "name,ours,baseline,ratio,goal ratio,goal ns,goal bytes,goal kept,bytes,kept,result"
        : Row("name", "ours ns", "baseline ns", "ratio", "goal", "bytes", "kept", "result"));

    /// <summary>Writes a row, whose last column is <c>ok</c> or <c>short</c>.</summary>
    public void Write(RatioResult result)
    {
        string name = result.Pair.Name;
        RatioGoal goal = result.Pair.Goal;
        string ours = Text(result.OursNanoseconds);
        string baseline = Text(result.BaselineNanoseconds);
        string ratio = Text(result.Ratio);
        string bytes = Text(result.BytesPerRow);
        string kept = Text(result.KeptBytesPerRow);
        string verdict = result.IsOk ? Ok : Short;
        output.WriteLine(isCsv
            ? string.Join(',', $"\"{name}\"", ours, baseline, ratio, Goals(goal), bytes, kept, verdict)
            : Row(name, ours, baseline, ratio, goal.ToString(), bytes, kept, verdict));
        output.Flush();
    }

    private static string Goals(RatioGoal goal) =>
        string.Join(',', Text(goal.MostRatio), Text(goal.MostNanoseconds), Text(goal.MostBytes), Text(goal.MostKeptBytes));

    private static string Row(string name, string ours, string baseline, string ratio, string goal, string bytes, string kept, string verdict) =>
        $"{name,-60} {ours,9} {baseline,12} {ratio,7} {goal,15} {bytes,9} {kept,6}  {verdict}";

    private static string Text(double? figure) => figure?.ToString("0.00;-0.00;0.00", CultureInfo.InvariantCulture) ?? string.Empty;
}
