namespace DefenceAid.Domain.Totals;

/// <summary>The filters of a scope that a contribution passes or not as a whole: all but parties and dates.</summary>
internal static class ScopeFilter
{
    public static bool Allows(AidScope scope, Contribution contribution) =>
        (scope.Categories.IsEmpty || scope.Categories.Contains(contribution.Category))
        && (scope.Forms.IsEmpty || scope.Forms.Contains(contribution.Form))
        && (scope.Directions.IsEmpty || (contribution.Channel.Direction is { } direction && scope.Directions.Contains(direction)))
        && (scope.Coalitions.IsEmpty || (contribution.Coalition is { } coalition && scope.Coalitions.Contains(coalition)))
        && (scope.Agreements.IsEmpty || (contribution.Agreement is { } agreement && scope.Agreements.Contains(agreement)))
        && (scope.Tags.IsEmpty || HasTags(scope, contribution));

    private static bool HasTags(AidScope scope, Contribution contribution)
    {
        foreach (Tag named in scope.Tags)
        {
            bool hasOneOfTheKey = scope.Tags.Any(tag => tag.Key == named.Key && contribution.Tags.Contains(tag));
            if (!hasOneOfTheKey)
            {
                return false;
            }
        }

        return true;
    }
}
