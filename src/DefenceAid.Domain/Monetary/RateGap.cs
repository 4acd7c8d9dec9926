using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Why an amount can't be converted.</summary>
/// <remarks>A gap is listed; it is never taken for zero, and no rate is made up for it. Ordering: as declared, without a meaning.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<RateGap>))]
public sealed class RateGap : DomainEnum<RateGap>
{
    /// <summary>The table has no rate of the currency on the days that the policy allows, or a mean that rounds to zero.</summary>
    public static readonly RateGap NoRate = new(Codes.NoRate, "no rate");

    /// <summary>The policy needs a date and the record states none.</summary>
    public static readonly RateGap DateNotStated = new(Codes.DateNotStated, "date not stated");

    /// <summary>The record states a year or a month where the policy needs a month or a day.</summary>
    public static readonly RateGap DateTooCoarse = new(Codes.DateTooCoarse, "date too coarse");

    /// <summary>The policy is the publisher's own restatement, and there is none in the currency.</summary>
    public static readonly RateGap NotRestated = new(Codes.NotRestated, "not restated");

    private RateGap(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>No rate of the currency on those days.</summary>
        public const string NoRate = "no-rate";

        /// <summary>No date.</summary>
        public const string DateNotStated = "date-not-stated";

        /// <summary>A year or a month, and not enough.</summary>
        public const string DateTooCoarse = "date-too-coarse";

        /// <summary>No restatement in the currency.</summary>
        public const string NotRestated = "not-restated";
    }
}
