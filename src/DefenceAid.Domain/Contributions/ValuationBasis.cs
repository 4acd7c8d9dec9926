using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>How an item in kind was valued.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<ValuationBasis>))]
public sealed class ValuationBasis : DomainEnum<ValuationBasis>
{
    /// <summary>What a new one costs.</summary>
    public static readonly ValuationBasis Replacement = new(Codes.Replacement, "Replacement cost");

    /// <summary>What it stood at in the books.</summary>
    public static readonly ValuationBasis Book = new(Codes.Book, "Book value");

    /// <summary>What it would have sold for.</summary>
    public static readonly ValuationBasis Market = new(Codes.Market, "Market price");

    /// <summary>What was once paid for it.</summary>
    public static readonly ValuationBasis Acquisition = new(Codes.Acquisition, "Acquisition cost");

    /// <summary>The source does not say.</summary>
    public static readonly ValuationBasis NotStated = new(Codes.NotStated, "Not stated");

    private ValuationBasis(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>What a new one costs.</summary>
        public const string Replacement = "replacement";

        /// <summary>What it stood at in the books.</summary>
        public const string Book = "book";

        /// <summary>What it would have sold for.</summary>
        public const string Market = "market";

        /// <summary>What was once paid for it.</summary>
        public const string Acquisition = "acquisition";

        /// <summary>The source does not say.</summary>
        public const string NotStated = "not-stated";
    }
}
