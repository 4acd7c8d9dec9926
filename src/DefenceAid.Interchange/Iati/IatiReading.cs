using System.Security.Cryptography;
using System.Xml;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Drives an XML reader through a document, contribution by contribution, in both ways of waiting.</summary>
internal sealed class IatiReading : IDisposable
{
    private readonly IatiReport _report;
    private readonly BoundedStream _input;
    private readonly XmlReader _xml;
    private readonly IncrementalHash? _hash;

    public IatiReading(Stream stream, Action<Finding> report, ReadingOptions options)
    {
        _report = new IatiReport(report);
        Parties = new PartyBook(_report);
        Document = new IatiDocument(Parties, _report, new ActivityEnd(Parties, _report, options.Meet));
        _hash = options.TakesDigest ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        _input = new BoundedStream(stream, _hash, options.CancellationToken);
        var settings = new XmlReaderSettings
        {
            Async = options.IsAsync,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
        };
        _xml = XmlReader.Create(_input, settings);
    }

    /// <summary>Gets the parties that were met.</summary>
    public PartyBook Parties { get; }

    /// <summary>Gets what was read.</summary>
    public IatiDocument Document { get; }

    /// <summary>Gets the contribution at hand.</summary>
    public Contribution Current => Document.Ready ?? throw new InvalidOperationException("No contribution is ready.");

    /// <summary>Gets the digest of the document, or null where it was not read to its end or no digest was asked for.</summary>
    public string? Digest { get; private set; }

    /// <summary>Goes to the next contribution; false at the end, or where nothing more can be read, which is reported.</summary>
    public bool MoveNext()
    {
        Document.Continue();
        try
        {
            while (!Document.IsOver && _xml.Read())
            {
                _input.Progress();
                XmlNodeType node = _xml.NodeType;
                if (!IsText(node))
                {
                    if (Document.Take(_xml, node))
                    {
                        return true;
                    }
                }
                else if (Document.WantsText)
                {
                    Document.Text(_xml.Value);
                }
            }

            TakeDigest();
        }
        catch (Exception fault) when (fault is XmlException or StepTooLongException)
        {
            Report(fault);
        }

        return false;
    }

    /// <inheritdoc cref="MoveNext"/>
    public async ValueTask<bool> MoveNextAsync()
    {
        Document.Continue();
        try
        {
            while (!Document.IsOver && await _xml.ReadAsync().ConfigureAwait(false))
            {
                _input.Progress();
                XmlNodeType node = _xml.NodeType;
                if (!IsText(node))
                {
                    if (Document.Take(_xml, node))
                    {
                        return true;
                    }
                }
                else if (Document.WantsText)
                {
                    Document.Text(await _xml.GetValueAsync().ConfigureAwait(false));
                }
            }

            TakeDigest();
        }
        catch (Exception fault) when (fault is XmlException or StepTooLongException)
        {
            Report(fault);
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        _input.Dispose();
        _hash?.Dispose();
    }

    private static bool IsText(XmlNodeType node) => node is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    private void TakeDigest()
    {
        if (_hash is not null && !Document.IsOver)
        {
            Digest = "sha256:" + Convert.ToHexStringLower(_hash.GetHashAndReset());
        }
    }

    private void Report(Exception fault)
    {
        XmlPlace place = fault is XmlException { LineNumber: > 0 } xml ? new XmlPlace(xml.LineNumber, xml.LinePosition) : XmlPlace.Of(_xml);
        string expected = fault is XmlException ? "well-formed XML without a document type" : "elements and texts of a size that is read";
        string actual = fault is XmlException ? $"a fault that ends the reading: {IatiText.Message(fault.Message)}" : fault.Message;

        // Before the root there is no place but the document's beginning.
        place = place.Line > 0 ? place : new XmlPlace(1, 1);
        _report.Error(FindingCodes.Unreadable, Document.Path, place, expected, actual);
    }
}
