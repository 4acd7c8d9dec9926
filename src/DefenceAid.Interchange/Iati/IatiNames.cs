namespace DefenceAid.Interchange;

/// <summary>The names of the extension in which travels what IATI has no word for.</summary>
internal static class IatiNames
{
    /// <summary>The extension's namespace.</summary>
    public const string Extension = "urn:defence-aid:iati:1";

    /// <summary>The prefix that is written for it.</summary>
    public const string Prefix = "da";

    /// <summary>In an activity: the contribution that it is, as a line of a stream.</summary>
    public const string Contribution = "contribution";

    /// <summary>The attribute of that element with the digest of the plain elements beside it.</summary>
    public const string Digest = "digest";

    /// <summary>After the activities: everything of the ledger but its contributions, as a ledger document.</summary>
    public const string Ledger = "ledger";

    /// <summary>After the activities: a version of a contribution that another one superseded, as a line of a stream.</summary>
    public const string Version = "version";

    /// <summary>The attribute of that element with its place among the ledger's contributions, from 0.</summary>
    public const string Place = "place";

    /// <summary>The version of IATI that is written.</summary>
    public const string IatiVersion = "2.03";
}
