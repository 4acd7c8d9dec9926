using System.Globalization;
using System.Xml;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Reads a document node by node, as a reader hands them over: the activities one at a time, and what stands behind them.</summary>
internal sealed class IatiDocument(PartyBook parties, IatiReport report, ActivityEnd end)
{
    private const int MaxDepth = 100;
    private const int NotSkipping = int.MaxValue;

    private readonly ActivityReader _activity = new(parties, report);
    private readonly TextBuffer _text = new();

    private int _skipped = NotSkipping;
    private long _activities;
    private bool _isInActivity;
    private string? _behind;
    private XmlPlace _behindPlace;
    private string? _versionPlace;

    /// <summary>Gets whether the document can't be read further, which is reported.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Gets the contribution that the last node completed, or null.</summary>
    public Contribution? Ready { get; private set; }

    /// <summary>Gets its place among the contributions, where it is a version that another one superseded; else null.</summary>
    public int? ReadyPlace { get; private set; }

    /// <summary>Gets everything of the ledger but its contributions, in the library's own format; null where the document has none.</summary>
    public AidLedger? Ledger { get; private set; }

    /// <summary>Gets the path of the activity, or of what stands behind the activities, that was read last.</summary>
    public string Path => _activities == 0 ? "iati-activities" : _activity.Path;

    /// <summary>Gets whether the text at hand is wanted.</summary>
    public bool WantsText => _skipped == NotSkipping && (_isInActivity ? _activity.WantsText : _behind is not null);

    /// <summary>Takes a piece of the text that is wanted.</summary>
    /// <param name="text">The piece.</param>
    public void Text(string text)
    {
        if (_isInActivity)
        {
            _activity.Text(text);
        }
        else
        {
            _text.Add(text);
        }
    }

    /// <summary>Lets go of the contribution that the last node completed.</summary>
    public void Continue() => (Ready, ReadyPlace) = (null, null);

    /// <summary>Takes a node.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="node">What the reader is at.</param>
    /// <returns>Whether a contribution is ready.</returns>
    public bool Take(XmlReader xml, XmlNodeType node) => node switch
    {
        XmlNodeType.Element => Element(xml),
        XmlNodeType.EndElement => End(xml.Depth),
        _ => false,
    };

    private bool Element(XmlReader xml)
    {
        int depth = xml.Depth;
        if (depth > _skipped)
        {
            CheckDepth(xml, depth);
            return false;
        }

        bool isEmpty = xml.IsEmptyElement;
        bool isWanted = depth switch
        {
            0 => Root(xml),
            1 => Child(xml),
            _ => _isInActivity && _activity.Element(xml, depth),
        };

        if (isWanted)
        {
            return isEmpty && End(depth);
        }

        _skipped = isEmpty ? NotSkipping : depth;
        return false;
    }

    private bool End(int depth)
    {
        if (_skipped != NotSkipping)
        {
            _skipped = depth == _skipped ? NotSkipping : _skipped;
            return false;
        }

        if (depth > 1)
        {
            _activity.End(depth);
            return false;
        }

        if (depth == 1)
        {
            EndChild();
        }

        return Ready is not null;
    }

    private void CheckDepth(XmlReader xml, int depth)
    {
        if (depth > MaxDepth)
        {
            IsOver = true;
            report.Error(
                FindingCodes.Unreadable, Path, XmlPlace.Of(xml), string.Create(CultureInfo.InvariantCulture, $"at most {MaxDepth} levels of elements"), "more");
        }
    }

    private bool Root(XmlReader xml)
    {
        var place = XmlPlace.Of(xml);
        if (xml.LocalName != "iati-activities" || xml.NamespaceURI.Length > 0)
        {
            IsOver = true;
            report.Error(FindingCodes.Unreadable, string.Empty, place, "a document of IATI activities, with the root iati-activities", $"the root {IatiText.Quoted(xml.Name)}");
            return false;
        }

        string? version = xml.GetAttribute("version");
        if (version?.Trim() is not ("2.01" or "2.02" or "2.03"))
        {
            report.Warning(
                IatiFindingCodes.Version, "iati-activities", place, "a version of 2.01, 2.02 or 2.03", version is null ? "none; it is read as 2.03" : $"{IatiText.Quoted(version)}; it is read as 2.03");
        }

        return true;
    }

    private bool Child(XmlReader xml)
    {
        if (xml.NamespaceURI.Length == 0)
        {
            _isInActivity = xml.LocalName == "iati-activity";
            if (_isInActivity)
            {
                _activity.Start(xml, ++_activities);
            }

            return _isInActivity;
        }

        if (xml.NamespaceURI != IatiNames.Extension || xml.LocalName is not (IatiNames.Ledger or IatiNames.Version))
        {
            return false;
        }

        _behind = xml.LocalName;
        _behindPlace = XmlPlace.Of(xml);
        _versionPlace = xml.GetAttribute(IatiNames.Place);
        return true;
    }

    private void EndChild()
    {
        if (_isInActivity)
        {
            _isInActivity = false;
            Ready = end.Contribution(_activity);
            return;
        }

        string text = _text.Take();
        if (_behind == IatiNames.Ledger)
        {
            Ledger = end.Ledger(text, _behindPlace) ?? Ledger;
        }
        else
        {
            Ready = end.Version(text, _behindPlace);
            ReadyPlace = int.TryParse(_versionPlace, NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? place : int.MaxValue;
        }

        _behind = null;
    }
}
