using System.CommandLine;
using System.Globalization;
using DefenceAid.Cli.Input;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Commands;

/// <summary>The options that convert totals to one currency.</summary>
internal sealed class ConversionOptions
{
    private readonly Option<string> _currency = OptionKit.One("--in", "CURRENCY", "Convert to this currency, such as EUR; it needs --rates.");

    private readonly Option<string> _rates = OptionKit.One("--rates", "POLICY", RatesInput.Description);

    private readonly Option<string> _rounding = OptionKit.One(
        "--rounding", "ROUNDING", $"How converted totals are rounded, once: {OptionKit.CodesOf<ResultRounding>()}; minor-unit unless given.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_currency);
        command.Options.Add(_rates);
        command.Options.Add(_rounding);
    }

    /// <summary>Makes a query convert, where it is asked for.</summary>
    /// <exception cref="UsageException">A value is none, or one of currency and rates is there without the other.</exception>
    /// <exception cref="UnreadableInputException">A file of rates can't be read.</exception>
    public TotalsQuery Apply(TotalsQuery query, ParseResult parsed, out RateTable? rates)
    {
        rates = null;
        Currency? currency = OptionKit.Read<Currency?>(parsed, _currency, text => Currency.Parse(text, CultureInfo.InvariantCulture));
        ResultRounding rounding = OptionKit.Read(parsed, _rounding, ResultRounding.Of) ?? ResultRounding.MinorUnit;
        string? policy = parsed.GetValue(_rates);
        if (currency is null != policy is null)
        {
            throw new UsageException(currency is null
                ? $"{_rates.Name}: Expected {_currency.Name} with it, the currency to convert to."
                : $"{_currency.Name}: Expected {_rates.Name} with it: which rates convert. For example {_rates.Name} month.");
        }

        if (currency is not { } to)
        {
            return parsed.GetValue(_rounding) is null
                ? query
                : throw new UsageException($"{_rounding.Name}: Expected {_currency.Name} with it, the currency to convert to.");
        }

        RatesInput input = RatesInput.Read(_rates.Name, policy!);
        rates = input.Table;
        return to.MinorUnitDigits is null && rounding == ResultRounding.MinorUnit
            ? throw new UsageException($"{_currency.Name}: {to} has no minor unit to round to. Add {_rounding.Name} {ResultRounding.Codes.Significant28}.")
            : query.ConvertTo(to, input.Policy, rounding);
    }
}
