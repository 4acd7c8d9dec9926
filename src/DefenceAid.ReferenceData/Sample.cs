using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.ReferenceData;

/// <summary>One sample: its name, what it is, and its ledger, made once and when first asked for.</summary>
internal sealed class Sample(string name, string description, Func<AidLedger> make)
{
    private readonly Lazy<AidLedger> _ledger = new(make);

    public string Name { get; } = name;

    public string Description { get; } = description;

    public AidLedger Ledger => _ledger.Value;

    public Stream OpenJson()
    {
        var json = new MemoryStream();
        LedgerJson.Write(json, Ledger);
        json.Position = 0;
        return json;
    }
}
