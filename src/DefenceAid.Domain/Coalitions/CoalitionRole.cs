using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>The part that a party plays in a coalition.</summary>
/// <remarks>Ordering: from the strongest to the weakest.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<CoalitionRole>))]
public sealed class CoalitionRole : DomainEnum<CoalitionRole>
{
    /// <summary>Leads it; several leads are normal.</summary>
    public static readonly CoalitionRole Lead = new(Codes.Lead, "Lead");

    /// <summary>Takes part in it.</summary>
    public static readonly CoalitionRole Member = new(Codes.Member, "Member");

    /// <summary>Watches, and is no member.</summary>
    public static readonly CoalitionRole Observer = new(Codes.Observer, "Observer");

    private CoalitionRole(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>Leads it; several leads are normal.</summary>
        public const string Lead = "lead";

        /// <summary>Takes part in it.</summary>
        public const string Member = "member";

        /// <summary>Watches, and is no member.</summary>
        public const string Observer = "observer";
    }
}
