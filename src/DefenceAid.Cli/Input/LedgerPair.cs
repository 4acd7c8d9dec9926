using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Cli.Input;

/// <summary>What is compared: two ledgers, or one ledger as it was known on two days.</summary>
internal sealed record LedgerPair(LedgerInput Older, LedgerInput Newer, LocalDate? From, LocalDate? To)
{
    /// <summary>Gets the inputs, each once.</summary>
    public IEnumerable<LedgerInput> Inputs => ReferenceEquals(Older, Newer) ? [Older] : [Older, Newer];

    /// <summary>Compares the two sides.</summary>
    /// <param name="older">The ledger of the older side.</param>
    /// <param name="newer">The ledger of the newer side, the same where two days are compared.</param>
    public LedgerDiff Compare(AidLedger older, AidLedger newer) => From is { } from ? LedgerDiff.Between(newer, from, To) : LedgerDiff.Between(older, newer);

    /// <summary>Says what is compared, such as <c>From a.json to b.json</c>.</summary>
    public override string ToString() => From is { } from
        ? $"{Older.Name}: from what was known on {new PartialDate(from)} to what {(To is { } to ? $"was known on {new PartialDate(to)}" : "is known now")}"
        : $"From {Older.Name} to {Newer.Name}";
}
