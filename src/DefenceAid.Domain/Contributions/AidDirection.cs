using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>The three directions of assistance, and only these.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<AidDirection>))]
public sealed class AidDirection : DomainEnum<AidDirection>
{
    /// <summary>Military assistance channelled by the donor's own industry.</summary>
    public static readonly AidDirection DonorIndustry = new(Codes.DonorIndustry, "Donor's industry");

    /// <summary>Contributions to joint procurements in the format of the capability coalitions.</summary>
    public static readonly AidDirection JointProcurement = new(Codes.JointProcurement, "Joint procurement in coalitions");

    /// <summary>Investment in the recipient's defence industry.</summary>
    public static readonly AidDirection RecipientIndustry = new(Codes.RecipientIndustry, "Recipient's defence industry");

    private AidDirection(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>Military assistance channelled by the donor's own industry.</summary>
        public const string DonorIndustry = "donor-industry";

        /// <summary>Contributions to joint procurements in the format of the capability coalitions.</summary>
        public const string JointProcurement = "joint-procurement";

        /// <summary>Investment in the recipient's defence industry.</summary>
        public const string RecipientIndustry = "recipient-industry";
    }
}
