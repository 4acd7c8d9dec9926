namespace DefenceAid.Domain.Totals;

/// <summary>Takes contributions for equal that no query tells apart but by their entries and their revision.</summary>
internal sealed class ProfileComparer : IEqualityComparer<Contribution>
{
    /// <inheritdoc/>
    public bool Equals(Contribution? x, Contribution? y) =>
        ReferenceEquals(x, y)
        || (x is not null
            && y is not null
            && x.Category == y.Category
            && x.Form == y.Form
            && x.Channel.Route == y.Channel.Route
            && x.Donors == y.Donors
            && x.Recipients == y.Recipients
            && x.Coalition == y.Coalition
            && x.Agreement == y.Agreement
            && x.Funding.Into == y.Funding.Into
            && x.Funding.FundedBy.Select(source => source.Party).SequenceEqual(y.Funding.FundedBy.Select(source => source.Party))
            && ImmutableArrayEquality.Same(x.Tags, y.Tags));

    /// <inheritdoc/>
    public int GetHashCode(Contribution obj)
    {
        var hash = default(HashCode);
        hash.Add(obj.Category.Order);
        hash.Add(obj.Form.Order);
        hash.Add(obj.Channel.Route.Order);
        hash.Add(obj.Donors.Parties[0]);
        hash.Add(obj.Donors.Parties.Length);
        hash.Add(obj.Recipients.Parties[0]);
        hash.Add(obj.Coalition);
        hash.Add(obj.Agreement);
        hash.Add(obj.Funding.Into);
        foreach (Tag tag in obj.Tags)
        {
            hash.Add(tag);
        }

        return hash.ToHashCode();
    }
}
