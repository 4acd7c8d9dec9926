using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>A party that a document names, as far as it is known by now.</summary>
/// <param name="party">The party.</param>
/// <param name="hasName">Whether its name is one that the document states.</param>
internal sealed class MetParty(Party party, bool hasName)
{
    /// <summary>Gets the party.</summary>
    public Party Party { get; private set; } = party;

    /// <summary>Gets whether its name is one that the document states, and no reference in its place.</summary>
    public bool HasName { get; private set; } = hasName;

    /// <summary>Gets or sets its number in the order of the first uses; 0 where it is not used yet.</summary>
    public int Use { get; set; }

    /// <summary>Gets or sets whether a contribution that an activity carries may name it.</summary>
    public bool IsCarried { get; set; }

    /// <summary>Names it.</summary>
    /// <param name="name">The name, in one line, not empty.</param>
    public void Name(string name) => (Party, HasName) = (Party.WithName(name), true);
}
