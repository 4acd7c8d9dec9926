using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What became of a record from the older side of a <see cref="LedgerDiff"/> to the newer one.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<ChangeKind>))]
public sealed class ChangeKind : DomainEnum<ChangeKind>
{
    /// <summary>The newer side has it; the older one did not, or had it withdrawn.</summary>
    public static readonly ChangeKind Added = new(Codes.Added, "Added");

    /// <summary>Both sides have it, and state something else.</summary>
    public static readonly ChangeKind Changed = new(Codes.Changed, "Changed");

    /// <summary>The newer side says that it is withdrawn.</summary>
    public static readonly ChangeKind Withdrawn = new(Codes.Withdrawn, "Withdrawn");

    /// <summary>The newer side does not know it any more, and says nothing of a withdrawal.</summary>
    public static readonly ChangeKind Removed = new(Codes.Removed, "No longer there");

    private ChangeKind(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>The newer side has it; the older one did not, or had it withdrawn.</summary>
        public const string Added = "added";

        /// <summary>Both sides have it, and state something else.</summary>
        public const string Changed = "changed";

        /// <summary>The newer side says that it is withdrawn.</summary>
        public const string Withdrawn = "withdrawn";

        /// <summary>The newer side does not know it any more, and says nothing of a withdrawal.</summary>
        public const string Removed = "removed";
    }
}
