using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>What an agreement is.</summary>
/// <remarks>Ordering: as declared; it ranks nothing.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<AgreementKind>))]
public sealed class AgreementKind : DomainEnum<AgreementKind>
{
    /// <summary>A letter or declaration of intent.</summary>
    public static readonly AgreementKind LetterOfIntent = new(Codes.LetterOfIntent, "Letter of intent");

    /// <summary>A memorandum of understanding.</summary>
    public static readonly AgreementKind MemorandumOfUnderstanding = new(Codes.MemorandumOfUnderstanding, "Memorandum of understanding");

    /// <summary>An agreement of cooperation.</summary>
    public static readonly AgreementKind AgreementOfCooperation = new(Codes.AgreementOfCooperation, "Agreement of cooperation");

    /// <summary>A protocol, also one of intent.</summary>
    public static readonly AgreementKind Protocol = new(Codes.Protocol, "Protocol");

    /// <summary>A framework under which contracts follow.</summary>
    public static readonly AgreementKind Framework = new(Codes.Framework, "Framework");

    /// <summary>A contract.</summary>
    public static readonly AgreementKind Contract = new(Codes.Contract, "Contract");

    /// <summary>A law or decision that aid is given under, such as a drawdown authority.</summary>
    public static readonly AgreementKind LegalAuthority = new(Codes.LegalAuthority, "Legal authority");

    private AgreementKind(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>A letter or declaration of intent.</summary>
        public const string LetterOfIntent = "letter-of-intent";

        /// <summary>A memorandum of understanding.</summary>
        public const string MemorandumOfUnderstanding = "memorandum-of-understanding";

        /// <summary>An agreement of cooperation.</summary>
        public const string AgreementOfCooperation = "agreement-of-cooperation";

        /// <summary>A protocol, also one of intent.</summary>
        public const string Protocol = "protocol";

        /// <summary>A framework under which contracts follow.</summary>
        public const string Framework = "framework";

        /// <summary>A contract.</summary>
        public const string Contract = "contract";

        /// <summary>A law or decision that aid is given under, such as a drawdown authority.</summary>
        public const string LegalAuthority = "legal-authority";
    }
}
