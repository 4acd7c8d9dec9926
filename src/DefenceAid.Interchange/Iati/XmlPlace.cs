using System.Xml;

namespace DefenceAid.Interchange;

/// <summary>A place in a document.</summary>
/// <param name="Line">The line, from 1; 0 where not known.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct XmlPlace(int Line, int Column)
{
    /// <summary>Gives the place that a reader is at.</summary>
    /// <param name="xml">The reader.</param>
    public static XmlPlace Of(XmlReader xml) => xml is IXmlLineInfo info ? new XmlPlace(info.LineNumber, info.LinePosition) : default;
}
