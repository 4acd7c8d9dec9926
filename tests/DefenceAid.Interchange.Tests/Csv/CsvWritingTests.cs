using System.Collections.Immutable;
using System.Text;
using CsCheck;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.ReferenceData;
using NodaTime;

namespace DefenceAid.Interchange.Tests.Csv;

public sealed class CsvWritingTests
{
    private static readonly Party Ukraine = Party.Government("ua", "Ukraine", Country.Of("UA"));

    private static readonly Party Denmark = Party.Government("dk", "Denmark", Country.Of("DK"));

    private static readonly Party Netherlands = Party.Government("nl", "Netherlands", Country.Of("NL"));

    public static TheoryData<string> Samples => [.. SampleLedgers.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_SampleLedger_ReadsEqualButForWhatIsListed(string name)
    {
        AidLedger ledger = SampleLedgers.Load(name);
        CsvMapping mapping = CsvMapping.Standard.WithRegistry(ledger.Registry);
        var report = new CsvReport();

        Contribution[] read = [.. CsvContributions.Read(Written(ledger.Contributions), mapping, report)];

        report.Failed.Should().Be(0);
        report.Findings.Should().BeEmpty();
        ImmutableArray<string> lost = [.. CsvContributions.NotCarried(ledger).Select(finding => finding.Path)];
        read.Should().HaveCount(ledger.Contributions.Length);
        for (int i = 0; i < read.Length; i++)
        {
            bool isListed = lost.Any(path => path.StartsWith($"$.contributions[{i}].", StringComparison.Ordinal));
            read[i].Equals(ledger.Contributions[i]).Should().Be(!isListed, "{0}", ledger.Contributions[i].Id);
        }

        ledger.Totals(AidScope.Announced, Dimension.Donor, Dimension.Direction).Rows
            .Should().Equal(new TotalsQuery(AidScope.Announced).GroupBy(Dimension.Donor, Dimension.Direction).Run(read, ledger.Registry).Rows);
    }

    [Fact]
    public void Write_EveryColumn_ReadsEqual()
    {
        Contribution[] contributions =
        [
            Contribution.Create("a", PartyShares.Jointly(Denmark.Id, Netherlands.Id), Ukraine, AidCategory.Military, AidChannel.JointProcurement.Through(Denmark))
                .InForm(FinanceForm.InKind).Within(new Id<Coalition>("drones")).PayingInto(Netherlands).FundedBy(Denmark, new Money(2.5m, Currency.EUR), new Id<Contribution>("b"))
                .WithTag("plan", "x, \"y\"").WithTag("k", "=1+1")
                .WithSource(new SourceReference("P, Q", "+title", new PartialDate(2024, 3), new Uri("https://example.org/?a=1,2#x")))
                .WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Between(new Money(1, Currency.EUR), new Money(2, Currency.EUR)), new PartialDate(2024, 3))
                    .ForPeriod(new PartialDate(2025)).ValuedOn(new LocalDate(2024, 1, 2)).WithRestatement(new Money(1.1m, Currency.USD)).WithSourceCode("@code"))
                .WithEntry(StageEntry.Cancellation(AidStage.Announced, new Money(1, Currency.EUR)))
                .WithRevision(new Revision(new LocalDate(2024, 2, 3), new LocalDate(2024, 5, 6), isWithdrawal: true)),
            Contribution.Create("a", PartyShares.Weighted((Denmark.Id, 2), (Netherlands.Id, 1)), Ukraine, AidCategory.Military, AidChannel.NotStated).RecordedOn(new LocalDate(2024, 5, 6))
                .WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Undisclosed)),
            Contribution.Create("c", PartyShares.Percentages((Denmark.Id, 60.5m), (Netherlands.Id, 30)), Ukraine, AidCategory.Financial, AidChannel.OwnStock),
            Contribution.Create("d", PartyShares.Percentages((Denmark.Id, 60)), Ukraine, AidCategory.Financial, AidChannel.OwnStock)
                .WithEntry(new StageEntry(AidStage.Delivered, new Money(-5, Currency.JPY), new LocalDate(2024, 2, 29))),
        ];
        AidRegistry registry = new LedgerBuilder().Add(Ukraine, Denmark, Netherlands)
            .Add(Coalition.Create("drones", "Drones", Capability.Drones, Ukraine)).Build().Registry;
        var report = new CsvReport();

        CsvContributions.Read(Written(contributions), CsvMapping.Standard.WithRegistry(registry), report).Should().Equal(contributions);
        report.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Write_AnyText_ReadsEqualAndIsNoFormula() =>
        Gen.Char["=+-@'\t\r\n\",; xé\u2028"].Array[1, 6].Select(signs => new string(signs)).Where(text => Id<Contribution>.TryParse(text, null, out _)).Sample(text =>
        {
            Contribution contribution = Contribution
                .Create(text, Denmark, Ukraine, AidCategory.Military, AidChannel.NotStated)
                .WithEntry(new StageEntry(AidStage.Committed, new Money(1, Currency.EUR)).WithSourceCode(text));
            AidRegistry registry = new LedgerBuilder().Add(Ukraine, Denmark).Build().Registry;
            string csv = Encoding.UTF8.GetString(Written([contribution]).ToArray());

            string row = csv[(csv.IndexOf("\r\n", StringComparison.Ordinal) + 2)..];
            "=+-@\t\r".Should().NotContain(row[row[0] == '"' ? 1 : 0].ToString());
            CsvContributions.Read(new StringReader(csv), CsvMapping.Standard.WithRegistry(registry), new CsvReport()).Should().Equal(contribution);
        });

    [Fact]
    public async Task WriteAsync_ManyContributions_WritesWhatWriteDoes()
    {
        Contribution[] contributions = [.. Enumerable.Range(0, 1000).Select(i => Contribution.Committed(
            $"c-{i}", Denmark, Ukraine, new PartialDate(2024), AidCategory.Military, AidChannel.NotStated, new Money(i, Currency.EUR)))];
        using var stream = new MemoryStream();

        await CsvContributions.WriteAsync(stream, contributions);

        stream.ToArray().Should().Equal(Written(contributions).ToArray());
    }

    [Fact]
    public void Write_Row_IsAsTheFormatSays()
    {
        Contribution contribution = Contribution.Committed(
            "=a", Denmark, Ukraine, new PartialDate(2024, 8), AidCategory.Military, AidChannel.DonorIndustry, StatedAmount.Over(new Money(641_000_000, Currency.EUR)));

        Encoding.UTF8.GetString(Written([contribution]).ToArray()).Split("\r\n").Should().Equal(
            "id,donors,recipients,category,form,route,counterpart,coalition,agreement,into,funded_by,funded_by_amount,funded_by_contribution,tags,recorded_on,superseded_on,withdrawn,"
            + "stage,cancellation,qualifier,currency,amount,high,on,for,rate_on,restated_currency,restated_amount,source_code,publisher,title,published_on,uri",
            "'=a,dk,ua,military,not-stated,donor-industry,,,,,,,,,,,,committed,,over,EUR,641000000,,2024-08,,,,,,,,,",
            string.Empty);
    }

    [Fact]
    public void NotCarried_WhatHasNoColumn_IsListed()
    {
        Contribution contribution = Contribution
            .Committed("a", Denmark, Ukraine, null, AidCategory.Military, AidChannel.NotStated, new Money(1, Currency.EUR))
            .WithItem("tanks").WithTag("k", "a;b").WithExtensions(Extensions.Parse("""{ "x": 1 }"""))
            .WithSource(new SourceReference("P", "T")).WithSource(new SourceReference("P", "U"));
        AidLedger ledger = new LedgerBuilder().Add(Ukraine, Denmark).Add(contribution).Build();

        ImmutableArray<Finding> findings = CsvContributions.NotCarried(ledger);

        findings.Should().OnlyContain(finding => finding.Code == CsvFindingCodes.NotCarried && finding.Severity == FindingSeverity.Warning);
        findings.Select(finding => finding.Path).Should().Equal(
            "$.parties", "$.contributions[0].items", "$.contributions[0].sources", "$.contributions[0].extensions", "$.contributions[0].tags");
        CsvContributions.NotCarried(contribution, "$.contributions[0]").Should().Equal(findings[1..]);
        CsvContributions.NotCarried(contribution)[0].Path.Should().Be("$.items");
    }

    [Fact]
    public void ToText_Totals_AreRowsOfGroupsAndCurrencies()
    {
        AidLedger ledger = new LedgerBuilder().Add(Ukraine, Denmark, Party.Company("=nl", "Formula"))
            .Add(Contribution.Committed("a", Denmark, Ukraine, null, AidCategory.Military, AidChannel.NotStated, StatedAmount.Over(new Money(5, Currency.EUR))))
            .Add(Contribution.Committed("b", new Id<Party>("=nl"), Ukraine, null, AidCategory.Military, AidChannel.NotStated, StatedAmount.Undisclosed)).Build();

        CsvTotals.ToText(ledger.Totals(AidScope.Committed, Dimension.Donor)).Split("\r\n").Should().Equal(
            "donor,currency,nominal,lower,lower_open,upper,upper_open,contributions,undisclosed,approximate",
            "'=nl,,,,,,,1,1,0",
            "dk,EUR,5,5,true,,,1,0,0",
            string.Empty);
    }

    [Fact]
    public async Task WriteAsync_Totals_WritesTheText()
    {
        TotalsTable table = SampleLedgers.Load(SampleLedgers.Sweden).Totals(AidScope.Announced, Dimension.Direction);
        using var stream = new MemoryStream();

        await CsvTotals.WriteAsync(stream, table);

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(CsvTotals.ToText(table));
    }

    [Fact]
    public void Write_Totals_WritesTheText()
    {
        TotalsTable table = SampleLedgers.Load(SampleLedgers.Sweden).Totals(AidScope.Announced, Dimension.Direction);
        using var stream = new MemoryStream();

        CsvTotals.Write(stream, table);

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(CsvTotals.ToText(table));
    }

    private static MemoryStream Written(IEnumerable<Contribution> contributions)
    {
        var stream = new MemoryStream();
        CsvContributions.Write(stream, contributions);
        stream.Position = 0;
        return stream;
    }
}
