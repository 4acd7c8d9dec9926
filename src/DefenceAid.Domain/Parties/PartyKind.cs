using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>What a party is.</summary>
/// <remarks>Ordering: as declared; it ranks nothing.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<PartyKind>))]
public sealed class PartyKind : DomainEnum<PartyKind>
{
    /// <summary>A state, as its government acts for it.</summary>
    public static readonly PartyKind Government = new(Codes.Government, "Government");

    /// <summary>A ministry or an agency of a government.</summary>
    public static readonly PartyKind Ministry = new(Codes.Ministry, "Ministry or agency");

    /// <summary>An armed force or a part of one.</summary>
    public static readonly PartyKind ArmedForce = new(Codes.ArmedForce, "Armed force");

    /// <summary>An organisation of states.</summary>
    public static readonly PartyKind InternationalOrganisation = new(Codes.InternationalOrganisation, "International organisation");

    /// <summary>A fund that several parties pay into.</summary>
    public static readonly PartyKind PooledFund = new(Codes.PooledFund, "Pooled fund");

    /// <summary>A programme, a plan or an appeal.</summary>
    public static readonly PartyKind Programme = new(Codes.Programme, "Programme or appeal");

    /// <summary>A territory or a part of a state.</summary>
    public static readonly PartyKind Territory = new(Codes.Territory, "Territory");

    /// <summary>A company.</summary>
    public static readonly PartyKind Company = new(Codes.Company, "Company");

    /// <summary>A charity, a foundation, or people who gave together.</summary>
    public static readonly PartyKind CivilSociety = new(Codes.CivilSociety, "Civil society");

    private PartyKind(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>A state, as its government acts for it.</summary>
        public const string Government = "government";

        /// <summary>A ministry or an agency of a government.</summary>
        public const string Ministry = "ministry";

        /// <summary>An armed force or a part of one.</summary>
        public const string ArmedForce = "armed-force";

        /// <summary>An organisation of states.</summary>
        public const string InternationalOrganisation = "international-organisation";

        /// <summary>A fund that several parties pay into.</summary>
        public const string PooledFund = "pooled-fund";

        /// <summary>A programme, a plan or an appeal.</summary>
        public const string Programme = "programme";

        /// <summary>A territory or a part of a state.</summary>
        public const string Territory = "territory";

        /// <summary>A company.</summary>
        public const string Company = "company";

        /// <summary>A charity, a foundation, or people who gave together.</summary>
        public const string CivilSociety = "civil-society";
    }
}
