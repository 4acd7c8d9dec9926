using System.Globalization;
using System.Xml;

namespace DefenceAid.Interchange;

/// <summary>Reads an activity, element by element, and keeps no more of it than a contribution has a place for.</summary>
internal sealed class ActivityReader : IHasPath
{
    // What is kept of one activity at most: characters, and some for each part, so that empty ones end too. An activity that the library writes is below it.
    private const int MaxSize = 32 * 1024 * 1024;
    private const int PartSize = 16;
    private const int TransactionSize = 64;

    // The level of the elements directly below the activity.
    private const int PartDepth = 2;

    private readonly IatiReport _report;
    private readonly CodeAttributes _attributes = new();
    private readonly OrganisationReader _organisation;
    private readonly RecipientReader _recipient;
    private readonly TransactionReader _transaction;
    private readonly TextBuffer _text = new();

    private IatiActivity _activity = new();
    private ActivityDates _dates = new();
    private Part _part;
    private string? _currency;
    private int _size;
    private int _transactions;

    public ActivityReader(PartyBook parties, IatiReport report)
    {
        _report = report;
        _organisation = new OrganisationReader(parties);
        _recipient = new RecipientReader(parties, report);
        _transaction = new TransactionReader(parties, report);
    }

    private enum Part
    {
        None,
        Identifier,
        Reporter,
        Participant,
        Title,
        Recipient,
        Transaction,
        Carried,
    }

    /// <inheritdoc/>
    public string Path { get; private set; } = string.Empty;

    /// <summary>Gets where the activity begins.</summary>
    public XmlPlace Place { get; private set; }

    /// <summary>Gets whether the text at hand is wanted.</summary>
    public bool WantsText { get; private set; }

    /// <summary>Gets the contribution that the activity carries in the library's own format, or null.</summary>
    public string? Carried { get; private set; }

    /// <summary>Gets the digest of the plain elements beside which that was written, or null.</summary>
    public string? CarriedDigest { get; private set; }

    /// <summary>Gets whether the activity has more than is kept.</summary>
    public bool IsTooLarge => _size > MaxSize;

    /// <summary>Starts with the element that the reader is at.</summary>
    /// <param name="xml">The reader; it moves to the attributes.</param>
    /// <param name="number">The activity's number in the document, from 1.</param>
    public void Start(XmlReader xml, long number)
    {
        (_activity, _dates, _part, _currency, _size, _transactions) = (new IatiActivity(), new ActivityDates(), Part.None, null, 0, 0);
        (Carried, CarriedDigest, WantsText) = (null, null, false);
        Path = string.Create(CultureInfo.InvariantCulture, $"iati-activity[{number}]");
        Place = XmlPlace.Of(xml);
        while (xml.MoveToNextAttribute())
        {
            Attribute(xml);
        }
    }

    /// <summary>Takes the start of an element below the activity.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="depth">The element's level.</param>
    /// <returns>Whether the element's content is wanted.</returns>
    public bool Element(XmlReader xml, int depth)
    {
        // An element within the text that is wanted is none of it.
        if (IsTooLarge || WantsText)
        {
            return false;
        }

        if (depth == PartDepth)
        {
            _size += PartSize;
            return StartPart(xml);
        }

        if (xml.NamespaceURI.Length > 0)
        {
            return false;
        }

        switch (_part)
        {
            case Part.Transaction:
                bool isWanted = _transaction.Element(xml, _activity.Tags);
                WantsText = _transaction.WantsText;
                return isWanted;
            case Part.Reporter or Part.Participant:
                return WantsText = _organisation.WantsName && xml.LocalName == "narrative";
            case Part.Title:
                return WantsText = string.IsNullOrEmpty(_activity.Title) && xml.LocalName == "narrative";
            case Part.Recipient:
                return WantsText = _recipient.WantsName && xml.LocalName == "narrative";
            default:
                return false;
        }
    }

    /// <summary>Takes a piece of the text that is wanted.</summary>
    /// <param name="text">The piece.</param>
    public void Text(string text)
    {
        _size += _part == Part.Carried ? 0 : text.Length;
        if (!IsTooLarge)
        {
            _text.Add(text);
        }
    }

    /// <summary>Takes the end of an element below the activity.</summary>
    /// <param name="depth">The element's level.</param>
    public void End(int depth)
    {
        if (WantsText)
        {
            WantsText = false;
            TakeText(_text.Take());
        }

        if (depth == PartDepth)
        {
            EndPart();
            _part = Part.None;
        }
        else if (depth == PartDepth + 1 && _part == Part.Transaction)
        {
            _transaction.EndPart();
        }
    }

    /// <summary>Ends the activity.</summary>
    /// <returns>What its plain elements state.</returns>
    public IatiActivity End()
    {
        _dates.Check(_activity.Transactions, Path, _report);
        return _activity;
    }

    private void Attribute(XmlReader xml)
    {
        if (xml.NamespaceURI.Length > 0)
        {
            return;
        }

        switch (xml.LocalName)
        {
            case "default-currency":
                _currency = xml.Value.Trim() is { Length: > 0 } currency ? currency : null;
                break;
            case "humanitarian":
                _activity.IsHumanitarian = IatiValues.IsTrue(xml.Value);
                break;
            case "last-updated-datetime":
                _activity.UpdatedOn = IatiValues.ReadDay(xml.Value);
                break;
        }
    }

    private bool StartPart(XmlReader xml)
    {
        if (xml.NamespaceURI.Length > 0)
        {
            return StartCarried(xml);
        }

        switch (xml.LocalName)
        {
            case "iati-identifier":
                _part = Part.Identifier;
                return WantsText = true;
            case "reporting-org":
                _part = Part.Reporter;
                _organisation.Start(xml, alwaysName: true);
                return true;
            case "participating-org":
                _part = Part.Participant;
                _organisation.Start(xml);
                return true;
            case "title":
                _part = Part.Title;
                return true;
            case "recipient-country" or "recipient-region":
                _part = Part.Recipient;
                _recipient.Start(xml, xml.LocalName == "recipient-region");
                return true;
            case "transaction":
                _part = Part.Transaction;
                _transactions++;
                _size += TransactionSize;
                _transaction.Start(xml, Path, _transactions);
                return true;
            default:
                Code(xml);
                return false;
        }
    }

    private bool StartCarried(XmlReader xml)
    {
        if (xml.NamespaceURI != IatiNames.Extension || xml.LocalName != IatiNames.Contribution)
        {
            return false;
        }

        _part = Part.Carried;
        CarriedDigest = xml.GetAttribute(IatiNames.Digest);
        return WantsText = true;
    }

    private void TakeText(string text)
    {
        switch (_part)
        {
            case Part.Identifier:
                _activity.Identifier = text.Trim();
                break;
            case Part.Title:
                _activity.Title = IatiText.Line(text);
                break;
            case Part.Reporter or Part.Participant:
                _organisation.TakeName(text);
                break;
            case Part.Recipient:
                _recipient.TakeName(text);
                break;
            case Part.Transaction:
                _transaction.Text(text);
                break;
            case Part.Carried:
                Carried = text;
                break;
        }
    }

    private void EndPart()
    {
        switch (_part)
        {
            case Part.Reporter:
                _activity.Reporter = _organisation.End(this, "/reporting-org");
                _activity.ReporterName = _organisation.Name;
                break;
            case Part.Participant:
                EndParticipant();
                break;
            case Part.Recipient when _recipient.End(this, "/recipient") is { } recipient:
                _activity.Recipients.Add(recipient);
                break;
            case Part.Transaction when _transaction.End(_currency) is { } transaction:
                _activity.Transactions.Add(transaction);
                break;
        }
    }

    private void EndParticipant()
    {
        if (_organisation.End(this, "/participating-org") is { } organisation && !OrganisationRoles.Keep(_organisation.Role, organisation, _activity))
        {
            string actual = _organisation.Role is { } role ? IatiText.Quoted(role) : "none";
            _report.Warning(IatiFindingCodes.UnknownCode, Path + "/participating-org", Place, "a role of 1 to 4", actual);
        }
    }

    private void Code(XmlReader xml)
    {
        string element = xml.LocalName;
        if (!ActivityCodes.IsKept(element))
        {
            return;
        }

        _attributes.Read(xml);
        if (element == "activity-date")
        {
            _dates.Add(_attributes.Type, _attributes.Day);
        }
        else
        {
            ActivityCodes.Keep(element, _attributes, _activity);
        }
    }
}
