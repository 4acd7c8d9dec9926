using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Commands;

/// <summary>What a comparison did to the total that the options ask for.</summary>
internal sealed class DiffEffect
{
    private readonly string _name;
    private readonly AidRegistry _older;
    private readonly AidRegistry _newer;

    /// <summary>Totals both sides. What is built in and asked for is added to both ledgers, and is no change of either.</summary>
    /// <param name="pair">What is compared.</param>
    /// <param name="older">The ledger of the older side.</param>
    /// <param name="newer">The ledger of the newer side.</param>
    /// <param name="request">What is totalled.</param>
    public DiffEffect(LedgerPair pair, AidLedger older, AidLedger newer, QueryRequest request)
    {
        request.For(ref older);
        Query = request.For(ref newer);
        OnTotal = pair.Compare(older, newer).EffectOn(Query, request.Rates);
        _name = pair.Newer.Name;
        _older = older.Registry;
        _newer = newer.Registry;
    }

    /// <summary>Gets the query, without a day of knowledge.</summary>
    public TotalsQuery Query { get; }

    /// <summary>Gets the totals of both sides, and the contributions that make the difference.</summary>
    public TotalsEffect OnTotal { get; }

    /// <summary>Draws the contributions and the totals.</summary>
    /// <param name="width">The columns of the terminal, or null where the output goes elsewhere.</param>
    public TextGrid Draw(int? width) => new EffectGrid(OnTotal, _older, _newer, total => TableWriter.Words(total, width)).Draw();

    /// <summary>Notes ids that the query asks for and neither side has.</summary>
    /// <param name="console">Where to.</param>
    public void WriteNotes(ToolConsole console)
    {
        IEnumerable<string> notes = UnknownIds.In(OnTotal.Before.Query.Scope, _older)
            .Intersect(UnknownIds.In(OnTotal.After.Query.Scope, _newer), StringComparer.Ordinal);
        foreach (string note in notes)
        {
            console.WriteErrorLine($"{_name}: warning: {note}");
        }
    }

    /// <summary>Says what was not converted or not counted on each side, after what is written to standard output.</summary>
    /// <param name="console">Where to.</param>
    public void WriteListed(ToolConsole console)
    {
        console.Flush();
        WriteListed(console, "before", OnTotal.Before);
        WriteListed(console, "after", OnTotal.After);
    }

    private static void WriteListed(ToolConsole console, string side, TotalsTable table)
    {
        IEnumerable<string> lines =
        [
            .. table.Unconverted.Select(gap => $"not converted {side}: {gap}"),
            .. table.Exclusions.Select(exclusion => $"not counted {side}: {exclusion}"),
        ];
        foreach (string line in lines)
        {
            console.WriteErrorLine(line);
        }
    }
}
