namespace DefenceAid.Cli.Input;

/// <summary>What a contribution of a stream is to those before it.</summary>
internal enum Sighting
{
    /// <summary>Its key has not come before, as far as is remembered, and no other version of it is in force with it.</summary>
    First,

    /// <summary>Its key has come before.</summary>
    Doubled,

    /// <summary>Another version has come, and neither says when it was superseded: only a ledger, which has all of them, can tell.</summary>
    UnclearVersion,
}
