namespace DefenceAid.Domain;

/// <summary>Checks that the records of a registry refer to each other rightly.</summary>
internal static class RegistryChecks
{
    public static void Run(AidRegistry registry, List<Finding> findings)
    {
        HashSet<Party> circular = PartOfCircles.Find(registry);
        for (int i = 0; i < registry.Parties.Length; i++)
        {
            CheckParty(registry, circular, registry.Parties[i], $"$.parties[{i}]", findings);
        }

        for (int i = 0; i < registry.Coalitions.Length; i++)
        {
            CheckCoalition(registry, registry.Coalitions[i], $"$.coalitions[{i}]", findings);
        }

        for (int i = 0; i < registry.Agreements.Length; i++)
        {
            CheckAgreement(registry, registry.Agreements[i], $"$.agreements[{i}]", findings);
        }
    }

    private static void CheckParty(AidRegistry registry, HashSet<Party> circular, Party party, string path, List<Finding> findings)
    {
        if (party.PartOf is not { } whole)
        {
            return;
        }

        References.Party(registry, whole, path + ".partOf", findings);
        if (circular.Contains(party))
        {
            findings.Add(new Finding(
                FindingCodes.CyclicPartOf, FindingSeverity.Error, path + ".partOf", "a party that does not belong to this one", $"\"{whole}\", which belongs to \"{party.Id}\""));
        }
    }

    private static void CheckCoalition(AidRegistry registry, Coalition coalition, string path, List<Finding> findings)
    {
        References.Party(registry, coalition.Beneficiary, path + ".beneficiary", findings);
        for (int i = 0; i < coalition.Memberships.Length; i++)
        {
            References.Party(registry, coalition.Memberships[i].Party, $"{path}.memberships[{i}].party", findings);
        }
    }

    private static void CheckAgreement(AidRegistry registry, Agreement agreement, string path, List<Finding> findings)
    {
        References.Parties(registry, agreement.Parties, path + ".parties", findings);
        if (agreement.Coalition is { } coalition)
        {
            References.Coalition(registry, coalition, path + ".coalition", findings);
        }

        for (int i = 0; i < agreement.Signatures.Length; i++)
        {
            Id<Party> signatory = agreement.Signatures[i].Party;
            if (!agreement.Parties.Contains(signatory))
            {
                findings.Add(new Finding(
                    FindingCodes.SignatoryNotParty, FindingSeverity.Error, $"{path}.signatures[{i}].party", "a party to the agreement", $"\"{signatory}\""));
            }
        }
    }
}
