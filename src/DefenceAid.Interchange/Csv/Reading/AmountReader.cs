using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads an amount as it is stated, from a column or several.</summary>
internal sealed class AmountReader
{
    private readonly Field<Figures> _amount;
    private readonly Field<Currency>? _currency;
    private readonly Field<AmountQualifier>? _qualifier;
    private readonly Field<Figures>? _high;
    private readonly int _plainColumn;
    private readonly char _separator;
    private readonly bool _isBlankWhereEmpty;

    /// <summary>Ties the columns to a file.</summary>
    public AmountReader(FieldSpec amount, FieldSpec? currency, FieldSpec? qualifier, FieldSpec? high, Parsers parsers, Binding binding)
    {
        _amount = Field<Figures>.Bind(amount, parsers.FiguresOf(amount), binding);
        _currency = Field<Currency>.Bind(currency, parsers.Currency, binding);
        _qualifier = Field<AmountQualifier>.Bind(qualifier, parsers.Qualifier, binding);
        _high = Field<Figures>.Bind(high, parsers.FiguresOf(high), binding);
        _plainColumn = _amount.PlainColumn;
        _separator = binding.Plan.Rules.Decimal;
        _isBlankWhereEmpty = _amount.IsBlankWhereEmpty;
    }

    /// <summary>Reads the row's amount; undisclosed where it is said to be.</summary>
    public FieldState Read(RowReader row, out StatedAmount amount)
    {
        if (ReadPlain(row, out Money money) is { } state)
        {
            amount = state == FieldState.Stated ? money : StatedAmount.Undisclosed;
            return state;
        }

        return ReadAny(row, out amount);
    }

    /// <summary>Reads the row's amount where it is, as nearly all are, a figure without words with its currency beside it, or an empty cell; null for any other.</summary>
    public FieldState? ReadPlain(RowReader row, out Money money)
    {
        money = default;
        if (_currency is null || _plainColumn < 0 || (_qualifier is not null && !_qualifier.IsBlank(row)))
        {
            return null;
        }

        ReadOnlySpan<char> text = row.Cell(_plainColumn);
        if (!NumberText.TryParseShort(text, _separator, out decimal number))
        {
            return text.IsEmpty && _isBlankWhereEmpty ? FieldState.NotStated : null;
        }

        FieldState state = _currency.Read(row, out Currency currency);
        money = new Money(number, currency);
        return state == FieldState.NotStated ? null : state;
    }

    /// <summary>Reads an amount of any other kind.</summary>
    public FieldState ReadAny(RowReader row, out StatedAmount amount)
    {
        amount = StatedAmount.Undisclosed;
        FieldState state = _amount.Read(row, out Figures figures);
        AmountQualifier? stated = null;
        if (state == FieldState.Faulty || (_qualifier is not null && _qualifier.Read(row, out stated) == FieldState.Faulty))
        {
            return FieldState.Faulty;
        }

        if (figures.Qualifier == AmountQualifier.Undisclosed || (state == FieldState.NotStated && stated == AmountQualifier.Undisclosed))
        {
            return FieldState.Stated;
        }

        if (state == FieldState.NotStated)
        {
            return FieldState.NotStated;
        }

        if (stated is not null && figures.Qualifier is not null && stated != figures.Qualifier)
        {
            row.Fail(FindingCodes.Unreadable, "the amount", "one hedge", $"{figures.Qualifier.Name} beside {stated.Name}");
            return FieldState.Faulty;
        }

        return ReadMoney(row, figures, figures.Qualifier ?? stated ?? AmountQualifier.Exactly, out amount);
    }

    private FieldState ReadMoney(RowReader row, in Figures figures, AmountQualifier hedge, out StatedAmount amount)
    {
        amount = default;
        Currency currency = default;
        FieldState state = _currency is null ? FieldState.NotStated : _currency.Read(row, out currency);
        if (state == FieldState.Faulty)
        {
            return state;
        }

        bool isStated = state == FieldState.Stated;
        if (isStated ? figures.Currency is { } other && other != currency : figures.Currency is null)
        {
            row.Fail(
                FindingCodes.Unreadable,
                "the amount",
                "one currency",
                isStated ? $"{figures.Currency!.Value.Code} beside {currency.Code}" : "an amount without any; give the entry a \"currency\", or say in \"symbols\" what its sign stands for");
            return FieldState.Faulty;
        }

        var low = new Money(figures.Low, isStated ? currency : figures.Currency!.Value);
        if (hedge == AmountQualifier.Exactly)
        {
            amount = low;
            return FieldState.Stated;
        }

        return ReadHedged(row, low, figures.High, hedge, out amount);
    }

    private FieldState ReadHedged(RowReader row, Money low, decimal? upper, AmountQualifier hedge, out StatedAmount amount)
    {
        amount = default;
        if (hedge == AmountQualifier.Between && upper is null && _high is not null)
        {
            if (_high.Read(row, out Figures figures) == FieldState.Faulty)
            {
                return FieldState.Faulty;
            }

            upper = figures.Low;
        }

        bool isGood = low.Sign >= 0 && (hedge != AmountQualifier.Under || low.Sign > 0) && (hedge != AmountQualifier.Between || upper > low.Amount);
        if (!isGood || hedge == AmountQualifier.Undisclosed)
        {
            row.Fail(FindingCodes.Unreadable, "the amount", "an amount that its hedge takes: zero or more, above zero after \"under\", two that rise after \"between\"", $"{hedge.Name} {low}");
            return FieldState.Faulty;
        }

        amount = hedge.Code switch
        {
            AmountQualifier.Codes.AtLeast => StatedAmount.AtLeast(low),
            AmountQualifier.Codes.Over => StatedAmount.Over(low),
            AmountQualifier.Codes.UpTo => StatedAmount.UpTo(low),
            AmountQualifier.Codes.Under => StatedAmount.Under(low),
            AmountQualifier.Codes.About => StatedAmount.About(low),
            _ => StatedAmount.Between(low, new Money(upper!.Value, low.Currency)),
        };
        return FieldState.Stated;
    }
}
