using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>Why money that a query might mean is listed and not counted.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<ExclusionReason>))]
public sealed class ExclusionReason : DomainEnum<ExclusionReason>
{
    /// <summary>The stated date may lie in the period or out of it.</summary>
    public static readonly ExclusionReason DateStraddlesBound = new(Codes.DateStraddlesBound, "Date straddles a bound of the period");

    /// <summary>The query has a period, and the entry has no date.</summary>
    public static readonly ExclusionReason DateNotStated = new(Codes.DateNotStated, "Date not stated");

    /// <summary>It is given or received jointly, or its share is not stated, and only some of its parties are asked for.</summary>
    public static readonly ExclusionReason NotAttributable = new(Codes.NotAttributable, "Not attributable to the parties asked for");

    private ExclusionReason(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>The stated date may lie in the period or out of it.</summary>
        public const string DateStraddlesBound = "date-straddles-bound";

        /// <summary>The query has a period, and the entry has no date.</summary>
        public const string DateNotStated = "date-not-stated";

        /// <summary>It is given or received jointly, or its share is not stated, and only some of its parties are asked for.</summary>
        public const string NotAttributable = "not-attributable";
    }
}
