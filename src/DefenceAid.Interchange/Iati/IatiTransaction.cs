using System.Globalization;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange;

/// <summary>What the plain elements of a transaction state.</summary>
internal sealed class IatiTransaction
{
    /// <summary>Gets or sets the type.</summary>
    public required TransactionType Type { get; init; }

    /// <summary>Gets or sets the amount.</summary>
    public required Money Value { get; init; }

    /// <summary>Gets or sets the day, or null where none is stated.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets or sets the day at whose rate the amount is valued, or null.</summary>
    public LocalDate? ValuedOn { get; init; }

    /// <summary>Gets or sets who gives, or null.</summary>
    public Id<Party>? Provider { get; init; }

    /// <summary>Gets or sets the activity that the money comes from, or null.</summary>
    public Id<Contribution>? ProviderActivity { get; init; }

    /// <summary>Gets or sets who receives, or null.</summary>
    public Id<Party>? Receiver { get; init; }

    /// <summary>Gets or sets the disbursement channel's code, or null.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets or sets the finance type's code, or null where the activity's holds.</summary>
    public string? FinanceType { get; init; }

    /// <summary>Gets or sets whether it is flagged as humanitarian.</summary>
    public bool IsHumanitarian { get; init; }

    /// <summary>Gets or sets who benefits, or null where the activity says so.</summary>
    public IatiRecipient? Recipient { get; init; }

    /// <summary>Gets or sets what an entry's words are beyond the plain amount and day, for a reader's eye; it is no part of what is compared.</summary>
    public string? Words { get; init; }

    /// <summary>Gets or sets where it begins.</summary>
    public XmlPlace Place { get; init; }

    /// <summary>Gives the canonical text of what is stated.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Type.Code}|{On:uuuu-MM-dd}|{Value}|{ValuedOn:uuuu-MM-dd}|{Provider}|{ProviderActivity}|{Receiver}|{Channel}|{FinanceType}|{IsHumanitarian}|{Recipient}");
}
