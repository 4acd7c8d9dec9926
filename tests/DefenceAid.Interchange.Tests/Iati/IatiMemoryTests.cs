using System.Text;
using DefenceAid.Domain;
using DefenceAid.Interchange.Tests.Csv;

namespace DefenceAid.Interchange.Tests.Iati;

/// <summary>What reading keeps in memory; nothing else runs beside it, since the memory of the whole process is looked at.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class IatiMemoryTests
{
    private const string Alone = "alone with activities";
    private const int Activities = 30_000;

    [Fact]
    public void Read_ManyActivities_KeepsMemoryFlat()
    {
        string document = IatiDocuments.Document();
        int root = document.IndexOf('>', StringComparison.Ordinal) + 1;
        byte[] activity = Encoding.UTF8.GetBytes(IatiDocuments.Activity(IatiDocuments.Head + IatiDocuments.Transaction("3", "1")));
        long before = 0;
        long most = 0;
        int read = 0;
        using var stream = new RepeatedBytes(Encoding.UTF8.GetBytes(document[..root]), activity, Activities, Encoding.UTF8.GetBytes(document[root..]));

        foreach (Contribution contribution in IatiActivities.Read(stream, finding => throw new InvalidOperationException(finding.ToString())))
        {
            read += contribution.Entries.Length;
            if (read is 3_000 or 15_000 or Activities)
            {
                long used = GC.GetTotalMemory(forceFullCollection: true);
                before = read == 3_000 ? used : before;
                most = Math.Max(most, used);
            }
        }

        read.Should().Be(Activities);
        (most - before).Should().BeLessThan(2_000_000);
    }
}
