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
        Currency currency = published.Nominal.Currency;
        TotalsQuery query = QueryOf(reported.Scope.MeasuredAt(measure), currency);
        TotalsExplanation computed = query.Explain(ledger, rates: terms.Rates);
        RecordedEvidence recorded = RecordedEvidence.Of(computed, SureOf(query, computed), currency, terms.RecordsAreComplete);
        ExactMoney? gap = recorded.IsUnconverted ? null : published.Nominal - recorded.Nominal;
        return new Reconciliation(reported, terms, ReconciliationRules.Judge(published, recorded), computed, gap);
    }

    private TotalsQuery QueryOf(AidScope scope, Currency currency)
    {
        var query = new TotalsQuery(scope);
        ResultRounding rounding = currency.MinorUnitDigits is null ? ResultRounding.Significant28 : ResultRounding.MinorUnit;
        return terms.RatePolicy is { } policy ? query.ConvertTo(currency, policy, rounding) : query;
    }

    private AidTotal SureOf(TotalsQuery query, TotalsExplanation computed)
    {
        HashSet<Contribution> replaceable = RecordedEvidence.ReplaceableIn(computed);
        return replaceable.Count == 0
            ? computed.Total
            : query.Run(ledger.Contributions.Where(contribution => !replaceable.Contains(contribution)), ledger.Registry, terms.Rates).Total;
    }
}
