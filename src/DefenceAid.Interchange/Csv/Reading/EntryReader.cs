using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads an entry of a row.</summary>
internal sealed class EntryReader
{
    private readonly Condition? _when;
    private readonly Condition? _unless;
    private readonly Condition? _undisclosedWhen;
    private readonly Field<AidStage> _stage;
    private readonly AidStage? _stageOfAll;
    private readonly AmountReader _amount;
    private readonly Field<PartialDate?>? _on;
    private readonly Field<PartialDate?>? _for;
    private readonly Field<LocalDate>? _rateOn;
    private readonly Field<string>? _sourceCode;
    private readonly Field<bool>? _cancellation;
    private readonly AmountReader[] _restatements;
    private readonly bool _hasRest;
    private readonly bool _isOmittedWhereNotStated;

    /// <summary>Ties an entry to a file.</summary>
    public EntryReader(EntrySpec spec, Parsers parsers, Binding binding)
    {
        _when = Condition.Bind(spec.When, binding, "an entry's \"when\"");
        _unless = Condition.Bind(spec.Unless, binding, "an entry's \"unless\"");
        _undisclosedWhen = Condition.Bind(spec.UndisclosedWhen, binding, "an entry's \"undisclosedWhen\"");
        _stage = Field<AidStage>.Bind(spec.Stage, Names.Of<AidStage>(), binding);
        _stageOfAll = _stage.Constant;
        _amount = new AmountReader(spec.Amount, spec.Currency, spec.Qualifier, spec.High, parsers, binding);
        _on = Field<PartialDate?>.Bind(spec.On, parsers.Date, binding);
        _for = Field<PartialDate?>.Bind(spec.For, parsers.Date, binding);
        _rateOn = Field<LocalDate>.Bind(spec.RateOn, parsers.Day, binding);
        _sourceCode = Field<string>.Bind(spec.SourceCode, parsers.Text, binding);
        _cancellation = Field<bool>.Bind(spec.Cancellation, parsers.Flag, binding);
        _restatements = [.. spec.Restatements.Select(one => new AmountReader(one.Amount, one.Currency, null, null, parsers, binding))];
        _isOmittedWhereNotStated = spec.IsOmittedWhereNotStated;
        _hasRest = _for is not null || _rateOn is not null || _sourceCode is not null || _restatements.Length > 0;
    }

    /// <summary>Reads the row's entry, or gives null where it has none or a fault was noted.</summary>
    public StageEntry? Read(RowReader row)
    {
        if ((_when is not null && !_when.Holds(row)) || (_unless is not null && _unless.Holds(row)))
        {
            return null;
        }

        if (_undisclosedWhen is not null && _undisclosedWhen.Holds(row))
        {
            return Read(row, FieldState.Stated, StatedAmount.Undisclosed);
        }

        // The amount is passed on as it is, and not by way of a place that may be on the heap, where each copy costs more.
        FieldState? plain = _amount.ReadPlain(row, out Money money);
        return plain == FieldState.Stated ? Read(row, FieldState.Stated, money) : ReadOther(row, plain);
    }

    private StageEntry? ReadOther(RowReader row, FieldState? plain)
    {
        StatedAmount amount = StatedAmount.Undisclosed;
        return Read(row, plain ?? _amount.ReadAny(row, out amount), amount);
    }

    private StageEntry? Read(RowReader row, FieldState state, in StatedAmount amount)
    {
        if (state == FieldState.Faulty || (state == FieldState.NotStated && _isOmittedWhereNotStated))
        {
            return null;
        }

        AidStage? stage = _stageOfAll ?? ReadStage(row);
        PartialDate? on = null;
        StageEntry? entry = stage is not null && (_on is null || _on.Read(row, out on) != FieldState.Faulty) ? Made(row, stage, amount, on) : null;
        return _hasRest ? WithRest(row, entry) : entry;
    }

    private AidStage? ReadStage(RowReader row)
    {
        FieldState state = _stage.Read(row, out AidStage stage);
        if (state == FieldState.NotStated)
        {
            row.Fail(FindingCodes.Unreadable, "the stage", "a stage, such as committed", "none");
        }

        return state == FieldState.Stated ? stage : null;
    }

    private StageEntry? Made(RowReader row, AidStage stage, in StatedAmount amount, PartialDate? on) =>
        _cancellation is null ? new StageEntry(stage, amount, on) : Made(row, stage, amount, on, _cancellation);

    private static StageEntry? Made(RowReader row, AidStage stage, in StatedAmount amount, PartialDate? on, Field<bool> cancellation)
    {
        if (cancellation.Read(row, out bool isCancellation) == FieldState.Faulty)
        {
            return null;
        }

        if (!isCancellation)
        {
            return new StageEntry(stage, amount, on);
        }

        if (amount.Qualifier == AmountQualifier.Exactly && amount.Nominal is { Sign: > 0 } money)
        {
            return StageEntry.Cancellation(stage, money, on);
        }

        row.Fail(FindingCodes.Unreadable, "the amount", "an exact amount above zero that is taken back", $"{amount}");
        return null;
    }

    private StageEntry? WithRest(RowReader row, StageEntry? entry)
    {
        if (entry is null)
        {
            return null;
        }

        if (_for is not null && _for.Read(row, out PartialDate? period) == FieldState.Stated && period is { } known)
        {
            entry = entry.ForPeriod(known);
        }

        if (_rateOn is not null && _rateOn.Read(row, out LocalDate day) == FieldState.Stated)
        {
            entry = entry.ValuedOn(day);
        }

        if (_sourceCode is not null && _sourceCode.Read(row, out string code) == FieldState.Stated)
        {
            entry = entry.WithSourceCode(code);
        }

        foreach (AmountReader restatement in _restatements)
        {
            entry = WithRestatement(row, restatement, entry);
        }

        return row.HasFault ? null : entry;
    }

    private static StageEntry WithRestatement(RowReader row, AmountReader restatement, StageEntry entry)
    {
        if (restatement.Read(row, out StatedAmount amount) != FieldState.Stated || !amount.IsDisclosed || !entry.Amount.IsDisclosed)
        {
            return entry;
        }

        Money money = amount.Nominal!.Value;
        bool isNew = amount.Qualifier == AmountQualifier.Exactly && money.Currency != entry.Amount.Currency
            && entry.Restatements.All(other => other.Currency != money.Currency);
        if (isNew)
        {
            return entry.WithRestatement(money);
        }

        // Published tables restate an amount in its own currency where it was in that already.
        if (entry.Amount.Nominal != money)
        {
            row.Fail(FindingCodes.Unreadable, "a restatement", $"an exact amount in a currency of its own beside {entry.Amount}", $"{amount}");
        }

        return entry;
    }
}
