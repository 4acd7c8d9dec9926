using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>How far a contribution has come.</summary>
/// <remarks>Ordering: from the first word to the thing in hand. What reached a stage has reached those before it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<AidStage>))]
public sealed class AidStage : DomainEnum<AidStage>
{
    /// <summary>Put forward, by somebody, without a promise.</summary>
    public static readonly AidStage Proposed = new(Codes.Proposed, "Proposed");

    /// <summary>Said in public that it will be given.</summary>
    public static readonly AidStage Announced = new(Codes.Announced, "Announced");

    /// <summary>Promised bindingly: a decision, a budget, a signed commitment.</summary>
    public static readonly AidStage Committed = new(Codes.Committed, "Committed");

    /// <summary>Set apart for a named item or purpose.</summary>
    public static readonly AidStage Allocated = new(Codes.Allocated, "Allocated");

    /// <summary>Handed over, or paid out (a disbursement).</summary>
    public static readonly AidStage Delivered = new(Codes.Delivered, "Delivered");

    private AidStage(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>Put forward, by somebody, without a promise.</summary>
        public const string Proposed = "proposed";

        /// <summary>Said in public that it will be given.</summary>
        public const string Announced = "announced";

        /// <summary>Promised bindingly: a decision, a budget, a signed commitment.</summary>
        public const string Committed = "committed";

        /// <summary>Set apart for a named item or purpose.</summary>
        public const string Allocated = "allocated";

        /// <summary>Handed over, or paid out (a disbursement).</summary>
        public const string Delivered = "delivered";
    }
}
