using System.Collections.Immutable;

namespace DefenceAid.Domain;

/// <summary>Records that make no whole: every finding that is an error, with its place.</summary>
public sealed class LedgerException : InvalidOperationException
{
    /// <summary>Creates it without findings.</summary>
    public LedgerException()
        : this("The records make no whole ledger.")
    {
    }

    /// <summary>Creates it with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public LedgerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates it with findings; the message is theirs, a line each.</summary>
    /// <param name="findings">The findings.</param>
    public LedgerException(ImmutableArray<Finding> findings)
        : base(string.Join(Environment.NewLine, findings))
    {
        Findings = findings;
    }

    /// <summary>Gets the findings.</summary>
    public ImmutableArray<Finding> Findings { get; } = [];
}
