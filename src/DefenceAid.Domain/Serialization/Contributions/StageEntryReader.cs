using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads a stage entry.</summary>
internal sealed class StageEntryReader : ObjectReader<StageEntry>
{
    private AidStage _stage = AidStage.Proposed;
    private PartialDate? _on;
    private PartialDate? _for;
    private LocalDate? _rateOn;
    private StatedAmount _amount;
    private bool _isCancellation;
    private ImmutableArray<Money> _restatements;
    private string? _sourceCode;

    public StageEntryReader(ValueReaders values, JsonTrail trail)
        : base(trail)
    {
        var restatements = new ListReader<Money>(trail, ValueReaders.ReadMoney);
        Expect(
            new ObjectMember("stage", IsRequired: true, (ref cursor) => _stage = values.Stages.Read(ref cursor)),
            new ObjectMember("on", IsRequired: false, (ref cursor) => _on = ValueReaders.ReadDate(ref cursor)),
            new ObjectMember("for", IsRequired: false, (ref cursor) => _for = ValueReaders.ReadDate(ref cursor)),
            new ObjectMember("rateOn", IsRequired: false, (ref cursor) => _rateOn = ValueReaders.ReadDay(ref cursor)),
            new ObjectMember("amount", IsRequired: true, (ref cursor) => _amount = ValueReaders.ReadAmount(ref cursor)),
            new ObjectMember("cancellation", IsRequired: false, (ref cursor) => _isCancellation = ValueReaders.ReadBoolean(ref cursor)),
            new ObjectMember("restatements", IsRequired: false, (ref cursor) => _restatements = restatements.Read(ref cursor)),
            new ObjectMember("sourceCode", IsRequired: false, (ref cursor) => _sourceCode = values.Texts.Read(ref cursor)));
    }

    protected override void Clear()
    {
        (_on, _for, _rateOn) = (null, null, null);
        _isCancellation = false;
        _restatements = [];
        _sourceCode = null;
    }

    protected override StageEntry ToRecord()
    {
        StageEntry entry = _isCancellation ? StageEntry.Cancellation(_stage, CancelledAmount(), _on) : new StageEntry(_stage, _amount, _on);
        entry = _for is { } period ? entry.ForPeriod(period) : entry;
        entry = _rateOn is { } day ? entry.ValuedOn(day) : entry;
        entry = _sourceCode is { } code ? entry.WithSourceCode(code) : entry;
        foreach (Money money in _restatements)
        {
            entry = entry.WithRestatement(money);
        }

        return entry;
    }

    private Money CancelledAmount() => _amount is { Nominal: { } money } && _amount.Qualifier == AmountQualifier.Exactly
        ? money
        : throw new JsonException($"Expected an exact amount above zero for a cancellation but got {_amount}.");
}
