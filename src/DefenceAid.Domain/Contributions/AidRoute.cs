using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>The route that aid takes. Three routes are the directions of assistance; the others have none.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<AidRoute>))]
public sealed class AidRoute : DomainEnum<AidRoute>
{
    /// <summary>By the donor's own industry: a direction.</summary>
    public static readonly AidRoute DonorIndustry = new(Codes.DonorIndustry, "Donor's industry", AidDirection.DonorIndustry);

    /// <summary>By a joint procurement in the format of a capability coalition: a direction.</summary>
    public static readonly AidRoute JointProcurement = new(Codes.JointProcurement, "Joint procurement in coalitions", AidDirection.JointProcurement);

    /// <summary>By investment in the recipient's defence industry: a direction.</summary>
    public static readonly AidRoute RecipientIndustry = new(Codes.RecipientIndustry, "Recipient's defence industry", AidDirection.RecipientIndustry);

    /// <summary>From the donor's own stock.</summary>
    public static readonly AidRoute OwnStock = new(Codes.OwnStock, "Own stock");

    /// <summary>By a joint procurement outside the capability coalitions.</summary>
    public static readonly AidRoute OtherJointProcurement = new(Codes.OtherJointProcurement, "Joint procurement outside a coalition");

    /// <summary>By the industry of a country that is neither donor nor recipient.</summary>
    public static readonly AidRoute ThirdCountryIndustry = new(Codes.ThirdCountryIndustry, "A third country's industry");

    /// <summary>The source does not say.</summary>
    public static readonly AidRoute NotStated = new(Codes.NotStated, "Not stated");

    private AidRoute(string code, string name, AidDirection? direction = null)
        : base(code, name) => Direction = direction;

    /// <summary>Gets the direction of assistance that the route is, or null where it is none of the three.</summary>
    public AidDirection? Direction { get; }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>By the donor's own industry: a direction.</summary>
        public const string DonorIndustry = "donor-industry";

        /// <summary>By a joint procurement in the format of a capability coalition: a direction.</summary>
        public const string JointProcurement = "joint-procurement";

        /// <summary>By investment in the recipient's defence industry: a direction.</summary>
        public const string RecipientIndustry = "recipient-industry";

        /// <summary>From the donor's own stock.</summary>
        public const string OwnStock = "own-stock";

        /// <summary>By a joint procurement outside the capability coalitions.</summary>
        public const string OtherJointProcurement = "other-joint-procurement";

        /// <summary>By the industry of a country that is neither donor nor recipient.</summary>
        public const string ThirdCountryIndustry = "third-country-industry";

        /// <summary>The source does not say.</summary>
        public const string NotStated = "not-stated";
    }
}
