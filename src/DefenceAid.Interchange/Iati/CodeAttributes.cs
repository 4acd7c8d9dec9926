using System.Xml;

namespace DefenceAid.Interchange;

/// <summary>The attributes of an element that states a code, a day or a value.</summary>
internal sealed class CodeAttributes
{
    /// <summary>Gets the code, or null.</summary>
    public string? Code { get; private set; }

    /// <summary>Gets the list that the code is of, or null.</summary>
    public string? Vocabulary { get; private set; }

    /// <summary>Gets the percentage, as written, or null.</summary>
    public string? Percentage { get; private set; }

    /// <summary>Gets the type, or null.</summary>
    public string? Type { get; private set; }

    /// <summary>Gets the reference, or null.</summary>
    public string? Reference { get; private set; }

    /// <summary>Gets the day, as written, or null.</summary>
    public string? Day { get; private set; }

    /// <summary>Gets the currency's code, or null.</summary>
    public string? Currency { get; private set; }

    /// <summary>Gets the day at whose rate a value is meant, as written, or null.</summary>
    public string? ValueDate { get; private set; }

    /// <summary>Gets where the element begins.</summary>
    public XmlPlace Place { get; private set; }

    /// <summary>Reads the attributes of the element that the reader is at.</summary>
    /// <param name="xml">The reader; it moves to the attributes.</param>
    public void Read(XmlReader xml)
    {
        (Code, Vocabulary, Percentage, Type, Reference, Day, Currency, ValueDate) = (null, null, null, null, null, null, null, null);
        Place = XmlPlace.Of(xml);
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI.Length == 0)
            {
                Take(xml);
            }
        }
    }

    private void Take(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "code":
                Code = Stated(xml.Value);
                break;
            case "vocabulary":
                Vocabulary = Stated(xml.Value);
                break;
            case "percentage":
                Percentage = Stated(xml.Value);
                break;
            case "type":
                Type = Stated(xml.Value);
                break;
            case "ref":
                Reference = Stated(xml.Value);
                break;
            case "iso-date":
                Day = Stated(xml.Value);
                break;
            case "currency":
                Currency = Stated(xml.Value);
                break;
            case "value-date":
                ValueDate = Stated(xml.Value);
                break;
        }
    }

    private static string? Stated(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length > 0 ? trimmed : null;
    }
}
