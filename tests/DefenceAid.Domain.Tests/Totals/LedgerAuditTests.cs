using System.Globalization;
using System.Numerics;
using CsCheck;
using DefenceAid.Domain.Tests.Ledgers;
using DefenceAid.Domain.Totals;
using NodaTime;
using static DefenceAid.Domain.Tests.Totals.AuditedAid;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class LedgerAuditTests
{
    private static readonly Contribution Excess = Aid(Entry(AidStage.Committed, "EUR 1"), Entry(AidStage.Delivered, "EUR 2"));

    [Fact]
    public void Audit_NothingOdd_IsEmpty()
    {
        Audit(new LedgerBuilder()).Should().BeEmpty();
        Audit(Aid(Entry(AidStage.Committed, "EUR 2", "2024-01"), Entry(AidStage.Delivered, "EUR 1", "2024-02"))).Should().BeEmpty();
    }

    [Fact]
    public void Audit_SeveralContributions_NamesEachByItsPlace()
    {
        LedgerBuilder builder = Records.Builder.Add(Records.Aid("good"), Excess);

        builder.Build().Audit().Should().ContainSingle().Which.Path.Should().Be("$.contributions[1]");
    }

    // Building warns of it, and the audit says the same once more.
    [Fact]
    public void Audit_JointProcurementWithoutCoalition_IsTheFindingOfBuilding()
    {
        AidLedger ledger = Records.Builder.Add(
            Records.Aid("joint", Records.Lithuania, Records.Ukraine, AidChannel.JointProcurement),
            Records.Aid("within", Records.Lithuania, Records.Ukraine, AidChannel.JointProcurement).Within(Records.Drones),
            Records.Aid("outside", Records.Lithuania, Records.Ukraine, AidChannel.OtherJointProcurement)).Build();

        ledger.Audit().Should().Equal(ledger.Findings);
        ledger.Findings.Should().ContainSingle().Which.Code.Should().Be(FindingCodes.MissingCoalition);
    }

    [Fact]
    public void Audit_Versions_LooksAtTheOneKnown()
    {
        LedgerBuilder builder = Records.Builder.Add(
            Excess,
            Aid(Entry(AidStage.Committed, "EUR 2"), Entry(AidStage.Delivered, "EUR 2")).RecordedOn(new LocalDate(2024, 5, 1)),
            Aid(Entry(AidStage.Committed, "EUR 2"), Entry(AidStage.Delivered, "EUR 3")).RecordedOn(new LocalDate(2024, 6, 1)),
            Excess.WithdrawnOn(new LocalDate(2024, 7, 1)));

        Audit(builder, new LocalDate(2024, 4, 30)).Should().ContainSingle().Which.Should().Contain("$.contributions[0]");
        Audit(builder, new LocalDate(2024, 5, 31)).Should().BeEmpty();
        Audit(builder, new LocalDate(2024, 6, 30)).Should().ContainSingle().Which.Should().Contain("$.contributions[2]");
        Audit(builder, new LocalDate(2024, 7, 1)).Should().BeEmpty();
        Audit(builder).Should().BeEmpty();
    }

    [Fact]
    public void Audit_CoalitionOfThatDay_IsMeant()
    {
        Contribution aid = Aid(Entry(AidStage.Announced, "EUR 5", "2024-04-24")).Within(Records.Drones);
        Party denmark = Party.Government("dk", "Denmark", Country.Of("DK"));
        Coalition corrected = Records.Drones.WithMember(denmark, CoalitionRole.Member).WithRevision(new Revision(new LocalDate(2024, 6, 1)));
        LedgerBuilder builder = Records.Builder.Add(denmark).Add(corrected).Add(aid);

        Audit(builder, new LocalDate(2024, 5, 31)).Should().BeEmpty();
        Audit(builder).Should().ContainSingle().Which.Should().Contain("donor-not-member");
    }

    [Fact]
    public void Audit_Null_IsRefused() => FluentActions.Invoking(() => ((AidLedger)null!).Audit()).Should().Throw<ArgumentNullException>();

    // The sums by hand, in integers of 10^-28: of the entries of each stage, and of the cancellations from it or from a later one.
    [Fact]
    public void Audit_AnyLedger_FindsTheNegativeAndTheExcessiveThatIntegersFind() =>
        AidGen.Case.Sample(
            made =>
            {
                IEnumerable<string> expected = made.Ledger.Contributions.SelectMany((contribution, i) =>
                    contribution.Revision.IsKnownOn(null) && !contribution.Revision.IsWithdrawal
                        ? Oddities(contribution).Select(code => $"{code} {i}")
                        : []);
                IEnumerable<string> actual = made.Ledger.Audit()
                    .Where(finding => finding.Code is AuditCodes.NegativeTotal or AuditCodes.AboveCommitted)
                    .Select(finding => $"{finding.Code} {finding.Path.Split('[', ']')[1]}");

                actual.Should().Equal(expected);
                made.Ledger.Audit().Should().NotContain(finding => finding.Severity == FindingSeverity.Error);
            },
            iter: 2_000);

    private static IEnumerable<string> Oddities(Contribution contribution)
    {
        Sums[][] nets = [.. AidStage.All.Select(stage => NetAt(stage, contribution).ToArray())];
        foreach (Sums sums in nets.SelectMany(net => net))
        {
            if (!sums.IsOpenAbove && (sums.Upper < 0 || (sums.Upper == 0 && sums.UpperIsOut)))
            {
                yield return AuditCodes.NegativeTotal;
            }
        }

        if (nets[AidStage.Committed.Order] is not [{ IsOpenAbove: false } committed])
        {
            yield break;
        }

        foreach (Sums[] later in (Sums[][])[nets[AidStage.Allocated.Order], nets[AidStage.Delivered.Order]])
        {
            Sums? same = later.FirstOrDefault(sums => sums.Currency == committed.Currency);
            bool isAbove = same is not null
                && (same.Lower > committed.Upper || (same.Lower == committed.Upper && (same.LowerIsOut || committed.UpperIsOut)));
            if (isAbove && later.All(sums => sums == same || sums.Lower >= 0))
            {
                yield return AuditCodes.AboveCommitted;
            }
        }
    }

    private static IEnumerable<Sums> NetAt(AidStage stage, Contribution contribution)
    {
        StageEntry[] increments = [.. contribution.Entries.Where(entry => entry.Stage == stage && !entry.IsCancellation)];
        StageEntry[] counted = [.. increments.Where(entry => entry.Amount.IsDisclosed)];
        StageEntry[] cancelled = [.. contribution.Entries.Where(entry => counted.Length > 0 && entry.IsCancellation && entry.Stage >= stage)];
        foreach (var group in counted.Concat(cancelled).GroupBy(entry => entry.Amount.Currency!.Value).OrderBy(group => group.Key))
        {
            MoneyRange[] ranges = [.. group.Select(entry => entry.IsCancellation ? -entry.Amount.Range!.Value : entry.Amount.Range!.Value)];
            bool isOpenAbove = counted.Length < increments.Length || ranges.Any(range => range.Upper is null);
            yield return new Sums(
                group.Key,
                ranges.Aggregate(BigInteger.Zero, (sum, range) => sum + Scaled(range.Lower!.Value)),
                ranges.Any(range => range.LowerIsOpen),
                isOpenAbove ? 0 : ranges.Aggregate(BigInteger.Zero, (sum, range) => sum + Scaled(range.Upper!.Value)),
                ranges.Any(range => range.UpperIsOpen),
                isOpenAbove);
        }
    }

    private static BigInteger Scaled(Money money)
    {
        string[] parts = money.Amount.ToString(CultureInfo.InvariantCulture).Split('.');
        string fraction = parts.Length > 1 ? parts[1] : string.Empty;
        return BigInteger.Parse(parts[0] + fraction.PadRight(28, '0'), CultureInfo.InvariantCulture);
    }

    private sealed record Sums(Currency Currency, BigInteger Lower, bool LowerIsOut, BigInteger Upper, bool UpperIsOut, bool IsOpenAbove);
}
