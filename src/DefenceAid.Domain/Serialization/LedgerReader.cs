using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads a ledger record by record, so that every record that can't be read is reported, not the first alone.</summary>
internal sealed class LedgerReader(ReadOnlyMemory<byte> utf8, string digest)
{
    private const string KnownMembers = "\"format\", \"parties\", \"groups\", \"coalitions\", \"agreements\", \"contributions\", \"statements\" and \"reportedTotals\"";

    private readonly LedgerBuilder _builder = new();
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _members = [];
    private int _counted;
    private long _line = 1;

    /// <summary>Reads the ledger, or says everything that is wrong.</summary>
    public bool TryRead([NotNullWhen(true)] out AidLedger? ledger, out ImmutableArray<Finding> findings)
    {
        ledger = null;
        try
        {
            ReadRoot();
        }
        catch (JsonException fault)
        {
            _findings.Add(JsonFault.OfSyntax(fault, "$", 1));
        }

        if (_findings.Count > 0)
        {
            findings = [.. _findings];
            return false;
        }

        _builder.NoteDocument(digest);
        bool isWhole = _builder.TryBuild(out ledger, out findings);
        findings = JsonPlace.WithLines(utf8.Span, findings);
        return isWhole;
    }

    private void ReadRoot()
    {
        var reader = new Utf8JsonReader(utf8.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _findings.Add(JsonFault.Unreadable("$", LineOf(reader.TokenStartIndex), "a ledger, a JSON object", JsonText.Describe(ref reader)));
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader, JsonText.Read(ref reader, "a member's name"));
        }

        // Whatever stands behind the object is a fault that the reader itself finds.
        reader.Read();
        if (!_members.Contains("format"))
        {
            _findings.Add(JsonFault.Unreadable("$.format", 1, $"\"format\": \"{LedgerJson.Format}\"", "a document without it"));
        }
    }

    private void ReadMember(ref Utf8JsonReader reader, string member)
    {
        long line = LineOf(reader.TokenStartIndex);
        if (!_members.Add(member))
        {
            _findings.Add(JsonFault.Unreadable("$." + member, line, "each member once", $"\"{member}\" twice"));
        }

        reader.Read();
        switch (member)
        {
            case "format":
                CheckFormat(ref reader, line);
                break;
            case "parties":
                ReadList<Party, PartyDocument>(ref reader, member, LedgerJsonContext.Default.PartyDocument, party => _builder.Add(party));
                break;
            case "groups":
                ReadList<CountryGroup, GroupDocument>(ref reader, member, LedgerJsonContext.Default.GroupDocument, group => _builder.Add(group));
                break;
            case "coalitions":
                ReadList<Coalition, CoalitionDocument>(ref reader, member, LedgerJsonContext.Default.CoalitionDocument, coalition => _builder.Add(coalition));
                break;
            case "agreements":
                ReadList<Agreement, AgreementDocument>(ref reader, member, LedgerJsonContext.Default.AgreementDocument, agreement => _builder.Add(agreement));
                break;
            case "contributions":
                ReadList<Contribution>(ref reader, member, new ContributionReader().Read, contribution => _builder.Add(contribution));
                break;
            case "statements":
                ReadList<Statement, StatementDocument>(ref reader, member, LedgerJsonContext.Default.StatementDocument, statement => _builder.Add(statement));
                break;
            case "reportedTotals":
                ReadList<ReportedTotal, ReportedTotalDocument>(
                    ref reader, member, LedgerJsonContext.Default.ReportedTotalDocument, total => _builder.Add(total));
                break;
            default:
                _findings.Add(JsonFault.Unreadable("$." + member, line, $"only {KnownMembers}", $"\"{member}\""));
                reader.Skip();
                break;
        }
    }

    private void CheckFormat(ref Utf8JsonReader reader, long line)
    {
        string actual = JsonText.Describe(ref reader);
        string expected = $"\"{LedgerJson.Format}\"";
        if (actual != expected)
        {
            _findings.Add(JsonFault.Unreadable("$.format", line, expected, actual));
        }

        reader.Skip();
    }

    private void ReadList<T, TDocument>(ref Utf8JsonReader reader, string list, JsonTypeInfo<TDocument> contract, Action<T> add)
        where T : class
        where TDocument : RecordDocument<T> =>
        ReadList(ref reader, list, (record, path, line, findings) => RecordJson.Read<T, TDocument>(record.Span, contract, path, line, findings), add);

    private void ReadList<T>(ref Utf8JsonReader reader, string list, Func<ReadOnlyMemory<byte>, string, long, Action<Finding>, T?> read, Action<T> add)
        where T : class
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            _findings.Add(JsonFault.Unreadable("$." + list, LineOf(reader.TokenStartIndex), "a list of records", JsonText.Describe(ref reader)));
            reader.Skip();
            return;
        }

        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            int start = (int)reader.TokenStartIndex;
            long line = LineOf(start);
            reader.Skip();
            if (read(utf8[start..(int)reader.BytesConsumed], $"$.{list}[{i}]", line, _findings.Add) is { } record)
            {
                add(record);
            }
        }
    }

    // Counted onwards from the last place asked for, so that a long document is counted through once.
    private long LineOf(long offset)
    {
        int place = (int)offset;
        _line += utf8.Span[_counted..place].Count((byte)'\n');
        _counted = place;
        return _line;
    }
}
