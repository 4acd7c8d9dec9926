using System.Collections.Immutable;

namespace DefenceAid.Domain;

/// <summary>Reports references to records that are not there.</summary>
internal static class References
{
    public static void Party(AidRegistry registry, Id<Party> id, string path, List<Finding> findings) =>
        Require(registry.Knows(id), "a party", id.Value, path, findings);

    public static void Parties(AidRegistry registry, ImmutableArray<Id<Party>> ids, string path, List<Finding> findings)
    {
        for (int i = 0; i < ids.Length; i++)
        {
            Party(registry, ids[i], $"{path}[{i}]", findings);
        }
    }

    public static void Coalition(AidRegistry registry, Id<Coalition> id, string path, List<Finding> findings) =>
        Require(registry.Knows(id), "a coalition", id.Value, path, findings);

    public static void Agreement(AidRegistry registry, Id<Agreement> id, string path, List<Finding> findings) =>
        Require(registry.Knows(id), "an agreement", id.Value, path, findings);

    public static void Group(AidRegistry registry, Id<CountryGroup> id, string path, List<Finding> findings) =>
        Require(registry.Knows(id), "a group of countries", id.Value, path, findings);

    private static void Require(bool known, string kind, string id, string path, List<Finding> findings)
    {
        if (!known)
        {
            findings.Add(new Finding(FindingCodes.DanglingReference, FindingSeverity.Error, path, $"the id of {kind} of this ledger", $"\"{id}\""));
        }
    }
}
