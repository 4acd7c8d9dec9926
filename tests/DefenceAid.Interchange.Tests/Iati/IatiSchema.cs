using System.Xml;
using System.Xml.Schema;

namespace DefenceAid.Interchange.Tests.Iati;

/// <summary>The schema of IATI 2.03, with the attribute <c>xml:lang</c> that it imports declared in lines of our own.</summary>
internal static class IatiSchema
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private const string XmlLang =
        $"""
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{XmlNamespace}">
          <xs:attribute name="lang" type="xs:string" />
        </xs:schema>
        """;

    // The extension, which IATI's schema lets pass as elements of another namespace.
    private const string Extension =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:defence-aid:iati:1">
          <xs:element name="contribution">
            <xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="digest" use="required" /></xs:extension></xs:simpleContent></xs:complexType>
          </xs:element>
          <xs:element name="ledger" type="xs:string" />
          <xs:element name="version">
            <xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="place" type="xs:int" use="required" /></xs:extension></xs:simpleContent></xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    /// <summary>Gives what is wrong with a document, each fault with its line; skips the test where the schema is not at hand.</summary>
    public static IReadOnlyList<string> Faults(byte[] document)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas() };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.Add($"line {fault.Exception.LineNumber}: {fault.Message}");
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
            // The handler takes what comes.
        }

        return faults;
    }

    private static XmlSchemaSet Schemas()
    {
        // Both files of IATI's come from the disk; nothing is fetched.
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (string own in (string[])[XmlLang, Extension])
        {
            using var reader = XmlReader.Create(new StringReader(own));
            schemas.Add(null, reader);
        }

        schemas.XmlResolver = new XmlUrlResolver();
        string path = IatiSharedData.File("xsd/iati-activities-schema.xsd");
        using (var xsd = XmlReader.Create(path, new XmlReaderSettings { XmlResolver = null }))
        {
            schemas.Add(null, xsd);
        }

        schemas.Compile();
        return schemas;
    }
}
