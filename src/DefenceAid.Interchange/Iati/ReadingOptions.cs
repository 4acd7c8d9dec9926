using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>How a document is read.</summary>
/// <param name="IsAsync">Whether the reader waits without holding its thread.</param>
/// <param name="TakesDigest">Whether the digest of the document is taken on the way.</param>
/// <param name="Meet">Takes each party at its first use, or null.</param>
/// <param name="CancellationToken">Ends the reading.</param>
internal readonly record struct ReadingOptions(bool IsAsync, bool TakesDigest, Action<Party>? Meet, CancellationToken CancellationToken);
