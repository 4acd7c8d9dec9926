namespace DefenceAid.Domain.Totals;

/// <summary>Holds published totals against one ledger, under the same terms.</summary>
internal sealed class Reconciler(AidLedger ledger, ReconciliationTerms terms)
{
    /// <summary>Judges a total at its measure or, where that is not stated, at each stage.</summary>
    public Reconciliation Reconcile(ReportedTotal reported)
    {
        PublishedFigure published = PublishedFigure.Of(reported.Amount, terms.Tolerance);
        if (reported.Scope.Measure is { } measure)
        {
            return Reconcile(reported, published, measure);
        }

        Reconciliation[] stages = [.. AidStage.All.Order().Select(stage => Reconcile(reported, published, stage))];
        return stages[0].With(ReconciliationRules.Join([.. stages.Select(stage => stage.Verdict)]));
    }

    private Reconciliation Reconcile(ReportedTotal reported, PublishedFigure published, AidStage measure)
    {
        TotalsExplanation computed = new TotalsQuery(reported.Scope.MeasuredAt(measure)).Explain(ledger);
        RecordedEvidence recorded = RecordedEvidence.Of(computed, published.Nominal.Currency, terms.RecordsAreComplete);
        ExactMoney? gap = recorded.IsUnconverted ? null : published.Nominal - recorded.Nominal;
        return new Reconciliation(reported, terms, ReconciliationRules.Judge(published, recorded), computed, gap);
    }
}
