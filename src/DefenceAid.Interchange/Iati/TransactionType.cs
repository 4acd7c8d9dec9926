using System.Collections.Frozen;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>What a type of transaction of IATI's code list means for a contribution.</summary>
internal sealed class TransactionType
{
    private static readonly FrozenDictionary<string, TransactionType> All = new TransactionType[]
    {
        new("1", "incoming funds", null) { IsIncoming = true, Rank = 0 },
        new("2", "outgoing commitment", AidStage.Committed),
        new("3", "disbursement", AidStage.Delivered),
        new("4", "expenditure", AidStage.Delivered),
        new("5", "interest payment", null),
        new("6", "loan repayment", null),
        new("7", "reimbursement", AidStage.Delivered),
        new("8", "purchase of equity", AidStage.Delivered),
        new("9", "sale of equity", null),
        new("10", "credit guarantee", AidStage.Committed),
        new("11", "incoming commitment", null) { IsIncoming = true, Rank = 1 },
        new("12", "outgoing pledge", AidStage.Announced),
        new("13", "incoming pledge", null) { IsIncoming = true, Rank = 2 },
    }.ToFrozenDictionary(type => type.Code, StringComparer.Ordinal);

    private TransactionType(string code, string name, AidStage? stage)
    {
        Code = code;
        Name = name;
        Stage = stage;
    }

    /// <summary>Gets IATI's code.</summary>
    public string Code { get; }

    /// <summary>Gets IATI's name, in lower case.</summary>
    public string Name { get; }

    /// <summary>Gets the stage of its entries; null where it is listed and not counted.</summary>
    public AidStage? Stage { get; }

    /// <summary>Gets whether it says whose money the activity has.</summary>
    public bool IsIncoming { get; private init; }

    /// <summary>Gets, of an incoming type, which is looked at first: money that came before money that was promised.</summary>
    public int Rank { get; private init; }

    /// <summary>Gets whether it is a promise to pay if somebody else does not.</summary>
    public bool IsGuarantee => Code == "10";

    /// <summary>Gets whether money flows back by it.</summary>
    public bool IsReturn => Stage is null && !IsIncoming;

    /// <summary>Finds a type by its code, or null.</summary>
    /// <param name="code">The code.</param>
    public static TransactionType? Find(string code) => All.GetValueOrDefault(code);

    /// <summary>Gives the type that an entry is written as, or null where IATI has no word for its stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="sourceCode">The source's own code, which is kept where it is a type of that stage.</param>
    public static TransactionType? Of(AidStage stage, string? sourceCode)
    {
        if (sourceCode is not null && Find(sourceCode) is { Stage: { } its } own && its == stage)
        {
            return own;
        }

        return stage.Code switch
        {
            AidStage.Codes.Announced => All["12"],
            AidStage.Codes.Committed => All["2"],
            AidStage.Codes.Delivered => All["3"],
            _ => null,
        };
    }
}
