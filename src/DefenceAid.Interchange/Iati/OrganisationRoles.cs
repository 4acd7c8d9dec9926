using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Keeps the organisations of an activity by their roles: who funds gives, the others are tags.</summary>
internal static class OrganisationRoles
{
    /// <summary>Keeps an organisation.</summary>
    /// <param name="role">The role's code, or null.</param>
    /// <param name="organisation">The organisation's id.</param>
    /// <param name="activity">Where to.</param>
    /// <returns>Whether the role is known.</returns>
    public static bool Keep(string? role, Id<Party> organisation, IatiActivity activity)
    {
        switch (role)
        {
            case "1":
                activity.Funders.Add(organisation);
                return true;
            case "2":
                IatiTags.Add(activity.Tags, IatiTags.Accountable, organisation.Value);
                return true;
            case "3":
                IatiTags.Add(activity.Tags, IatiTags.Extending, organisation.Value);
                return true;
            case "4":
                IatiTags.Add(activity.Tags, IatiTags.Implementing, organisation.Value);
                return true;
            default:
                return false;
        }
    }
}
