using System.Collections.Immutable;

namespace DefenceAid.Domain;

/// <summary>Puts the versions of each record in a row: each is superseded on the day on which the next was recorded.</summary>
internal static class RevisionChain
{
    /// <summary>Fills in when each version was superseded; the records keep their places.</summary>
    /// <param name="records">The records, all versions.</param>
    /// <param name="list">The records' place in a document, such as <c>contributions</c>.</param>
    /// <param name="findings">Where doubled keys are reported.</param>
    public static ImmutableArray<T> Link<T>(IReadOnlyList<T> records, string list, List<Finding> findings)
        where T : class, IRecord<T>
    {
        var linked = records.ToArray();
        foreach (var group in Enumerable.Range(0, records.Count).GroupBy(index => records[index].Id))
        {
            int[] versions = [.. group.OrderBy(index => records[index].Revision.RecordedOn)];
            for (int i = 0; i < versions.Length; i++)
            {
                Revision revision = records[versions[i]].Revision;
                Revision? next = i + 1 < versions.Length ? records[versions[i + 1]].Revision : null;
                if (next is { } later && later.RecordedOn == revision.RecordedOn)
                {
                    findings.Add(DoubledKey(records[versions[i + 1]], list, versions[i], versions[i + 1]));
                    continue;
                }

                linked[versions[i]] = records[versions[i]].WithRevision(new Revision(revision.RecordedOn, next?.RecordedOn, revision.IsWithdrawal));
            }
        }

        return [.. linked];
    }

    private static Finding DoubledKey<T>(T record, string list, int first, int second)
        where T : class, IRecord<T>
    {
        string key = record.Revision.RecordedOn is { } day ? $"\"{record.Id}\" recorded on {new PartialDate(day)}" : $"\"{record.Id}\"";
        return new Finding(
            FindingCodes.DoubledKey,
            FindingSeverity.Error,
            $"$.{list}[{second}].id",
            "an id, or a day of recording, that no other record of the list has",
            $"{key}, which $.{list}[{first}] has too");
    }
}
