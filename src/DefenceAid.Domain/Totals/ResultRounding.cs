using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>How a converted total is rounded, once, at the very end, half to even.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<ResultRounding>))]
public sealed class ResultRounding : DomainEnum<ResultRounding>
{
    /// <summary>To the minor unit of the currency: EUR to cents, JPY to whole yen.</summary>
    public static readonly ResultRounding MinorUnit = new(Codes.MinorUnit, "To the minor unit");

    /// <summary>To 28 significant digits, and to 28 decimals at most: as much as a decimal holds.</summary>
    public static readonly ResultRounding Significant28 = new(Codes.Significant28, "To 28 significant digits");

    private ResultRounding(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>To the minor unit of the currency.</summary>
        public const string MinorUnit = "minor-unit";

        /// <summary>To 28 significant digits.</summary>
        public const string Significant28 = "significant-28";
    }
}
