using CsCheck;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>What every engine must give: each rule on figures to check by hand, and the oracle's table for any ledger and any query.</summary>
public abstract class TotalsEngineContract : GroupsContract
{
    /// <summary>Gets how many random ledgers are compared.</summary>
    protected virtual int Iterations => 8000;

    [Fact]
    public Task Run_AnyLedgerAndQuery_GivesTheOraclesTable() => AidGen.Case.SampleAsync(
        async sample =>
        {
            AidLedger ledger = sample.Ledger;
            TotalsTable table = await RunAsync(sample.Query, ledger.Contributions, ledger.Registry, sample.Rates);

            OracleText.Of(table).Should().Be(Oracle.Answer(sample.Query, ledger, sample.Rates));
        },
        iter: Iterations,
        threads: 1,
        print: sample => sample.ToString());
}
