using DefenceAid.Domain;

namespace DefenceAid.Cli.Commands;

/// <summary>Notes ids that a scope asks for and a ledger doesn't have: a slip of the hand would silently total nothing.</summary>
internal static class UnknownIds
{
    /// <summary>Gives a sentence for each.</summary>
    public static IEnumerable<string> In(AidScope scope, AidRegistry registry) =>
    [
        .. scope.Donors.Concat(scope.Recipients).Distinct()
            .Where(id => registry.FindParty(id, scope.KnownOnDate) is null).Select(id => Sentence("party", id.Value)),
        .. (scope.Perimeter?.Pools ?? []).Where(id => registry.FindParty(id, scope.KnownOnDate) is null)
            .Select(id => $"the ledger has no party \"{id}\", and no money is counted as its own."),
        .. scope.DonorGroups.Where(id => registry.FindGroup(id, scope.KnownOnDate) is null).Select(id => $"the ledger has no group of countries \"{id}\", and nobody can tell who is in it."),
        .. scope.Coalitions.Where(id => registry.FindCoalition(id, scope.KnownOnDate) is null).Select(id => Sentence("coalition", id.Value)),
        .. scope.Agreements.Where(id => registry.FindAgreement(id, scope.KnownOnDate) is null).Select(id => Sentence("agreement", id.Value)),
    ];

    private static string Sentence(string what, string id) => $"the ledger has no {what} \"{id}\", and nothing matches it.";
}
