using System.Globalization;
using System.Text;
using System.Xml;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Interchange;

/// <summary>Writes a ledger piece by piece into a buffer, which the caller empties after each.</summary>
internal sealed class IatiWriting : IDisposable
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    // What is read again: a line of a stream, and an element's text with a margin for what the reader has in its buffer.
    private const int MaxActivity = ContributionStream.MaxLineLength;
    private const int MaxLedger = BoundedStream.MaxStep - (1024 * 1024);

    private readonly AidLedger _ledger;
    private readonly Id<Party>? _reporter;
    private readonly MemoryStream _buffer = new();
    private readonly XmlWriter _xml;
    private readonly WrittenParties _parties;

    public IatiWriting(AidLedger ledger, Party? reporter)
    {
        if (!ledger.Contributions.Any(IsCurrent))
        {
            throw new ArgumentException(
                "Expected a contribution that no later version superseded, since an IATI file has at least one activity, but the ledger has none. Write it as JSON.", nameof(ledger));
        }

        _ledger = ledger;
        _reporter = reporter?.Id;
        _xml = XmlWriter.Create(_buffer, Settings);
        _parties = new WrittenParties(ledger.Registry, reporter);
    }

    /// <summary>Writes the ledger, and gives after each piece what is to be passed on.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces()
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("iati-activities");
        _xml.WriteAttributeString("version", IatiNames.IatiVersion);
        _xml.WriteAttributeString("xmlns", IatiNames.Prefix, null, IatiNames.Extension);
        var writer = new ActivityWriter(_xml, _parties);
        var activities = new ActivityOfContribution(_parties, _reporter);
        foreach (Contribution contribution in _ledger.Contributions.Where(IsCurrent))
        {
            IatiActivity activity = activities.Make(contribution);
            writer.Write(activity, contribution, isCarried: !SaysAll(activity, contribution));
            yield return Piece(MaxActivity, contribution.Id.Value);
        }

        WriteLedger();
        yield return Piece(MaxLedger, "everything but the contributions");
        for (int i = 0; i < _ledger.Contributions.Length; i++)
        {
            if (!IsCurrent(_ledger.Contributions[i]))
            {
                WriteVersion(_ledger.Contributions[i], i);
                yield return Piece(MaxActivity, _ledger.Contributions[i].Id.Value);
            }
        }

        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        yield return Piece(MaxActivity, "the end");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        _buffer.Dispose();
    }

    private static bool IsCurrent(Contribution contribution) => contribution.Revision.SupersededOn is null;

    private static bool SaysAll(IatiActivity activity, Contribution contribution)
    {
        var unheard = new IatiReport(static _ => { });
        return contribution.Equals(new ContributionOfActivity(activity, unheard, string.Empty, default).Make(static () => PartyBook.NotStated));
    }

    private void WriteLedger()
    {
        AidLedger rest = new LedgerBuilder()
            .Add([.. _ledger.Registry.Parties])
            .Add([.. _ledger.Registry.Groups])
            .Add([.. _ledger.Registry.Coalitions])
            .Add([.. _ledger.Registry.Agreements])
            .Add([.. _ledger.Statements])
            .Add([.. _ledger.ReportedTotals])
            .Build();
        _xml.WriteStartElement(IatiNames.Prefix, IatiNames.Ledger, IatiNames.Extension);
        _xml.WriteString(ActivityWriter.Json(LedgerJson.ToUtf8Bytes(rest)));
        _xml.WriteEndElement();
    }

    private void WriteVersion(Contribution contribution, int place)
    {
        _xml.WriteStartElement(IatiNames.Prefix, IatiNames.Version, IatiNames.Extension);
        _xml.WriteAttributeString(IatiNames.Place, place.ToString(CultureInfo.InvariantCulture));
        _xml.WriteString(ActivityWriter.Json(ContributionStream.ToUtf8Bytes(contribution)));
        _xml.WriteEndElement();
    }

    private ReadOnlyMemory<byte> Piece(int most, string what)
    {
        _xml.Flush();
        if (_buffer.Length > most)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Expected at most {most} bytes, which are read again, but {IatiText.Quoted(what)} takes {_buffer.Length} as IATI. Write the ledger as JSON."));
        }

        ReadOnlyMemory<byte> piece = _buffer.GetBuffer().AsMemory(0, (int)_buffer.Length);
        _buffer.SetLength(0);
        return piece;
    }
}
