using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>An exact fraction that is not reduced: a term of a sum that is reduced once, at its end.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction operator +(Fraction left, Fraction right) => left.Denominator == right.Denominator
        ? left with { Numerator = left.Numerator + right.Numerator }
        : new Fraction((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Adds terms up: in pairs, then the pairs, since thousands of denominators would take minutes one after the other.</summary>
    /// <param name="terms">The terms, one at least; they are written over.</param>
    public static Fraction Sum(Fraction[] terms)
    {
        for (int count = terms.Length; count > 1; count = (count + 1) / 2)
        {
            for (int i = 0; i < count / 2; i++)
            {
                terms[i] += terms[count - 1 - i];
            }
        }

        return terms[0];
    }
}
