using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>How the parties of a ledger are written: reference, type, name, country.</summary>
internal sealed class WrittenParties(AidRegistry registry, Party? reporter)
{
    /// <summary>Gives the id that a party is read back with.</summary>
    /// <param name="id">Its id in the ledger.</param>
    public static Id<Party> Written(Id<Party> id) => new(IatiText.Xml(id.Value));

    /// <summary>Gives a party's name; its id where the ledger doesn't know it.</summary>
    /// <param name="id">The party's id.</param>
    public string NameOf(Id<Party> id) => IatiText.Xml(Find(id)?.Name ?? id.Value);

    /// <summary>Gives a party's reference, or null where its name alone identifies it.</summary>
    /// <param name="id">The party's id.</param>
    public string? ReferenceOf(Id<Party> id)
    {
        if (Find(id) is not { } party)
        {
            return IatiText.Xml(id.Value);
        }

        string? kept = IatiExtension.Text(party.Extensions, "ref");
        if (IatiText.IsWayToWrite(kept, id.Value))
        {
            return kept;
        }

        return party.Name == id.Value && IatiText.Line(party.Name) == party.Name ? null : IatiText.Xml(id.Value);
    }

    /// <summary>Gives a party's type, or null where the ledger doesn't know it.</summary>
    /// <param name="id">The party's id.</param>
    public string? TypeOf(Id<Party> id)
    {
        if (Find(id) is not { } party)
        {
            return null;
        }

        return IatiExtension.Text(party.Extensions, "type") is { Length: > 0 } kept && IatiText.IsXml(kept) ? kept : IatiCodes.TypeOf(party.Kind);
    }

    /// <summary>Gives the country that a party is of, or that of the nearest party that it belongs to; null where none has one.</summary>
    /// <param name="id">The party's id.</param>
    public Country? CountryOf(Id<Party> id)
    {
        var seen = new HashSet<Id<Party>>();
        for (Party? party = Find(id); party is not null && seen.Add(party); party = party.PartOf is { } whole ? Find(whole) : null)
        {
            if (party.Country is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private Party? Find(Id<Party> id) => registry.FindParty(id) ?? (reporter?.Id == id ? reporter : null);
}
