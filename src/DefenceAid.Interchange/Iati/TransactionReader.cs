using System.Globalization;
using System.Xml;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange;

/// <summary>Reads a transaction, element by element.</summary>
internal sealed class TransactionReader(PartyBook parties, IatiReport report) : IHasPath
{
    private readonly CodeAttributes _attributes = new();
    private readonly OrganisationReader _organisation = new(parties);
    private readonly RecipientReader _recipient = new(parties, report);
    private readonly TransactionValue _value = new(report);

    private Part _part;
    private string _activity = string.Empty;
    private int _number;
    private XmlPlace _place;
    private string? _type;
    private string? _day;
    private Id<Party>? _provider;
    private string? _providerActivity;
    private Id<Party>? _receiver;
    private string? _channel;
    private string? _financeType;
    private bool _isHumanitarian;
    private IatiRecipient? _benefits;

    private enum Part
    {
        None,
        Value,
        Provider,
        Receiver,
        Recipient,
    }

    /// <summary>Gets whether the text at hand is wanted.</summary>
    public bool WantsText { get; private set; }

    /// <inheritdoc/>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{_activity}/transaction[{_number}]");

    /// <summary>Starts with the element that the reader is at.</summary>
    /// <param name="xml">The reader; it moves to the attributes.</param>
    /// <param name="activity">The activity's path.</param>
    /// <param name="number">The transaction's number in the activity, from 1.</param>
    public void Start(XmlReader xml, string activity, int number)
    {
        (_type, _day, _provider, _providerActivity, _receiver) = (null, null, null, null, null);
        (_channel, _financeType, _isHumanitarian, _benefits, _part) = (null, null, false, null, Part.None);
        (_activity, _number) = (activity, number);
        _place = XmlPlace.Of(xml);
        _value.Reset();
        while (xml.MoveToNextAttribute())
        {
            _isHumanitarian |= xml.LocalName == "humanitarian" && xml.NamespaceURI.Length == 0 && IatiValues.IsTrue(xml.Value);
        }
    }

    /// <summary>Takes the start of an element below the transaction.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="tags">Where codes go that are kept as tags.</param>
    /// <returns>Whether the element's content is wanted.</returns>
    public bool Element(XmlReader xml, List<Tag> tags)
    {
        if (_part != Part.None)
        {
            WantsText = xml.LocalName == "narrative"
                && (_part == Part.Recipient ? _recipient.WantsName : _part is Part.Provider or Part.Receiver && _organisation.WantsName);
            return WantsText;
        }

        switch (xml.LocalName)
        {
            case "value":
                _part = Part.Value;
                WantsText = true;
                _attributes.Read(xml);
                _value.Start(_attributes);
                return true;
            case "provider-org":
                _part = Part.Provider;
                _organisation.Start(xml);
                return true;
            case "receiver-org":
                _part = Part.Receiver;
                _organisation.Start(xml);
                return true;
            case "recipient-country" or "recipient-region":
                _part = Part.Recipient;
                _recipient.Start(xml, xml.LocalName == "recipient-region");
                return true;
            default:
                Code(xml, tags);
                return false;
        }
    }

    /// <summary>Takes the text of the element at hand, at its end.</summary>
    /// <param name="text">The text.</param>
    public void Text(string text)
    {
        WantsText = false;
        switch (_part)
        {
            case Part.Value:
                _value.Text = text;
                break;
            case Part.Provider or Part.Receiver:
                _organisation.TakeName(text);
                break;
            case Part.Recipient:
                _recipient.TakeName(text);
                break;
        }
    }

    /// <summary>Takes the end of an element directly below the transaction.</summary>
    public void EndPart()
    {
        switch (_part)
        {
            case Part.Provider:
                _provider = _organisation.End(this, "/provider-org");
                _providerActivity = _organisation.Activity;
                break;
            case Part.Receiver:
                _receiver = _organisation.End(this, "/receiver-org");
                break;
            case Part.Recipient:
                _benefits = _recipient.End(this, "/recipient") ?? _benefits;
                break;
        }

        _part = Part.None;
    }

    /// <summary>Ends the transaction.</summary>
    /// <param name="defaultCurrency">The activity's currency, or null.</param>
    /// <returns>The transaction, or null where it is unusable, which is reported.</returns>
    public IatiTransaction? End(string? defaultCurrency)
    {
        if (_type is null || TransactionType.Find(_type) is not { } type)
        {
            report.Error(
                IatiFindingCodes.UnusableTransaction, Path + "/transaction-type", _place, "a transaction type of 1 to 13", _type is null ? "none" : IatiText.Quoted(_type));
            return null;
        }

        if (_value.Read(defaultCurrency, this, _place) is not { } value)
        {
            return null;
        }

        return new IatiTransaction
        {
            Type = type,
            Value = value,
            On = Day(),
            ValuedOn = _value.ValuedOn,
            Provider = _provider,
            ProviderActivity = string.IsNullOrEmpty(_providerActivity) ? null : new Id<Contribution>(IatiText.ToId(_providerActivity)),
            Receiver = _receiver,
            Channel = _channel,
            FinanceType = _financeType,
            IsHumanitarian = _isHumanitarian,
            Recipient = _benefits,
            Place = _place,
        };
    }

    private LocalDate? Day()
    {
        LocalDate? day = _day is null ? null : IatiValues.ReadDay(_day);
        if (day is null)
        {
            report.Warning(
                IatiFindingCodes.DateNotStated, Path + "/transaction-date", _place, "a day, such as 2024-08-16", _day is null ? "none" : IatiText.Quoted(_day));
        }

        return day;
    }

    private void Code(XmlReader xml, List<Tag> tags)
    {
        string element = xml.LocalName;
        _attributes.Read(xml);
        switch (element)
        {
            case "transaction-type":
                _type = _attributes.Code;
                break;
            case "transaction-date":
                _day = _attributes.Day;
                break;
            case "disbursement-channel":
                _channel = Channel(_attributes.Code);
                break;
            case "sector":
                IatiTags.Add(tags, IatiTags.KeyOf(IatiTags.Sector, _attributes.Vocabulary), _attributes.Code);
                break;
            case "flow-type":
                IatiTags.Add(tags, IatiTags.FlowType, _attributes.Code);
                break;
            case "finance-type":
                _financeType = _attributes.Code;
                IatiTags.Add(tags, IatiTags.FinanceType, _attributes.Code);
                break;
            case "aid-type":
                IatiTags.Add(tags, IatiTags.KeyOf(IatiTags.AidType, _attributes.Vocabulary), _attributes.Code);
                break;
            case "tied-status":
                IatiTags.Add(tags, IatiTags.TiedStatus, _attributes.Code);
                break;
        }
    }

    private string? Channel(string? code)
    {
        if (code is null or "1" or "2" or "3" or "4")
        {
            return code;
        }

        report.Warning(
            IatiFindingCodes.UnknownCode, Path + "/disbursement-channel", _attributes.Place, "a disbursement channel of 1 to 4", IatiText.Quoted(code));
        return null;
    }
}
