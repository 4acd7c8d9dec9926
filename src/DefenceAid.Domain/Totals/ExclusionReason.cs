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

    /// <summary>Its donor belonged to a group asked for on some of the days that its date can be.</summary>
    public static readonly ExclusionReason GroupUnclear = new(Codes.GroupUnclear, "Group membership not clear on that date");

    /// <summary>It moves from pool to pool inside the perimeter, and was counted when it came in.</summary>
    public static readonly ExclusionReason InsidePerimeter = new(Codes.InsidePerimeter, "Moves inside the perimeter");

    /// <summary>It is paid out of the perimeter, and was counted when it came in.</summary>
    public static readonly ExclusionReason OutOfPerimeter = new(Codes.OutOfPerimeter, "Paid out of the perimeter");

    /// <summary>A part of it comes from inside the perimeter, and which part can't be told from what is stated.</summary>
    public static readonly ExclusionReason PerimeterPartUnclear = new(Codes.PerimeterPartUnclear, "Part from inside the perimeter not clear");

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

        /// <summary>Its donor may or may not have belonged to a group asked for.</summary>
        public const string GroupUnclear = "group-unclear";

        /// <summary>It moves inside the perimeter.</summary>
        public const string InsidePerimeter = "inside-perimeter";

        /// <summary>It is paid out of the perimeter.</summary>
        public const string OutOfPerimeter = "out-of-perimeter";

        /// <summary>Which part of it comes from inside the perimeter can't be told.</summary>
        public const string PerimeterPartUnclear = "perimeter-part-unclear";
    }
}
