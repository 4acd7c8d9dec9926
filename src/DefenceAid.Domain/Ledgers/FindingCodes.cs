namespace DefenceAid.Domain;

/// <summary>The stable codes of the findings that building a ledger gives.</summary>
public static class FindingCodes
{
    /// <summary>Two records of one list have the same id and day of recording. An error.</summary>
    public const string DoubledKey = "doubled-key";

    /// <summary>A version says that it was superseded on another day than the one on which the next was recorded, which holds. A warning.</summary>
    public const string SupersededOtherwise = "superseded-otherwise";

    /// <summary>A record refers to a party, coalition, agreement or contribution that is not there. An error; information for a funding contribution.</summary>
    public const string DanglingReference = "dangling-reference";

    /// <summary>A party is part of itself, by way of others. An error.</summary>
    public const string CyclicPartOf = "cyclic-part-of";

    /// <summary>A signatory is not a party to the agreement. An error.</summary>
    public const string SignatoryNotParty = "signatory-not-party";

    /// <summary>Joint procurement in coalition format names no coalition. A warning.</summary>
    public const string MissingCoalition = "missing-coalition";

    /// <summary>Money is paid into a party that is neither a pooled fund nor a programme. A warning.</summary>
    public const string NotAPool = "not-a-pool";

    /// <summary>A contribution has no entry, so it counts nowhere. A warning.</summary>
    public const string NoEntries = "no-entries";

    /// <summary>Two ledgers that are merged have different records under one key. An error.</summary>
    public const string ConflictingRecord = "conflicting-record";

    /// <summary>A record or document can't be read. An error.</summary>
    public const string Unreadable = "unreadable";
}
