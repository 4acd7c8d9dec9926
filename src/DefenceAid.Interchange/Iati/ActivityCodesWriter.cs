using System.Xml;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Writes the elements of an activity that are kept as tags, each group in its place in IATI's schema.</summary>
internal sealed class ActivityCodesWriter(XmlWriter xml, WrittenParties parties)
{
    private static readonly (string Key, string Element)[] Defaults =
    [
        (IatiTags.CollaborationType, "collaboration-type"),
        (IatiTags.FlowType, "default-flow-type"),
        (IatiTags.FinanceType, "default-finance-type"),
    ];

    private static readonly (string Key, string Role)[] Roles = [(IatiTags.Accountable, "2"), (IatiTags.Extending, "3"), (IatiTags.Implementing, "4")];

    /// <summary>Writes an element with a code.</summary>
    /// <param name="element">The element's name.</param>
    /// <param name="code">The code.</param>
    public void WriteCode(string element, string code)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("code", code);
        xml.WriteEndElement();
    }

    /// <summary>Writes an organisation.</summary>
    /// <param name="element">The element's name.</param>
    /// <param name="id">The party's id.</param>
    /// <param name="attribute">The name of an attribute of its own.</param>
    /// <param name="value">That attribute's value, or null.</param>
    public void WriteOrganisation(string element, Id<Party> id, string attribute, string? value)
    {
        xml.WriteStartElement(element);
        WriteAttribute("ref", parties.ReferenceOf(id));
        WriteAttribute("type", parties.TypeOf(id));
        WriteAttribute(attribute, value);
        xml.WriteElementString("narrative", parties.NameOf(id));
        xml.WriteEndElement();
    }

    /// <summary>Writes the status.</summary>
    /// <param name="tags">The activity's tags.</param>
    public void WriteStatus(IReadOnlyCollection<Tag> tags) => WriteCodes(tags, IatiTags.Status, "activity-status");

    /// <summary>Writes the organisations in other roles than Funding.</summary>
    /// <param name="tags">The activity's tags.</param>
    public void WriteParticipants(IReadOnlyCollection<Tag> tags)
    {
        foreach ((string key, string role) in Roles)
        {
            foreach (Tag tag in tags.Where(tag => tag.Key == key))
            {
                WriteOrganisation("participating-org", new Id<Party>(tag.Value), "role", role);
            }
        }
    }

    /// <summary>Writes purposes, tags and types.</summary>
    /// <param name="tags">The activity's tags.</param>
    public void WriteCodes(IReadOnlyCollection<Tag> tags)
    {
        WriteListed(tags, IatiTags.Sector, "sector");
        foreach (Tag tag in tags)
        {
            if (IatiTags.Rest(tag, IatiTags.Tag) is { Length: > 0 } list)
            {
                WriteListed("tag", tag.Value, list);
            }
        }

        WriteScopes(tags);
        foreach ((string key, string element) in Defaults)
        {
            WriteCodes(tags, key, element);
        }

        WriteListed(tags, IatiTags.AidType, "default-aid-type");
        WriteCodes(tags, IatiTags.TiedStatus, "default-tied-status");
    }

    /// <summary>Writes the related activities.</summary>
    /// <param name="tags">The activity's tags.</param>
    public void WriteRelated(IReadOnlyCollection<Tag> tags)
    {
        foreach (Tag tag in tags)
        {
            if (IatiTags.Rest(tag, IatiTags.Related) is { Length: > 0 } type)
            {
                xml.WriteStartElement("related-activity");
                xml.WriteAttributeString("ref", tag.Value);
                xml.WriteAttributeString("type", type);
                xml.WriteEndElement();
            }
        }
    }

    private void WriteScopes(IReadOnlyCollection<Tag> tags)
    {
        foreach (Tag tag in tags)
        {
            if (IatiTags.Rest(tag, IatiTags.HumanitarianScope) is not { Length: > 0 } rest)
            {
                continue;
            }

            int dash = rest.IndexOf('-', StringComparison.Ordinal);
            xml.WriteStartElement("humanitarian-scope");
            xml.WriteAttributeString("type", rest[..dash]);
            xml.WriteAttributeString("vocabulary", rest[(dash + 1)..]);
            xml.WriteAttributeString("code", tag.Value);
            xml.WriteEndElement();
        }
    }

    private void WriteCodes(IReadOnlyCollection<Tag> tags, string key, string element)
    {
        foreach (Tag tag in tags.Where(tag => tag.Key == key))
        {
            WriteCode(element, tag.Value);
        }
    }

    private void WriteListed(IReadOnlyCollection<Tag> tags, string key, string element)
    {
        foreach (Tag tag in tags)
        {
            if (IatiTags.Rest(tag, key) is { } list)
            {
                WriteListed(element, tag.Value, list.Length == 0 ? null : list);
            }
        }
    }

    private void WriteListed(string element, string code, string? list)
    {
        xml.WriteStartElement(element);
        WriteAttribute("vocabulary", list);
        xml.WriteAttributeString("code", code);
        xml.WriteEndElement();
    }

    private void WriteAttribute(string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, value);
        }
    }
}
