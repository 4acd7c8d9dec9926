using System.Numerics;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The rules of a verdict once more, over fractions, with sets of amounts that are tried out point by point.</summary>
internal static class ReconciliationOracle
{
    /// <summary>Gives the code of the verdict on a figure in euro, by amounts as they are stated, each with the fraction of it that counts.</summary>
    /// <param name="published">The figure.</param>
    /// <param name="tolerance">How far "about" may be off.</param>
    /// <param name="counted">What counts.</param>
    /// <param name="listed">What is listed and may belong.</param>
    /// <param name="isComplete">Whether nothing is missing.</param>
    public static string Judge(
        StatedAmount published, Rational tolerance, (StatedAmount Amount, Rational Share)[] counted, StatedAmount[] listed, bool isComplete)
    {
        Rational nominal = Rational.Of(published.Nominal!.Value.Amount);
        bool isAbout = published.Qualifier == AmountQualifier.About;
        Set figure = isAbout ? new Set(nominal * (One + -tolerance), false, nominal * (One + tolerance), false) : Set.Of(published);
        bool isNothing = isComplete && counted.Length == 0 && listed.Length == 0;

        var euro = counted.Where(one => one.Amount.Currency == Currency.EUR).ToArray();
        Set disclosed = euro.Aggregate(new Set(Rational.Zero, false, Rational.Zero, false), (sum, one) => sum.Plus(Set.Of(one.Amount), one.Share));
        Rational sumOfNominals = euro.Aggregate(Rational.Zero, (sum, one) => sum + (Rational.Of(one.Amount.Nominal!.Value.Amount) * one.Share));
        bool isUnresolved = counted.Any(one => !one.Amount.IsDisclosed) || listed.Length > 0;
        bool isUnconverted = counted.Any(one => one.Amount.IsDisclosed && one.Amount.Currency != Currency.EUR);
        Set possible = isComplete && !isUnresolved && !isUnconverted ? disclosed : disclosed with { High = null };
        if (listed.Any(IsNegative) || counted.Any(one => one.Amount.Currency != Currency.EUR && IsNegative(one.Amount)))
        {
            possible = possible with { Low = null };
        }

        Rational[] points = PointsOf([figure, disclosed, possible], sumOfNominals);
        if (!points.Any(point => possible.Has(point) && figure.Has(point)))
        {
            return "contradicted";
        }

        if ((euro.Length == 0 && !isNothing) || isUnconverted || !points.Any(point => disclosed.Has(point) && figure.Has(point)))
        {
            return "cannot-be-told";
        }

        bool namesTheSum = isAbout || published.Qualifier == AmountQualifier.Exactly;
        bool holds = points.All(point => !disclosed.Has(point) || figure.Has(point)) || (namesTheSum && figure.Has(sumOfNominals));
        return holds && !isUnresolved ? "agrees" : "possible";
    }

    private static Rational One { get; } = Rational.Of(1, 1);

    private static bool IsNegative(StatedAmount amount) => amount.Nominal?.Amount < 0;

    // The bounds, a point between each two neighbours, and one beyond each end: a set has all of such a piece or nothing of it.
    private static Rational[] PointsOf(Set[] sets, Rational nominal)
    {
        Rational[] bounds = [.. sets.SelectMany(set => new[] { set.Low, set.High }).OfType<Rational>().Append(nominal).Append(Rational.Zero).Order(Comparer<Rational>.Create(Compare))];
        IEnumerable<Rational> between = bounds.Zip(bounds.Skip(1), (low, high) => (low + high) * Rational.Of(1, 2));
        return [bounds[0] + -One, .. bounds, .. between, bounds[^1] + One];
    }

    private static int Compare(Rational left, Rational right) => (left + -right).Numerator.CompareTo(BigInteger.Zero);

    private readonly record struct Set(Rational? Low, bool LowIsOut, Rational? High, bool HighIsOut)
    {
        public static Set Of(StatedAmount stated)
        {
            Rational amount = Rational.Of(stated.Nominal!.Value.Amount);
            return stated.Qualifier.Code switch
            {
                AmountQualifier.Codes.AtLeast => new Set(amount, false, null, false),
                AmountQualifier.Codes.Over => new Set(amount, true, null, false),
                AmountQualifier.Codes.UpTo => new Set(Rational.Zero, false, amount, false),
                AmountQualifier.Codes.Under => new Set(Rational.Zero, false, amount, true),
                AmountQualifier.Codes.About => new Set(Rational.Zero, false, null, false),
                AmountQualifier.Codes.Between => new Set(amount, false, Rational.Of(stated.High!.Value.Amount), false),
                _ => new Set(amount, false, amount, false),
            };
        }

        public bool Has(Rational point) =>
            (Low is not { } low || Compare(low, point) < (LowIsOut ? 0 : 1)) && (High is not { } high || Compare(point, high) < (HighIsOut ? 0 : 1));

        public Set Plus(Set other, Rational share) => new(
            Low + (other.Low * share), LowIsOut || other.LowIsOut, High + (other.High * share), HighIsOut || other.HighIsOut);
    }
}
