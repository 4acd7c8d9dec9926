using CsCheck;
using DefenceAid.Domain.Tests.Monetary;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The laws of a verdict, whatever the records.</summary>
public sealed class ReconciliationRulesTests
{
    private static readonly Gen<AmountInterval> Interval = MonetaryGen.SmallEuroRange.Select(AmountInterval.Of);

    private static readonly Gen<ExactMoney> Amount = MonetaryGen.SmallEuro.Select(ExactMoney.From);

    private static readonly Gen<PublishedFigure> Published = Gen.Select(Interval, Amount, Gen.Bool, (range, nominal, namesTheSum) =>
        new PublishedFigure(range, nominal, namesTheSum));

    // What is possible holds what is disclosed.
    private static readonly Gen<RecordedEvidence> Recorded = Gen.Select(
        Interval, Amount, Amount, Gen.Int[0, 7], Gen.Bool, Gen.Bool, (disclosed, nominal, below, kind, isUnresolved, isUnconverted) => new RecordedEvidence(
            kind == 0 ? null : disclosed,
            kind switch { < 3 => disclosed with { Upper = null, UpperIsOpen = true }, 3 => AmountInterval.Unbounded, 4 => Widened(disclosed, below), _ => disclosed },
            kind == 0 ? null : nominal,
            isUnresolved,
            isUnconverted));

    [Fact]
    public void Judge_Anything_IsTheFirstRuleThatHolds() => Gen.Select(Published, Recorded).Sample((published, recorded) =>
    {
        bool isContradicted = !recorded.Possible.Meets(published.Range);
        bool cannotBeTold = recorded.Disclosed is null || recorded.IsUnconverted || !recorded.Disclosed.Meets(published.Range);
        bool agrees = !recorded.IsUnresolved && recorded.Disclosed is { } disclosed
            && (disclosed.LiesIn(published.Range) || (published.NamesTheSum && published.Range.Contains(recorded.Nominal!.Value)));

        Judge(published, recorded).Code.Should().Be(
            isContradicted ? "contradicted" : cannotBeTold ? "cannot-be-told" : agrees ? "agrees" : "possible");
    });

    [Fact]
    public void Judge_EverythingShifted_IsTheSame() => Gen.Select(Published, Recorded, Amount).Sample((published, recorded, by) =>
    {
        var shiftedPublished = published with { Range = Shifted(published.Range, by), Nominal = published.Nominal + by };
        var shiftedRecorded = recorded with
        {
            Disclosed = recorded.Disclosed is null ? null : Shifted(recorded.Disclosed, by),
            Possible = Shifted(recorded.Possible, by),
            Nominal = recorded.Nominal + by,
        };

        Judge(shiftedPublished, shiftedRecorded).Should().Be(Judge(published, recorded));
    });

    // As a figure rises past records that may lack something: contradicted, then what is disclosed, then more than that.
    [Fact]
    public void Judge_FigureThatRises_NeverFallsBackToContradicted() => Gen.Select(Interval, Amount, Amount, Amount).Sample((disclosed, nominal, low, more) =>
    {
        var recorded = new RecordedEvidence(disclosed, disclosed with { Upper = null, UpperIsOpen = true }, nominal, false, false);
        var lower = new PublishedFigure(AmountInterval.Exactly(low), low, true);
        ExactMoney raised = more.Sign < 0 ? low - more : low + more;

        return Judge(lower, recorded) == ReconciliationVerdict.Contradicted
            || Judge(new PublishedFigure(AmountInterval.Exactly(raised), raised, true), recorded) != ReconciliationVerdict.Contradicted;
    });

    [Fact]
    public void Judge_WiderFigure_NeverTurnsAgreementOrPossibilityIntoContradiction() => Gen.Select(Published, Recorded, Amount, Amount).Sample((published, recorded, below, above) =>
    {
        ReconciliationVerdict before = Judge(published, recorded);
        ReconciliationVerdict after = Judge(published with { Range = Widened(Widened(published.Range, below), above) }, recorded);

        return before == ReconciliationVerdict.Contradicted || after != ReconciliationVerdict.Contradicted;
    });

    [Fact]
    public void Judge_MoreIsPossible_NeverContradictsWhatWasNot() => Gen.Select(Published, Recorded, Amount, Amount).Sample((published, recorded, below, above) =>
    {
        ReconciliationVerdict before = Judge(published, recorded);
        ReconciliationVerdict after = Judge(published, recorded with { Possible = Widened(Widened(recorded.Possible, below), above) });

        return before == ReconciliationVerdict.Contradicted || after == before;
    });

    [Fact]
    public void Join_OneVerdictForAll_Holds()
    {
        foreach (ReconciliationVerdict verdict in ReconciliationVerdict.All)
        {
            ReconciliationRules.Join([verdict, verdict, verdict]).Should().Be(verdict);
        }
    }

    [Theory]
    [InlineData("agrees,contradicted", "possible")]
    [InlineData("possible,cannot-be-told", "possible")]
    [InlineData("agrees,possible", "possible")]
    [InlineData("contradicted,cannot-be-told", "cannot-be-told")]
    [InlineData("contradicted,cannot-be-told,agrees", "possible")]
    public void Join_VerdictsThatDiffer_ClaimsNoMoreThanOne(string codes, string verdict)
    {
        ReconciliationVerdict[] verdicts = [.. codes.Split(',').Select(ReconciliationVerdict.Of)];

        ReconciliationRules.Join(verdicts).Code.Should().Be(verdict);
        ReconciliationRules.Join([.. verdicts.Reverse()]).Code.Should().Be(verdict);
    }

    private static ReconciliationVerdict Judge(PublishedFigure published, RecordedEvidence recorded) => ReconciliationRules.Judge(published, recorded);

    private static AmountInterval Shifted(AmountInterval interval, ExactMoney by) => interval with { Lower = interval.Lower + by, Upper = interval.Upper + by };

    // Wide enough to hold the amount, too.
    private static AmountInterval Widened(AmountInterval interval, ExactMoney to)
    {
        AmountInterval above = interval.Upper < to ? interval with { Upper = to, UpperIsOpen = false } : interval;
        return above.Lower > to ? above with { Lower = to, LowerIsOpen = false } : above;
    }
}
