using System.Globalization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Answers a query the slow and obvious way: writes down every part of every entry, then adds up what belongs together.</summary>
/// <remarks>Written from the rules, in the order in which they are stated; of the engine it reads the result only.</remarks>
internal sealed class Oracle
{
    private readonly TotalsQuery _query;
    private readonly AidScope _scope;
    private readonly OracleRecords _records;
    private readonly OracleMeasure _measure;
    private readonly OraclePerimeter _perimeter;
    private readonly OracleParties _parties;
    private readonly OracleRates _rates;
    private readonly List<OracleLine> _lines = [];

    private Oracle(TotalsQuery query, AidLedger ledger, RateTable rates)
    {
        _query = query;
        _scope = query.Scope;
        _records = new OracleRecords(ledger, _scope.KnownOnDate);
        _measure = new OracleMeasure(_scope);
        _perimeter = new OraclePerimeter(_scope, _records);
        _parties = new OracleParties(_scope, _records);
        _rates = new OracleRates(query.Conversion, rates.Rates);
    }

    public static string Answer(TotalsQuery query, AidLedger ledger, RateTable rates)
    {
        var oracle = new Oracle(query, ledger, rates);
        foreach (Contribution contribution in oracle._records.Contributions().Where(oracle.Passes))
        {
            oracle.Write(contribution);
        }

        return OracleText.Of(oracle._lines, oracle._rates);
    }

    private bool Passes(Contribution contribution)
    {
        bool isRightKind = _scope.Categories.Length == 0 || _scope.Categories.Any(category => category.Code == contribution.Category.Code);
        bool isRightForm = _scope.Forms.Length == 0 || _scope.Forms.Any(form => form.Code == contribution.Form.Code);
        bool isRightWay = _scope.Directions.Length == 0 || _scope.Directions.Any(direction => direction.Code == contribution.Channel.Route.Code);
        bool isRightCoalition = _scope.Coalitions.Length == 0 || _scope.Coalitions.Any(coalition => coalition == contribution.Coalition);
        bool isRightAgreement = _scope.Agreements.Length == 0 || _scope.Agreements.Any(agreement => agreement == contribution.Agreement);
        bool isRightTag = true;
        foreach (string key in _scope.Tags.Select(tag => tag.Key).Distinct(StringComparer.Ordinal))
        {
            isRightTag &= contribution.Tags.Any(tag => tag.Key == key && _scope.Tags.Any(asked => asked.ToString() == tag.ToString()));
        }

        return isRightKind && isRightForm && isRightWay && isRightCoalition && isRightAgreement && isRightTag;
    }

    private void Write(Contribution contribution)
    {
        List<OracleEntry> measured = [.. _measure.Measured(contribution)];
        measured.RemoveAll(entry => entry.Doubt == "out");
        bool isToldApart = measured.Select(entry => Signature(contribution, entry)).Distinct(StringComparer.Ordinal).Skip(1).Any();
        foreach (OracleEntry entry in measured)
        {
            foreach (OraclePart donors in _parties.Donors(contribution, entry.Entry))
            {
                foreach (OraclePiece piece in _perimeter.Pieces(contribution, measured, entry, donors, isToldApart))
                {
                    Write(contribution, entry, donors, piece);
                }
            }
        }
    }

    private void Write(Contribution contribution, OracleEntry entry, OraclePart donors, OraclePiece piece)
    {
        (OracleAmount amount, string? gap) = _rates.Convert(entry, piece.Amount, piece.IsSplit);
        foreach (OraclePart recipients in _parties.Recipients(contribution))
        {
            string? reason = piece.Reason ?? entry.Doubt ?? donors.Reason ?? recipients.Reason;
            string key = string.Join(", ", _query.Dimensions.Select(dimension => Code(dimension.Code, contribution, entry, donors, recipients)));
            _lines.Add(new OracleLine(contribution.Id.Value, key, reason, gap, amount.Times(donors.Share * recipients.Share)));
        }
    }

    // All that can make the result tell one entry from another: donors and their standing, cells, rates.
    private string Signature(Contribution contribution, OracleEntry entry)
    {
        IEnumerable<string> cells = _parties.Donors(contribution, entry.Entry).SelectMany(donors => _parties.Recipients(contribution).Select(recipients =>
            $"{donors.Name} {donors.Share} {donors.Reason} "
            + string.Join(", ", _query.Dimensions.Select(dimension => Code(dimension.Code, contribution, entry, donors, recipients)))));
        return string.Join("; ", cells.Append(_rates.Signature(entry)));
    }

    private string Code(string dimension, Contribution contribution, OracleEntry measured, OraclePart donors, OraclePart recipients)
    {
        StageEntry entry = measured.Entry;
        string year = entry.On?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? "-";
        string route = contribution.Channel.Route.Code;
        return dimension switch
        {
            "donor" => donors.Name,
            "group" => _parties.GroupCode(donors, entry),
            "recipient" => recipients.Name,
            "category" => contribution.Category.Code,
            "form" => contribution.Form.Code,
            "direction" => route is "donor-industry" or "joint-procurement" or "recipient-industry" ? route : "-",
            "channel" => route,
            "coalition" => contribution.Coalition?.Value ?? "-",
            "agreement" => contribution.Agreement?.Value ?? "-",
            "stage" => OracleMeasure.Code(measured.Stage),
            "source-code" => entry.SourceCode ?? "-",
            "currency" => entry.Amount.Nominal?.Currency.Code ?? "-",
            "year" => year,
            "quarter" => entry.On?.Month is { } month ? $"{year}-Q{(month + 2) / 3}" : year,
            "month" => entry.On?.Month is { } ofYear ? $"{year}-{ofYear:D2}" : year,
            _ => throw new InvalidOperationException(dimension),
        };
    }
}
