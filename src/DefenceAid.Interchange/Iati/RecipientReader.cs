using System.Globalization;
using System.Xml;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Reads an element that names a country or a region.</summary>
internal sealed class RecipientReader(PartyBook parties, IatiReport report)
{
    private readonly CodeAttributes _attributes = new();
    private bool _isRegion;
    private string? _name;

    /// <summary>Gets whether a name is wanted.</summary>
    public bool WantsName => _name is null or "";

    /// <summary>Starts with the element that the reader is at.</summary>
    /// <param name="xml">The reader; it moves to the attributes.</param>
    /// <param name="isRegion">Whether it is a region.</param>
    public void Start(XmlReader xml, bool isRegion)
    {
        _isRegion = isRegion;
        _name = null;
        _attributes.Read(xml);
    }

    /// <summary>Takes the text of a narrative.</summary>
    /// <param name="text">The text.</param>
    public void TakeName(string text) => _name = IatiText.Line(text);

    /// <summary>Ends the element.</summary>
    /// <param name="parent">What it is in.</param>
    /// <param name="element">Its name behind a slash, which is the rest of its path.</param>
    /// <returns>Who benefits, or null where no code says so, or nothing of the whole.</returns>
    public IatiRecipient? End(IHasPath parent, string element)
    {
        var path = new ElementPath(parent, element);
        if (_attributes.Code is not { } code)
        {
            report.Warning(IatiFindingCodes.UnknownCode, path.ToString(), _attributes.Place, "a code, such as UA", "none");
            return null;
        }

        if (!TryReadPercent(path, out decimal? percent))
        {
            return null;
        }

        IatiRecipient recipient = _isRegion ? IatiRecipient.OfRegion(code, _attributes.Vocabulary ?? IatiRecipient.CommitteeRegions) : OfCountry(code, path);
        parties.MeetRecipient(recipient, _name);
        return recipient with { Percent = percent };
    }

    private bool TryReadPercent(ElementPath path, out decimal? percent)
    {
        percent = null;
        if (_attributes.Percentage is not { } text)
        {
            return true;
        }

        if (IatiValues.TryReadPercent(text, out decimal stated))
        {
            percent = stated;
            return true;
        }

        report.Warning(IatiFindingCodes.RecipientsUnclear, path.ToString(), _attributes.Place, "a percentage over 0 and at most 100", IatiText.Quoted(text));
        return false;
    }

    private IatiRecipient OfCountry(string code, ElementPath path)
    {
        if (Country.TryOf(code, out Country country))
        {
            return IatiRecipient.Of(country);
        }

        bool isCountry = Country.TryOf(code.ToUpper(CultureInfo.InvariantCulture), out country);
        string expected = isCountry ? $"the code in capitals, {country.Code}" : "a country's code of two letters, such as UA";
        report.Warning(IatiFindingCodes.UnknownCode, path.ToString(), _attributes.Place, expected, IatiText.Quoted(code));
        return isCountry ? IatiRecipient.Of(country) : IatiRecipient.OfUnknown(code);
    }
}
