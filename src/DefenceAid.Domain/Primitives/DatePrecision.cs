using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>How much of a date a source states.</summary>
/// <remarks>Ordering: from the coarsest to the finest.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<DatePrecision>))]
public sealed class DatePrecision : DomainEnum<DatePrecision>
{
    /// <summary>A year.</summary>
    public static readonly DatePrecision Year = new(Codes.Year, "Year");

    /// <summary>A month of a year.</summary>
    public static readonly DatePrecision Month = new(Codes.Month, "Month");

    /// <summary>A day.</summary>
    public static readonly DatePrecision Day = new(Codes.Day, "Day");

    private DatePrecision(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>A year.</summary>
        public const string Year = "year";

        /// <summary>A month of a year.</summary>
        public const string Month = "month";

        /// <summary>A day.</summary>
        public const string Day = "day";
    }
}
