using System.Collections.Immutable;
using System.Text;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>What a mapping says, read and whole.</summary>
internal sealed record MappingPlan(ContributionSpec Contribution, ImmutableArray<EntrySpec> Entries)
{
    /// <summary>Gets the records that contributions refer to.</summary>
    public AidRegistry Registry { get; init; } = AidRegistry.Empty;

    /// <summary>Gets how figures, hedges and dates are written.</summary>
    public TextRules Rules { get; init; } = new();

    /// <summary>Gets the encoding of files without a byte order mark.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>Gets what separates cells, or null where the file shows it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Gets how the rows of one contribution lie.</summary>
    public RowOrder Order { get; init; }

    /// <summary>Gets which rows are left out.</summary>
    public ImmutableArray<SkipSpec> Skips { get; init; } = [];
}
