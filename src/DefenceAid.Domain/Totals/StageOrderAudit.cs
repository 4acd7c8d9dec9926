namespace DefenceAid.Domain.Totals;

/// <summary>Looks for stages that were reached before an earlier one, whatever day of those possible is taken.</summary>
internal static class StageOrderAudit
{
    public static IEnumerable<Finding> Check(Contribution contribution, string path)
    {
        var reached = new List<(AidStage Stage, FirstEntry First)>();
        foreach (AidStage stage in AidStage.All)
        {
            if (FirstEntry.Of(contribution, stage) is not { } first)
            {
                continue;
            }

            // The nearest of the stages that it came before says enough.
            int earlier = reached.FindLastIndex(other => first.Days.Until < other.First.Days.From);
            if (earlier >= 0)
            {
                yield return OutOfOrder(contribution, path, (stage, first), reached[earlier]);
            }

            reached.Add((stage, first));
        }
    }

    // What is said in public often follows what is done.
    private static Finding OutOfOrder(
        Contribution contribution, string path, (AidStage Stage, FirstEntry First) later, (AidStage Stage, FirstEntry First) earlier) => new(
        AuditCodes.StageOutOfOrder,
        earlier.Stage < AidStage.Committed ? FindingSeverity.Information : FindingSeverity.Warning,
        $"{path}.entries[{later.First.Index}].on",
        $"{later.Stage.Code} no earlier than {earlier.Stage.Code} ({earlier.First.DateIn(contribution)})",
        later.First.DateIn(contribution));
}
