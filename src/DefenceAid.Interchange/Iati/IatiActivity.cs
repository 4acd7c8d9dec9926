using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange;

/// <summary>What the plain elements of an activity state, as far as a contribution has a place for it.</summary>
internal sealed class IatiActivity
{
    /// <summary>Gets or sets the identifier, as it is written.</summary>
    public string Identifier { get; set; } = string.Empty;

    /// <summary>Gets or sets the organisation that reports, or null.</summary>
    public Id<Party>? Reporter { get; set; }

    /// <summary>Gets or sets the name by which that organisation calls itself here, or null.</summary>
    public string? ReporterName { get; set; }

    /// <summary>Gets or sets the title, or null.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets the day on which it was last updated, or null.</summary>
    public LocalDate? UpdatedOn { get; set; }

    /// <summary>Gets or sets whether it is flagged as humanitarian.</summary>
    public bool IsHumanitarian { get; set; }

    /// <summary>Gets or sets the finance type's code, or null.</summary>
    public string? FinanceType { get; set; }

    /// <summary>Gets the organisations in the role Funding, in order.</summary>
    public List<Id<Party>> Funders { get; } = [];

    /// <summary>Gets who benefits, in order.</summary>
    public List<IatiRecipient> Recipients { get; } = [];

    /// <summary>Gets the codes and the organisations in other roles, as tags, in any order.</summary>
    public List<Tag> Tags { get; } = [];

    /// <summary>Gets the transactions, in order.</summary>
    public List<IatiTransaction> Transactions { get; } = [];

    /// <summary>Gives the digest of who gives what to whom, when and what kind of aid it is. Titles, names and who reports are no part of it.</summary>
    public string Digest()
    {
        var text = new StringBuilder();
        Append(text, Identifier);
        Append(text, IsHumanitarian ? "humanitarian" : string.Empty);
        Append(text, FinanceType ?? string.Empty);
        AppendAll(text, Funders);
        AppendAll(text, Recipients);
        AppendAll(text, Tags.Distinct().Order());
        AppendAll(text, Transactions);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void AppendAll<T>(StringBuilder text, IEnumerable<T> parts)
        where T : notnull
    {
        foreach (T part in parts)
        {
            Append(text, part.ToString() ?? string.Empty);
        }

        text.Append(';');
    }

    // The length before each part keeps "ab" + "c" and "a" + "bc" apart.
    private static void Append(StringBuilder text, string part) => text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
}
