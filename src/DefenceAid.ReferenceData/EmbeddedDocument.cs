using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.ReferenceData;

/// <summary>A ledger document that this assembly carries.</summary>
internal static class EmbeddedDocument
{
    /// <summary>Opens a document.</summary>
    /// <param name="name">Its file name, without extension.</param>
    public static Stream Open(string name) =>
        typeof(EmbeddedDocument).Assembly.GetManifestResourceStream(name + ".json")
        ?? throw new InvalidOperationException($"Expected the assembly to carry {name}.json but it does not. The build left it out.");

    /// <summary>Reads a document.</summary>
    /// <param name="name">Its file name, without extension.</param>
    public static AidLedger Read(string name)
    {
        using Stream json = Open(name);
        return LedgerJson.Read(json);
    }
}
