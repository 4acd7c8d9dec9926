using System.Collections.Immutable;

namespace DefenceAid.Interchange.Csv;

/// <summary>What a row has to say in some columns: in each, one of the values.</summary>
internal sealed record ConditionSpec(ImmutableArray<(string Column, ImmutableArray<string> Values)> Terms);
