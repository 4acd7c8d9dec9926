using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.ReferenceData;

namespace DefenceAid.Interchange.Tests.Iati;

public sealed class IatiStreamTests
{
    [Fact]
    public async Task ReadAsync_StreamThatOnlyWaits_IsAsRead()
    {
        byte[] document = IatiDocuments.Write(SampleLedgers.Load(SampleLedgers.All));
        var contributions = new List<Contribution>();
        var parties = new List<Party>();

        await using (var stream = new TricklingStream(document))
        {
            await foreach (Contribution contribution in IatiActivities.ReadAsync(stream, Unexpected, parties.Add))
            {
                contributions.Add(contribution);
            }
        }

        contributions.Should().Equal(SampleLedgers.Load(SampleLedgers.All).Contributions);
        parties.Should().Equal(SampleLedgers.Load(SampleLedgers.All).Registry.Parties);
    }

    [Fact]
    public async Task ReadLedgerAsync_StreamThatOnlyWaits_IsTheLedger()
    {
        byte[] document = IatiDocuments.Write(SampleLedgers.Load(SampleLedgers.Lithuania));

        await using var stream = new TricklingStream(document);
        AidLedger ledger = (await IatiActivities.ReadLedgerAsync(stream, Unexpected)).Build();

        ledger.Should().Be(SampleLedgers.Load(SampleLedgers.Lithuania));
        ledger.DocumentDigests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(SampleLedgers.All)]
    [InlineData(SampleLedgers.Lithuania)]
    public void ReadRegistry_WrittenLedger_HasEverythingButTheContributions(string name)
    {
        AidLedger whole = SampleLedgers.Load(name);
        using var stream = new MemoryStream(IatiDocuments.Write(whole));

        AidLedger ledger = IatiActivities.ReadRegistry(stream, Unexpected).Build();

        ledger.Contributions.Should().BeEmpty();
        ledger.Registry.Should().Be(whole.Registry);
        ledger.Statements.Should().Equal(whole.Statements);
        ledger.ReportedTotals.Should().Equal(whole.ReportedTotals);
        ledger.DocumentDigests.Should().ContainSingle();
    }

    [Fact]
    public void ReadRegistry_DocumentOfOthers_HasThePartiesThatItsActivitiesName()
    {
        byte[] document = Encoding.UTF8.GetBytes(IatiDocuments.Document(IatiDocuments.Activity(IatiDocuments.Head + IatiDocuments.Transaction("3", "5"))));
        using var stream = new MemoryStream(document);

        AidLedger ledger = IatiActivities.ReadRegistry(stream, finding => { }).Build();

        ledger.Contributions.Should().BeEmpty();
        ledger.Registry.Should().Be(IatiDocuments.Read(document).Registry);
        ledger.Registry.Parties.Should().NotBeEmpty();
    }

    [Fact]
    public async Task WriteAsync_Ledger_IsAsWritten()
    {
        using var stream = new MemoryStream();

        await IatiActivities.WriteAsync(stream, SampleLedgers.Load(SampleLedgers.All));

        stream.ToArray().Should().Equal(IatiDocuments.Write(SampleLedgers.Load(SampleLedgers.All)));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        byte[] document = IatiDocuments.Write(SampleLedgers.Load(SampleLedgers.All));

        Func<Task> read = async () =>
        {
            await foreach (Contribution contribution in IatiActivities.ReadAsync(new MemoryStream(document), Unexpected, null, cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Read_Stream_TotalsWithThePartiesMetOnTheWay()
    {
        byte[] document = Encoding.UTF8.GetBytes(IatiDocuments.Document(
            IatiDocuments.Activity(IatiDocuments.Head + IatiDocuments.Transaction("3", "5")),
            IatiDocuments.Activity(IatiDocuments.Head.Replace("XX-1-A", "XX-1-B", StringComparison.Ordinal) + IatiDocuments.Transaction("3", "7"))));
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var registry = new LedgerBuilder().Build().Registry;

        TotalsTable table = new TotalsQuery(AidScope.Delivered).GroupBy(Dimension.Donor).Run(
            IatiActivities.Read(new MemoryStream(document), Unexpected, party => names.Add(party.Id.Value, party.Name)), registry);

        table.Select(row => $"{names[row.Key.ToString()]}: {row.Total}").Should().Equal("A ministry: EUR 12");
        names.Should().HaveCount(2);
    }

    [Fact]
    public void Read_EnumeratedInPart_LeavesTheStreamOpen()
    {
        using var stream = new MemoryStream(IatiDocuments.Write(SampleLedgers.Load(SampleLedgers.All)));

        IatiActivities.Read(stream, Unexpected).First().Should().Be(SampleLedgers.Load(SampleLedgers.All).Contributions[0]);
        stream.CanRead.Should().BeTrue();
    }

    private static void Unexpected(Finding finding) => Assert.Fail(finding.ToString());

    /// <summary>Gives a few bytes at a time, and refuses to be read without waiting.</summary>
    private sealed class TricklingStream(byte[] bytes) : Stream
    {
        private int _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            int count = Math.Min(Math.Min(buffer.Length, 977), bytes.Length - _given);
            bytes.AsMemory(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Expected to be waited for.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
