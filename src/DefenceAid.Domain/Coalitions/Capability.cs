using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>The military capability that a coalition builds: those of the nine capability coalitions for Ukraine, and other.</summary>
/// <remarks>Ordering: as declared; it ranks nothing.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<Capability>))]
public sealed class Capability : DomainEnum<Capability>
{
    /// <summary>Information technology.</summary>
    public static readonly Capability InformationTechnology = new(Codes.InformationTechnology, "Information technology");

    /// <summary>Clearing mines.</summary>
    public static readonly Capability Demining = new(Codes.Demining, "Demining");

    /// <summary>Air and missile defence, integrated.</summary>
    public static readonly Capability IntegratedAirAndMissileDefence = new(Codes.IntegratedAirAndMissileDefence, "Integrated air and missile defence");

    /// <summary>Artillery and its ammunition.</summary>
    public static readonly Capability Artillery = new(Codes.Artillery, "Artillery");

    /// <summary>Tanks and armoured vehicles.</summary>
    public static readonly Capability Armour = new(Codes.Armour, "Armour");

    /// <summary>Maritime security.</summary>
    public static readonly Capability Maritime = new(Codes.Maritime, "Maritime");

    /// <summary>Uncrewed aircraft.</summary>
    public static readonly Capability Drones = new(Codes.Drones, "Drones");

    /// <summary>Aircraft, crews and their support.</summary>
    public static readonly Capability AirForce = new(Codes.AirForce, "Air force");

    /// <summary>Electronic warfare.</summary>
    public static readonly Capability ElectronicWarfare = new(Codes.ElectronicWarfare, "Electronic warfare");

    /// <summary>A capability that no other member names.</summary>
    public static readonly Capability Other = new(Codes.Other, "Other");

    private Capability(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>Information technology.</summary>
        public const string InformationTechnology = "information-technology";

        /// <summary>Clearing mines.</summary>
        public const string Demining = "demining";

        /// <summary>Air and missile defence, integrated.</summary>
        public const string IntegratedAirAndMissileDefence = "integrated-air-and-missile-defence";

        /// <summary>Artillery and its ammunition.</summary>
        public const string Artillery = "artillery";

        /// <summary>Tanks and armoured vehicles.</summary>
        public const string Armour = "armour";

        /// <summary>Maritime security.</summary>
        public const string Maritime = "maritime";

        /// <summary>Uncrewed aircraft.</summary>
        public const string Drones = "drones";

        /// <summary>Aircraft, crews and their support.</summary>
        public const string AirForce = "air-force";

        /// <summary>Electronic warfare.</summary>
        public const string ElectronicWarfare = "electronic-warfare";

        /// <summary>A capability that no other member names.</summary>
        public const string Other = "other";
    }
}
