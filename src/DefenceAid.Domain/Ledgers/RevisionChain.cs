using System.Collections.Immutable;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Puts the versions of each record in a row: each is superseded on the day on which the next was recorded.</summary>
/// <remarks>Where the next version is not there, the day that the record itself states stays: a part of a ledger is not taken for the whole.</remarks>
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

                if (next?.RecordedOn is { } then && revision.SupersededOn is { } stated && stated != then)
                {
                    findings.Add(SupersededOtherwise(list, versions[i], then, stated));
                }

                LocalDate? supersededOn = next?.RecordedOn ?? revision.SupersededOn;
                linked[versions[i]] = records[versions[i]].WithRevision(new Revision(revision.RecordedOn, supersededOn, revision.IsWithdrawal));
            }
        }

        return [.. linked];
    }

    private static Finding SupersededOtherwise(string list, int index, LocalDate then, LocalDate stated) => new(
        FindingCodes.SupersededOtherwise,
        FindingSeverity.Warning,
        $"$.{list}[{index}].supersededOn",
        $"{new PartialDate(then)}, the day on which the next version was recorded",
        $"{new PartialDate(stated)}");

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
