using System.Xml;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Reads an element that names an organisation: reference and type are attributes, the first narrative is the name.</summary>
internal sealed class OrganisationReader(PartyBook parties)
{
    private string? _reference;
    private string? _type;
    private string? _name;
    private XmlPlace _place;
    private MetParty? _known;

    /// <summary>Gets the activity that the organisation states as its own, or null.</summary>
    public string? Activity { get; private set; }

    /// <summary>Gets the role's code, or null.</summary>
    public string? Role { get; private set; }

    /// <summary>Gets the name, or null where none is stated or it is known.</summary>
    public string? Name => _name;

    /// <summary>Gets or sets whether the name is wanted even where the organisation is known.</summary>
    public bool WantsName { get; private set; }

    /// <summary>Starts with the element that the reader is at.</summary>
    /// <param name="xml">The reader; it moves to the attributes.</param>
    /// <param name="alwaysName">Whether the name is wanted even where the organisation is known.</param>
    public void Start(XmlReader xml, bool alwaysName = false)
    {
        (_reference, _type, _name, Activity, Role) = (null, null, null, null, null);
        _place = XmlPlace.Of(xml);
        while (xml.MoveToNextAttribute())
        {
            Attribute(xml);
        }

        _known = string.IsNullOrEmpty(_reference) ? null : parties.Find(_reference);
        WantsName = alwaysName || _known is not { HasName: true };
    }

    /// <summary>Takes the text of a narrative.</summary>
    /// <param name="text">The text.</param>
    public void TakeName(string text)
    {
        _name = IatiText.Line(text);
        WantsName = _name.Length == 0;
    }

    /// <summary>Ends the element.</summary>
    /// <param name="parent">What it is in.</param>
    /// <param name="element">Its name behind a slash, which is the rest of its path.</param>
    /// <returns>The organisation's id, or null where it has neither reference nor name.</returns>
    public Id<Party>? End(IHasPath parent, string element) => _known is { } known
        ? parties.MeetAgain(known, _name)
        : parties.MeetOrganisation(_reference, _name, _type, new ElementPath(parent, element), _place);

    private void Attribute(XmlReader xml)
    {
        if (xml.NamespaceURI.Length > 0)
        {
            return;
        }

        switch (xml.LocalName)
        {
            case "ref":
                _reference = xml.Value.Trim();
                break;
            case "type":
                _type = xml.Value.Trim();
                break;
            case "role":
                Role = xml.Value.Trim();
                break;
            case "provider-activity-id":
                Activity = xml.Value.Trim();
                break;
        }
    }
}
