using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>How much a finding matters.</summary>
/// <remarks>Ordering: from the least to the gravest.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<FindingSeverity>))]
public sealed class FindingSeverity : DomainEnum<FindingSeverity>
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    public static readonly FindingSeverity Information = new(Codes.Information, "Information");

    /// <summary>Odd, but published data do it: the data can be used.</summary>
    public static readonly FindingSeverity Warning = new(Codes.Warning, "Warning");

    /// <summary>Wrong: a ledger with it is not built.</summary>
    public static readonly FindingSeverity Error = new(Codes.Error, "Error");

    private FindingSeverity(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>Worth knowing.</summary>
        public const string Information = "information";

        /// <summary>Odd.</summary>
        public const string Warning = "warning";

        /// <summary>Wrong.</summary>
        public const string Error = "error";
    }
}
