using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.ReferenceData;

/// <summary>Ledgers of published defence aid, each record with its source: to try totals on, and to see how facts are recorded.</summary>
/// <remarks>
/// <para>Each is a selection of what a few publications state, and no register of all aid.</para>
/// <para>Thread safety: all members may be used from any thread; a ledger is read once and then shared.</para>
/// </remarks>
public static class SampleLedgers
{
    /// <summary>The name of the other samples merged into one ledger.</summary>
    public const string All = "all";

    /// <summary>The name of the facts of one press release of Lithuania's Ministry of National Defence, of 2024-08-16.</summary>
    public const string Lithuania = "lithuania-2024-08";

    /// <summary>The name of the drawdowns for Ukraine that memoranda of the White House delegate, 2021-08-27 to 2024-09-26.</summary>
    public const string UsDrawdowns = "us-drawdowns";

    /// <summary>The name of the Swedish package of military support of 2025-05-22, with its nine parts.</summary>
    public const string Sweden = "sweden-2025-05";

    /// <summary>The name of what members of the drone coalition announced on 2024-04-24.</summary>
    public const string DroneCoalition = "drone-coalition-2024-04";

    private static readonly ImmutableArray<Sample> Parts =
    [
        Part(Lithuania, "A press release: coalitions, an agreement, undisclosed aid, two totals"),
        Part(UsDrawdowns, "Drawdowns for Ukraine that the White House delegated, 2021-08 to 2024-09"),
        Part(Sweden, "A Swedish package of 2025-05-22 in nine parts, and its total"),
        Part(DroneCoalition, "What drone coalition members announced on 2024-04-24, and the total"),
    ];

    private static readonly ImmutableArray<Sample> Samples = [new Sample(All, "The samples below, merged", Merge), .. Parts];

    /// <summary>Gets the names, <see cref="All"/> first.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Samples.Select(sample => sample.Name)];

    /// <summary>Says in one line what a sample is.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">No sample has that name; the message lists those that there are.</exception>
    public static string Describe(string name) => Find(name).Description;

    /// <summary>Gives a sample's ledger, the same object on every call.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">No sample has that name; the message lists those that there are.</exception>
    public static AidLedger Load(string name) => Find(name).Ledger;

    /// <summary>Opens a sample's ledger as a JSON document, as the library writes it, at its start.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">No sample has that name; the message lists those that there are.</exception>
    public static Stream OpenJson(string name) => Find(name).OpenJson();

    private static Sample Part(string name, string description) => new(name, description, () => EmbeddedDocument.Read(name));

    private static AidLedger Merge()
    {
        var builder = new LedgerBuilder();
        foreach (Sample part in Parts)
        {
            builder.Merge(part.Ledger);
        }

        return builder.Build();
    }

    private static Sample Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Samples.FirstOrDefault(sample => sample.Name == name)
            ?? throw new ArgumentException($"Expected one of {string.Join(", ", Names)} but got \"{name}\".", nameof(name));
    }
}
