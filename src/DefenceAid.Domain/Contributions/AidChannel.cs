using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>The channel of a contribution: the route and, where it is stated, the counterpart on it.</summary>
/// <remarks>
/// <para>The counterpart is the supplier, the lead buyer of a joint procurement, or the investee. The coalition stands on the contribution.</para>
/// <para>Equality: by route and counterpart. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record AidChannel
{
    /// <summary>The source does not say.</summary>
    public static readonly AidChannel NotStated = new(AidRoute.NotStated, null);

    /// <summary>By the donor's own industry.</summary>
    public static readonly AidChannel DonorIndustry = new(AidRoute.DonorIndustry, null);

    /// <summary>By a joint procurement in the format of a capability coalition.</summary>
    public static readonly AidChannel JointProcurement = new(AidRoute.JointProcurement, null);

    /// <summary>By investment in the recipient's defence industry.</summary>
    public static readonly AidChannel RecipientIndustry = new(AidRoute.RecipientIndustry, null);

    /// <summary>From the donor's own stock.</summary>
    public static readonly AidChannel OwnStock = new(AidRoute.OwnStock, null);

    /// <summary>By a joint procurement outside the capability coalitions.</summary>
    public static readonly AidChannel OtherJointProcurement = new(AidRoute.OtherJointProcurement, null);

    /// <summary>By the industry of a country that is neither donor nor recipient.</summary>
    public static readonly AidChannel ThirdCountryIndustry = new(AidRoute.ThirdCountryIndustry, null);

    private AidChannel(AidRoute route, Id<Party>? counterpart)
    {
        Route = route;
        Counterpart = counterpart;
    }

    /// <summary>Gets the route.</summary>
    public AidRoute Route { get; }

    /// <summary>Gets the supplier, lead buyer or investee, or null where the source names none.</summary>
    public Id<Party>? Counterpart { get; private init; }

    /// <summary>Gets the direction of assistance, or null where the route is none of the three.</summary>
    public AidDirection? Direction => Route.Direction;

    /// <summary>Gives the channel of a route, without a counterpart.</summary>
    /// <param name="route">The route.</param>
    public static AidChannel FromRoute(AidRoute route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return route.Code switch
        {
            AidRoute.Codes.DonorIndustry => DonorIndustry,
            AidRoute.Codes.JointProcurement => JointProcurement,
            AidRoute.Codes.RecipientIndustry => RecipientIndustry,
            AidRoute.Codes.OwnStock => OwnStock,
            AidRoute.Codes.OtherJointProcurement => OtherJointProcurement,
            AidRoute.Codes.ThirdCountryIndustry => ThirdCountryIndustry,
            _ => NotStated,
        };
    }

    /// <summary>Names the supplier, the lead buyer or the investee.</summary>
    /// <param name="counterpart">The party, or its id.</param>
    /// <exception cref="ArgumentException">The id is the default, which identifies nothing.</exception>
    /// <exception cref="InvalidOperationException">The route is not stated, so nobody can be on it.</exception>
    public AidChannel Through(Id<Party> counterpart) => Route == AidRoute.NotStated
        ? throw new InvalidOperationException($"Expected a route before its counterpart {counterpart}, but the route is not stated. Start from a stated one, such as AidChannel.DonorIndustry.")
        : this with { Counterpart = counterpart.Require(nameof(counterpart)) };

    /// <summary>Gives the route's code and the counterpart, such as <c>donor-industry through acme</c>.</summary>
    public override string ToString() => Counterpart is { } counterpart ? $"{Route.Code} through {counterpart}" : Route.Code;
}
