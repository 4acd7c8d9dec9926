using System.Collections.Immutable;

namespace DefenceAid.Domain;

/// <summary>Checks that statements and reported totals refer to the other records of a ledger rightly.</summary>
internal static class ReportChecks
{
    public static void Run(
        AidRegistry registry, ImmutableArray<Statement> statements, ImmutableArray<ReportedTotal> reportedTotals, List<Finding> findings)
    {
        for (int i = 0; i < statements.Length; i++)
        {
            References.Parties(registry, statements[i].Parties, $"$.statements[{i}].parties", findings);
            if (statements[i].Coalition is { } coalition)
            {
                References.Coalition(registry, coalition, $"$.statements[{i}].coalition", findings);
            }
        }

        for (int i = 0; i < reportedTotals.Length; i++)
        {
            CheckScope(registry, reportedTotals[i].Scope, $"$.reportedTotals[{i}].scope", findings);
        }
    }

    private static void CheckScope(AidRegistry registry, AidScope scope, string path, List<Finding> findings)
    {
        References.Parties(registry, scope.Donors, path + ".donors", findings);
        References.Parties(registry, scope.Recipients, path + ".recipients", findings);
        for (int i = 0; i < scope.Coalitions.Length; i++)
        {
            References.Coalition(registry, scope.Coalitions[i], $"{path}.coalitions[{i}]", findings);
        }

        for (int i = 0; i < scope.Agreements.Length; i++)
        {
            References.Agreement(registry, scope.Agreements[i], $"{path}.agreements[{i}]", findings);
        }

        for (int i = 0; i < scope.DonorGroups.Length; i++)
        {
            References.Group(registry, scope.DonorGroups[i], $"{path}.donorGroups[{i}]", findings);
        }

        References.Parties(registry, scope.Perimeter?.Pools ?? [], path + ".perimeter", findings);
    }
}
