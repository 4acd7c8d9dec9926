namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Our code and what a user would write or pick instead.</summary>
/// <param name="Name">What is done, and after a comma how.</param>
/// <param name="Goal">What has to be reached.</param>
/// <param name="Ours">Gives our side; called when the pair's turn comes, so that its rows are made then.</param>
/// <param name="Baseline">Gives the other side.</param>
internal sealed record RatioPair(string Name, RatioGoal Goal, Func<RatioSide> Ours, Func<RatioSide> Baseline)
{
    /// <summary>Pairs code over the same number of rows.</summary>
    public static RatioPair Of<TOurs, TBaseline>(string name, RatioGoal goal, int rows, Func<TOurs> ours, Func<TBaseline> baseline) =>
        new(name, goal, () => RatioSide.Of(rows, ours), () => RatioSide.Of(rows, baseline));
}
