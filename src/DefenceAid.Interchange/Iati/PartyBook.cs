using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>The parties that a document names: an organisation by its reference, else by its name; countries and regions by their codes.</summary>
/// <remarks>A party is met where an activity names it, and used where a contribution came of the activity's plain elements.</remarks>
internal sealed class PartyBook(IatiReport report)
{
    /// <summary>The id of the party that stands for nobody named.</summary>
    public static readonly Id<Party> NotStated = new("not-stated");

    private readonly Dictionary<string, MetParty> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<Id<Party>, MetParty> _byId = [];
    private readonly List<MetParty> _met = [];
    private int _uses;

    /// <summary>Gets the parties used, in the order of their first use.</summary>
    public IEnumerable<Party> Used => _byId.Values.Where(entry => entry.Use > 0).OrderBy(entry => entry.Use).Select(entry => entry.Party);

    /// <summary>Gets the parties that only contributions which an activity carries may name.</summary>
    public IEnumerable<Party> Carried => _byId.Values.Where(party => party is { IsCarried: true, Use: 0 }).Select(party => party.Party);

    /// <summary>Finds an organisation that was met before, or null.</summary>
    /// <param name="reference">Its reference, without white space at its ends.</param>
    public MetParty? Find(string reference) => _byReference.GetValueOrDefault(reference);

    /// <summary>Meets an organisation again.</summary>
    /// <param name="party">The organisation.</param>
    /// <param name="name">Its name in one line, or null or empty.</param>
    /// <returns>Its id.</returns>
    public Id<Party> MeetAgain(MetParty party, string? name)
    {
        if (!party.HasName && !string.IsNullOrEmpty(name))
        {
            party.Name(name);
        }

        return Meet(party);
    }

    /// <summary>Meets an organisation.</summary>
    /// <param name="reference">Its reference, or null or empty.</param>
    /// <param name="name">Its name in one line, or null or empty.</param>
    /// <param name="type">Its type, or null or empty.</param>
    /// <param name="path">Its path.</param>
    /// <param name="place">Its place.</param>
    /// <returns>Its id, or null where it has neither reference nor name.</returns>
    public Id<Party>? MeetOrganisation(string? reference, string? name, string? type, ElementPath path, XmlPlace place)
    {
        string key = string.IsNullOrEmpty(reference) ? name ?? string.Empty : reference;
        if (key.Length == 0)
        {
            report.Warning(IatiFindingCodes.Nameless, path.ToString(), place, "an organisation with a reference or a name", "neither");
            return null;
        }

        return MeetAgain(Find(key) ?? Add(key, name, type, path, place), name);
    }

    /// <summary>Meets a country or a region.</summary>
    /// <param name="recipient">Which one.</param>
    /// <param name="name">Its name where the document has one, in one line; null or empty where not.</param>
    public void MeetRecipient(IatiRecipient recipient, string? name)
    {
        if (!_byId.TryGetValue(recipient.Party, out MetParty? entry))
        {
            entry = new MetParty(PartyOf(recipient, name), hasName: true);
            _byId.Add(recipient.Party, entry);
        }

        Meet(entry);
    }

    /// <summary>Meets the party that stands for nobody named.</summary>
    /// <returns>Its id.</returns>
    public Id<Party> MeetNotStated()
    {
        if (!_byId.TryGetValue(NotStated, out MetParty? entry))
        {
            entry = new MetParty(Party.Create(NotStated, "Not stated", PartyKind.Territory), hasName: true);
            _byId.Add(NotStated, entry);
        }

        return Meet(entry);
    }

    /// <summary>Uses the parties that were met since the last activity.</summary>
    /// <param name="meet">Takes each party that is used for the first time, or null.</param>
    public void Use(Action<Party>? meet)
    {
        foreach (MetParty entry in _met.Where(entry => entry.Use == 0))
        {
            entry.Use = ++_uses;
            meet?.Invoke(entry.Party);
        }

        _met.Clear();
    }

    /// <summary>Keeps the parties that were met since the last activity for where the document does not say itself which ones there are.</summary>
    public void Carry()
    {
        foreach (MetParty party in _met)
        {
            party.IsCarried = true;
        }

        _met.Clear();
    }

    /// <summary>Forgets which parties were met since the last activity, of which no contribution came.</summary>
    public void Discard() => _met.Clear();

    private static Party PartyOf(IatiRecipient recipient, string? name)
    {
        bool isNamed = !string.IsNullOrEmpty(name);
        if (!recipient.IsRegion && Country.TryOf(recipient.Code, out Country country))
        {
            return Party.Create(recipient.Party, country.Name, PartyKind.Government).WithCountry(country);
        }

        return Party.Create(recipient.Party, isNamed ? name! : $"{(recipient.IsRegion ? "Region" : "Country")} {recipient.Code}", PartyKind.Territory);
    }

    private Id<Party> Meet(MetParty entry)
    {
        if (entry.Use == 0)
        {
            _met.Add(entry);
        }

        return entry.Party;
    }

    private MetParty Add(string key, string? name, string? type, ElementPath path, XmlPlace place)
    {
        var id = new Id<Party>(IatiText.ToId(key));
        if (id.Value != key)
        {
            report.Information(IatiFindingCodes.ChangedIdentifier, path.ToString(), place, $"a reference of at most {Id<Party>.MaxLength} characters without control characters", IatiText.Quoted(key));
        }

        if (!string.IsNullOrEmpty(type) && !IatiCodes.IsType(type))
        {
            report.Warning(IatiFindingCodes.UnknownCode, path.ToString(), place, "a type of the list OrganisationType, such as 10", IatiText.Quoted(type));
        }

        if (!_byId.TryGetValue(id, out MetParty? entry))
        {
            entry = new MetParty(Organisation(id, key, name, type), hasName: !string.IsNullOrEmpty(name));
            _byId.Add(id, entry);
        }

        _byReference.Add(key, entry);
        return entry;
    }

    private static Party Organisation(Id<Party> id, string key, string? name, string? type)
    {
        PartyKind kind = IatiCodes.KindOf(type) ?? PartyKind.CivilSociety;
        Party party = Party.Create(id, string.IsNullOrEmpty(name) ? IatiText.Line(key) : name, kind);
        if (key.Length > 3 && key[2] == '-' && Country.TryOf(key.AsSpan(0, 2), out Country country))
        {
            party = party.WithCountry(country);
        }

        bool isPlain = id.Value == key && type == IatiCodes.TypeOf(kind);
        return isPlain ? party : party.WithExtensions(Kept(id.Value == key ? null : key, type));
    }

    private static Extensions Kept(string? reference, string? type)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        if (reference is not null)
        {
            kept.Add("ref", reference);
        }

        if (!string.IsNullOrEmpty(type))
        {
            kept.Add("type", type);
        }

        return kept.Count == 0 ? Extensions.None : IatiExtension.Of(writer =>
        {
            foreach ((string member, string text) in kept)
            {
                writer.WriteString(member, text);
            }
        });
    }
}
