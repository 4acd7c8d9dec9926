using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>Which of a ledger's lists a record is in.</summary>
/// <remarks>Ordering: as declared, the order of the lists in a document; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<RecordKind>))]
public sealed class RecordKind : DomainEnum<RecordKind>
{
    /// <summary>A party.</summary>
    public static readonly RecordKind Party = new(Codes.Party, "Party");

    /// <summary>A group of countries.</summary>
    public static readonly RecordKind Group = new(Codes.Group, "Group of countries");

    /// <summary>A coalition.</summary>
    public static readonly RecordKind Coalition = new(Codes.Coalition, "Coalition");

    /// <summary>An agreement.</summary>
    public static readonly RecordKind Agreement = new(Codes.Agreement, "Agreement");

    /// <summary>A contribution.</summary>
    public static readonly RecordKind Contribution = new(Codes.Contribution, "Contribution");

    /// <summary>A statement.</summary>
    public static readonly RecordKind Statement = new(Codes.Statement, "Statement");

    /// <summary>A total that somebody published.</summary>
    public static readonly RecordKind ReportedTotal = new(Codes.ReportedTotal, "Reported total");

    private RecordKind(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>Gets whether such records are in the registry, where they can change what contributions count for.</summary>
    public bool IsInRegistry => Code is Codes.Party or Codes.Group or Codes.Coalition or Codes.Agreement;

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>A party.</summary>
        public const string Party = "party";

        /// <summary>A group of countries.</summary>
        public const string Group = "group";

        /// <summary>A coalition.</summary>
        public const string Coalition = "coalition";

        /// <summary>An agreement.</summary>
        public const string Agreement = "agreement";

        /// <summary>A contribution.</summary>
        public const string Contribution = "contribution";

        /// <summary>A statement.</summary>
        public const string Statement = "statement";

        /// <summary>A total that somebody published.</summary>
        public const string ReportedTotal = "reported-total";
    }
}
