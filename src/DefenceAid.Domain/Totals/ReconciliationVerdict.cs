using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What the records say about a published total.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<ReconciliationVerdict>))]
public sealed class ReconciliationVerdict : DomainEnum<ReconciliationVerdict>
{
    /// <summary>All that is recorded is disclosed, and what it comes to is what was published, as far as the words say.</summary>
    public static readonly ReconciliationVerdict Agrees = new(Codes.Agrees, "Agrees");

    /// <summary>What is disclosed and what was published can both be right; neither follows from the other.</summary>
    public static readonly ReconciliationVerdict Possible = new(Codes.Possible, "Possible");

    /// <summary>Whatever the undisclosed and the unrecorded come to, the records and the figure can't both be right.</summary>
    public static readonly ReconciliationVerdict Contradicted = new(Codes.Contradicted, "Contradicted");

    /// <summary>The records are too few: nothing is disclosed, it needs money that is not disclosed or recorded, or an amount is not converted.</summary>
    public static readonly ReconciliationVerdict CannotBeTold = new(Codes.CannotBeTold, "Cannot be told");

    private ReconciliationVerdict(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>What is recorded comes to what was published, as far as the words say.</summary>
        public const string Agrees = "agrees";

        /// <summary>What is disclosed and what was published can both be right.</summary>
        public const string Possible = "possible";

        /// <summary>The records and the figure can't both be right.</summary>
        public const string Contradicted = "contradicted";

        /// <summary>The records are too few.</summary>
        public const string CannotBeTold = "cannot-be-told";
    }
}
