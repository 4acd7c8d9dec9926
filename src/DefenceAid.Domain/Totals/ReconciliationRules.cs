namespace DefenceAid.Domain.Totals;

/// <summary>Judges a published figure by the records, and joins the verdicts of several stages.</summary>
internal static class ReconciliationRules
{
    /// <summary>Gives the first verdict, in the order of the rules, whose condition holds.</summary>
    public static ReconciliationVerdict Judge(PublishedFigure published, RecordedEvidence recorded)
    {
        if (!recorded.Possible.Meets(published.Range))
        {
            return ReconciliationVerdict.Contradicted;
        }

        if (recorded is not { Disclosed: { } disclosed, Nominal: { } nominal } || recorded.IsUnconverted || !disclosed.Meets(published.Range))
        {
            return ReconciliationVerdict.CannotBeTold;
        }

        bool holds = disclosed.LiesIn(published.Range) || (published.NamesTheSum && published.Range.Contains(nominal));
        return holds && !recorded.IsUnresolved ? ReconciliationVerdict.Agrees : ReconciliationVerdict.Possible;
    }

    /// <summary>Joins the verdicts of the stages at which a figure may have been measured.</summary>
    public static ReconciliationVerdict Join(IReadOnlyCollection<ReconciliationVerdict> verdicts)
    {
        ReconciliationVerdict first = verdicts.First();
        if (verdicts.All(verdict => verdict == first))
        {
            return first;
        }

        return verdicts.Any(verdict => verdict == ReconciliationVerdict.Agrees || verdict == ReconciliationVerdict.Possible)
            ? ReconciliationVerdict.Possible
            : ReconciliationVerdict.CannotBeTold;
    }
}
