using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.ReferenceData;

namespace DefenceAid.Interchange.Tests.Iati;

public sealed class RoundTripTests
{
    public static TheoryData<string> Samples => new([.. SampleLedgers.Names]);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_WrittenSample_IsEqualAndTheSameJson(string name)
    {
        AidLedger ledger = SampleLedgers.Load(name);
        var findings = new List<Finding>();

        AidLedger read = IatiDocuments.Read(IatiDocuments.Write(ledger), findings);

        read.Should().Be(ledger);
        LedgerJson.ToUtf8Bytes(read).Should().Equal(LedgerJson.ToUtf8Bytes(ledger));
        findings.Where(finding => finding.Severity != FindingSeverity.Information).Should().BeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void Write_Sample_IsValid(string name) => IatiSchema.Faults(IatiDocuments.Write(SampleLedgers.Load(name))).Should().BeEmpty();
}
