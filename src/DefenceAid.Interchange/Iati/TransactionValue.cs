using System.Globalization;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange;

/// <summary>Reads the value of a transaction: amount, currency, and the day at whose rate it is meant.</summary>
internal sealed class TransactionValue(IatiReport report)
{
    private bool _isThere;
    private string? _currency;
    private string? _day;
    private XmlPlace _place;

    // A file has few currencies: the last one is likely the next one.
    private (string Code, Currency Currency) _known = ("XXX", default);

    /// <summary>Gets or sets the element's text.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Gets the day at whose rate the amount is meant, once it is read; null where none is stated.</summary>
    public LocalDate? ValuedOn { get; private set; }

    /// <summary>Forgets the last value.</summary>
    public void Reset() => (_isThere, Text, ValuedOn) = (false, string.Empty, null);

    /// <summary>Starts with the element's attributes.</summary>
    /// <param name="attributes">The attributes.</param>
    public void Start(CodeAttributes attributes) => (_isThere, _currency, _day, _place) = (true, attributes.Currency, attributes.ValueDate, attributes.Place);

    /// <summary>Reads the amount.</summary>
    /// <param name="defaultCurrency">The activity's currency, or null.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="place">The transaction's place.</param>
    /// <returns>The amount, or null where it is unusable, which is reported.</returns>
    public Money? Read(string? defaultCurrency, IHasPath transaction, XmlPlace place)
    {
        if (!_isThere)
        {
            report.Error(IatiFindingCodes.UnusableTransaction, transaction.Path, place, "a value", "none");
            return null;
        }

        if (!IatiValues.TryReadDecimal(Text, out decimal amount))
        {
            report.Error(IatiFindingCodes.UnusableTransaction, transaction.Path + "/value", _place, "a number such as 1232.50", IatiText.Quoted(Text.Trim()));
            return null;
        }

        if (Currency(_currency ?? defaultCurrency, transaction) is not { } currency)
        {
            return null;
        }

        ReadDay(transaction);
        return new Money(amount, currency);
    }

    private void ReadDay(IHasPath transaction)
    {
        ValuedOn = _day is null ? null : IatiValues.ReadDay(_day);
        if (ValuedOn is null)
        {
            report.Information(
                IatiFindingCodes.NoValueDate, transaction.Path + "/value", _place, "a value-date, such as 2024-08-16", _day is null ? "none" : IatiText.Quoted(_day));
        }
    }

    private Currency? Currency(string? code, IHasPath transaction)
    {
        if (code == _known.Code)
        {
            return _known.Currency;
        }

        if (code is null)
        {
            report.Error(IatiFindingCodes.UnusableTransaction, transaction.Path + "/value", _place, "a currency, or a default-currency of the activity", "none");
            return null;
        }

        if (DefenceAid.Domain.Currency.TryOf(code, out Currency currency))
        {
            _known = (code, currency);
            return currency;
        }

        if (DefenceAid.Domain.Currency.TryOf(code.ToUpper(CultureInfo.InvariantCulture), out currency))
        {
            report.Warning(IatiFindingCodes.UnknownCode, transaction.Path + "/value", _place, $"the code in capitals, {currency.Code}", IatiText.Quoted(code));
            return currency;
        }

        report.Error(IatiFindingCodes.UnusableTransaction, transaction.Path + "/value", _place, "a currency of ISO 4217, such as EUR", IatiText.Quoted(code));
        return null;
    }
}
