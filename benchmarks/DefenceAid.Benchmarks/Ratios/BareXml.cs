using System.Xml;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>XML without its meaning: every element, attribute and text is visited, and checked for nothing.</summary>
internal static class BareXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads every node and takes the lengths of names and values.</summary>
    public static long Read(Stream stream)
    {
        long sum = 0;
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            sum += xml.NodeType == XmlNodeType.Element ? xml.LocalName.Length : xml.Value.Length;
            while (xml.MoveToNextAttribute())
            {
                sum += xml.LocalName.Length + xml.Value.Length;
            }
        }

        return sum;
    }
}
