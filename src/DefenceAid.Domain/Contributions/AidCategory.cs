using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>What kind of aid it is.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<AidCategory>))]
public sealed class AidCategory : DomainEnum<AidCategory>
{
    /// <summary>Military assistance.</summary>
    public static readonly AidCategory Military = new(Codes.Military, "Military");

    /// <summary>Humanitarian assistance.</summary>
    public static readonly AidCategory Humanitarian = new(Codes.Humanitarian, "Humanitarian");

    /// <summary>Financial assistance, such as budget support.</summary>
    public static readonly AidCategory Financial = new(Codes.Financial, "Financial");

    /// <summary>The source does not say.</summary>
    public static readonly AidCategory NotStated = new(Codes.NotStated, "Not stated");

    private AidCategory(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>Military assistance.</summary>
        public const string Military = "military";

        /// <summary>Humanitarian assistance.</summary>
        public const string Humanitarian = "humanitarian";

        /// <summary>Financial assistance, such as budget support.</summary>
        public const string Financial = "financial";

        /// <summary>The source does not say.</summary>
        public const string NotStated = "not-stated";
    }
}
