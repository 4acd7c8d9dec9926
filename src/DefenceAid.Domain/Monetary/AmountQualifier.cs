using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>The word with which a source hedges an amount.</summary>
/// <remarks>The name is the word that the canonical text of a <see cref="StatedAmount"/> begins with; an exact amount stands there without one. Ordering: as declared, without a meaning.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<AmountQualifier>))]
public sealed class AmountQualifier : DomainEnum<AmountQualifier>
{
    /// <summary>The amount itself; the only one that may be negative.</summary>
    public static readonly AmountQualifier Exactly = new(Codes.Exactly, "exactly");

    /// <summary>The amount or more.</summary>
    public static readonly AmountQualifier AtLeast = new(Codes.AtLeast, "at least");

    /// <summary>More than the amount.</summary>
    public static readonly AmountQualifier Over = new(Codes.Over, "over");

    /// <summary>From nothing to the amount.</summary>
    public static readonly AmountQualifier UpTo = new(Codes.UpTo, "up to");

    /// <summary>From nothing to less than the amount.</summary>
    public static readonly AmountQualifier Under = new(Codes.Under, "under");

    /// <summary>Near the amount; the word bounds nothing.</summary>
    public static readonly AmountQualifier About = new(Codes.About, "about");

    /// <summary>From one amount to another, both included.</summary>
    public static readonly AmountQualifier Between = new(Codes.Between, "between");

    /// <summary>Not made public: no amount and no currency, which is not zero.</summary>
    public static readonly AmountQualifier Undisclosed = new(Codes.Undisclosed, "undisclosed");

    private AmountQualifier(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>The amount itself.</summary>
        public const string Exactly = "exactly";

        /// <summary>The amount or more.</summary>
        public const string AtLeast = "at-least";

        /// <summary>More than the amount.</summary>
        public const string Over = "over";

        /// <summary>From nothing to the amount.</summary>
        public const string UpTo = "up-to";

        /// <summary>From nothing to less than the amount.</summary>
        public const string Under = "under";

        /// <summary>Near the amount.</summary>
        public const string About = "about";

        /// <summary>From one amount to another.</summary>
        public const string Between = "between";

        /// <summary>Not made public.</summary>
        public const string Undisclosed = "undisclosed";
    }
}
