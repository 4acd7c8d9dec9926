namespace DefenceAid.Domain;

/// <summary>What every record of a ledger has: an identifier and a revision. Together they are its key.</summary>
/// <typeparam name="T">The record itself.</typeparam>
public interface IRecord<T>
    where T : class, IRecord<T>
{
    /// <summary>Gets the identifier, shared by all versions of the record.</summary>
    Id<T> Id { get; }

    /// <summary>Gets which version this is.</summary>
    Revision Revision { get; }

    /// <summary>Gives this record as another version.</summary>
    /// <param name="revision">The version.</param>
    T WithRevision(Revision revision);
}
