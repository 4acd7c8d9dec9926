using System.Text;
using DefenceAid.Domain;

namespace DefenceAid.ReferenceData.Tests;

/// <summary>The documents that the assemblies carry, as text.</summary>
internal static class Documents
{
    public static readonly string[] Names =
        ["capability-coalitions", "country-groups", "lithuania-2024-08", "us-drawdowns", "sweden-2025-05", "drone-coalition-2024-04"];

    public static string Embedded(string name) =>
        Text(typeof(SampleLedgers).Assembly.GetManifestResourceStream(name + ".json")!);

    public static string Schema() =>
        Text(typeof(AidLedger).Assembly.GetManifestResourceStream("defence-aid-1.schema.json")!);

    public static string Text(Stream stream)
    {
        using (stream)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Encoding.UTF8.GetString(copy.ToArray());
        }
    }
}
