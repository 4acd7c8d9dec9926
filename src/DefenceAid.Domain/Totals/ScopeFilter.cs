using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>The filters of a scope that a contribution passes or not as a whole: all but parties and dates.</summary>
internal sealed class ScopeFilter
{
    private readonly AidScope _scope;

    // By the place of a member in its closed set; null where everything passes.
    private readonly bool[]? _categories;
    private readonly bool[]? _forms;
    private readonly bool[]? _directions;

    public ScopeFilter(AidScope scope)
    {
        _scope = scope;
        _categories = Members(scope.Categories, AidCategory.All.Length);
        _forms = Members(scope.Forms, FinanceForm.All.Length);
        _directions = Members(scope.Directions, AidDirection.All.Length);
    }

    /// <summary>Says whether the filters let a contribution pass.</summary>
    public bool Allows(Contribution contribution) =>
        (_categories is null || _categories[contribution.Category.Order])
        && (_forms is null || _forms[contribution.Form.Order])
        && (_directions is null || (contribution.Channel.Direction is { } direction && _directions[direction.Order]))
        && (_scope.Coalitions.IsEmpty || (contribution.Coalition is { } coalition && _scope.Coalitions.Contains(coalition)))
        && (_scope.Agreements.IsEmpty || (contribution.Agreement is { } agreement && _scope.Agreements.Contains(agreement)))
        && (_scope.Tags.IsEmpty || HasTags(contribution));

    private bool HasTags(Contribution contribution)
    {
        foreach (Tag named in _scope.Tags)
        {
            bool hasOneOfTheKey = _scope.Tags.Any(tag => tag.Key == named.Key && contribution.Tags.Contains(tag));
            if (!hasOneOfTheKey)
            {
                return false;
            }
        }

        return true;
    }

    private static bool[]? Members<T>(ImmutableArray<T> kept, int count)
        where T : DomainEnum<T>
    {
        if (kept.IsEmpty)
        {
            return null;
        }

        var members = new bool[count];
        foreach (T member in kept)
        {
            members[member.Order] = true;
        }

        return members;
    }
}
