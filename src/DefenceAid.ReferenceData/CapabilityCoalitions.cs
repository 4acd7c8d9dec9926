using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.ReferenceData;

/// <summary>The nine capability coalitions of the Ukraine Defense Contact Group: their leads, and dated snapshots of their members.</summary>
/// <remarks>
/// <para>A snapshot is what one text listed at one time, and no live register: a party that no list names may still be a member. A lead
/// holds from the coalition's launch or, where a later text named it, from that text: the drone coalition, reported in January 2024, has none
/// before its letter of intent of 2024-02-14. Another membership holds from the first day on which a list has it. Texts that count without
/// names, or contradict each other, are in each coalition's extensions.</para>
/// <para>Ids: <c>it</c>, <c>demining</c>, <c>iamd</c>, <c>artillery</c>, <c>armour</c>, <c>maritime</c>, <c>drones</c>, <c>airforce</c>,
/// <c>ew</c>; a government's is its country's alpha-2 code in lower case. Thread safety: all members may be used from any thread.</para>
/// </remarks>
public static class CapabilityCoalitions
{
    private static readonly Lazy<AidLedger> Document = new(() => EmbeddedDocument.Read("capability-coalitions"));

    /// <summary>Gets the coalitions and their parties as a ledger without contributions, to merge into another.</summary>
    public static AidLedger Ledger => Document.Value;

    /// <summary>Gets the registry of the coalitions and their parties.</summary>
    public static AidRegistry Registry => Ledger.Registry;

    /// <summary>Gets the nine coalitions.</summary>
    public static ImmutableArray<Coalition> All => Registry.Coalitions;
}
