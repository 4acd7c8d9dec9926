using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>What kind of thing was said.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<StatementKind>))]
public sealed class StatementKind : DomainEnum<StatementKind>
{
    /// <summary>Somebody is interested in something.</summary>
    public static readonly StatementKind Interest = new(Codes.Interest, "Interest");

    /// <summary>Something was discussed.</summary>
    public static readonly StatementKind Topic = new(Codes.Topic, "Topic");

    /// <summary>The lines along which somebody means to act.</summary>
    public static readonly StatementKind Orientation = new(Codes.Orientation, "Orientation");

    /// <summary>Who took part in a meeting.</summary>
    public static readonly StatementKind Participants = new(Codes.Participants, "Participants");

    /// <summary>Anything else that was said.</summary>
    public static readonly StatementKind Other = new(Codes.Other, "Other");

    private StatementKind(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>Somebody is interested in something.</summary>
        public const string Interest = "interest";

        /// <summary>Something was discussed.</summary>
        public const string Topic = "topic";

        /// <summary>The lines along which somebody means to act.</summary>
        public const string Orientation = "orientation";

        /// <summary>Who took part in a meeting.</summary>
        public const string Participants = "participants";

        /// <summary>Anything else that was said.</summary>
        public const string Other = "other";
    }
}
