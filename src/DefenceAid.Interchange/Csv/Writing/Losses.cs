using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Finds what a ledger has and CSV has no column for.</summary>
internal sealed class Losses
{
    private readonly List<Finding> _findings = [];

    /// <summary>Lists what is left out.</summary>
    public static ImmutableArray<Finding> Of(AidLedger ledger)
    {
        var losses = new Losses();
        losses.AddRecords("parties", ledger.Registry.Parties.Length);
        losses.AddRecords("groups", ledger.Registry.Groups.Length);
        losses.AddRecords("coalitions", ledger.Registry.Coalitions.Length);
        losses.AddRecords("agreements", ledger.Registry.Agreements.Length);
        for (int i = 0; i < ledger.Contributions.Length; i++)
        {
            losses.AddContribution(ledger.Contributions[i], FormattableString.Invariant($"$.contributions[{i}]"));
        }

        losses.AddRecords("statements", ledger.Statements.Length);
        losses.AddRecords("reportedTotals", ledger.ReportedTotals.Length);
        return [.. losses._findings];
    }

    /// <summary>Lists what is left out of one contribution.</summary>
    public static ImmutableArray<Finding> Of(Contribution contribution, string path)
    {
        var losses = new Losses();
        losses.AddContribution(contribution, path);
        return [.. losses._findings];
    }

    private void AddRecords(string list, int count)
    {
        if (count > 0)
        {
            Add("$." + list, "records that have rows", FormattableString.Invariant($"{count} {list}, which stay in the ledger's JSON"));
        }
    }

    private void AddContribution(Contribution contribution, string path)
    {
        AddBeyond(path + ".items", 0, contribution.Items.Length, "items");
        AddBeyond(path + ".sources", 1, contribution.Sources.Length, "sources");
        AddBeyond(path + ".fundedBy", 1, contribution.Funding.FundedBy.Length, "parties whose money it is");
        if (contribution.Extensions != default)
        {
            Add(path + ".extensions", "members that have columns", "an object of the publisher's own");
        }

        foreach (Tag tag in contribution.Tags.Where(tag => tag.ToString().Contains(ContributionRows.TagSeparator, StringComparison.Ordinal)))
        {
            Add(path + ".tags", $"tags without \"{ContributionRows.TagSeparator}\", which stands between them", $"\"{ShortText.Of($"{tag}")}\"");
        }

        AddParties(contribution.Donors, path + ".donors");
        AddParties(contribution.Recipients, path + ".recipients");
        AddSpaces(contribution.Sources.FirstOrDefault(), path + ".sources[0]");
        for (int i = 0; i < contribution.Entries.Length; i++)
        {
            string entry = FormattableString.Invariant($"{path}.entries[{i}]");
            AddBeyond(entry + ".restatements", 1, contribution.Entries[i].Restatements.Length, "restatements");
            AddSpaces(contribution.Entries[i].SourceCode, entry + ".sourceCode");
        }
    }

    private void AddBeyond(string path, int carried, int count, string what)
    {
        if (count > carried)
        {
            Add(path, carried == 0 ? $"no {what}, which have no column" : $"one at most of the {what}", FormattableString.Invariant($"{count}"));
        }
    }

    private void AddParties(PartyShares shares, string path)
    {
        foreach (string id in shares.Parties.Select(party => party.Value).Where(IsUnclear))
        {
            Add(path, "ids that can be told from shares: without \" + \", \" : \" and a % at the end", $"\"{ShortText.Of(id)}\"");
        }
    }

    private void AddSpaces(SourceReference? source, string path)
    {
        AddSpaces(source?.Publisher, path + ".publisher");
        AddSpaces(source?.Title, path + ".title");
    }

    private void AddSpaces(string? text, string path)
    {
        if (text is not null && text.Trim().Length < text.Length)
        {
            Add(path, "text without white space at its ends", $"\"{ShortText.Of(text)}\"");
        }
    }

    private void Add(string path, string expected, string actual) =>
        _findings.Add(new Finding(CsvFindingCodes.NotCarried, FindingSeverity.Warning, path, expected, actual));

    private static bool IsUnclear(string id) =>
        id.Contains(" + ", StringComparison.Ordinal) || id.Contains(" : ", StringComparison.Ordinal) || id.EndsWith('%');
}
