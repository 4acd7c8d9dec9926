using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>The stable codes of the findings that reading IATI activities gives, beside <see cref="FindingCodes.Unreadable"/>.</summary>
public static class IatiFindingCodes
{
    /// <summary>The file states no version, or another one than 2.01, 2.02 and 2.03. A warning: it is read as 2.03.</summary>
    public const string Version = "iati-version";

    /// <summary>An activity can't be a contribution: it has no identifier, names nobody who gives, or is too large. An error; it costs that activity alone.</summary>
    public const string UnusableActivity = "unusable-activity";

    /// <summary>An activity's identifier was there before in the file. An error; the first one holds.</summary>
    public const string DoubledActivity = "doubled-activity";

    /// <summary>The plain elements of an activity are no longer those beside which the library wrote its extension: they hold. A warning.</summary>
    public const string EditedActivity = "edited-activity";

    /// <summary>A transaction can't be an entry: no type, no amount, no currency, or one that can't be read. An error; it costs that transaction alone.</summary>
    public const string UnusableTransaction = "unusable-transaction";

    /// <summary>A code is in none of the lists that the library knows, or is written otherwise than there. A warning.</summary>
    public const string UnknownCode = "unknown-code";

    /// <summary>An organisation has neither a reference nor a name. A warning.</summary>
    public const string Nameless = "nameless-organisation";

    /// <summary>A text is not of the form that an id takes: the id is made from it, and the text kept as it is. Information.</summary>
    public const string ChangedIdentifier = "changed-identifier";

    /// <summary>A transaction has no day, or none that can be read: it counts as not dated. A warning.</summary>
    public const string DateNotStated = "date-not-stated";

    /// <summary>A transaction's value has no date of its own, or none that can be read: it is valued on the transaction's day. Information.</summary>
    public const string NoValueDate = "no-value-date";

    /// <summary>A transaction is dated before the activity begins or after it ends. Information.</summary>
    public const string DateOutsideActivity = "date-outside-activity";

    /// <summary>A repayment, an interest payment or a sale of equity: money that flows back is listed and not counted. Information.</summary>
    public const string ReturnFlow = "return-flow";

    /// <summary>Incoming money that does not say of anybody else that it is theirs: the giver is not stated or is the activity itself, or nothing is left in
    /// the sum. Information.</summary>
    public const string FundingNotKept = "funding-not-kept";

    /// <summary>The shares of the recipients are not stated, or come to more than the whole: they benefit jointly. A warning.</summary>
    public const string RecipientsUnclear = "recipients-unclear";

    /// <summary>Neither a country nor a region benefits by name. A warning.</summary>
    public const string RecipientNotStated = "recipient-not-stated";
}
