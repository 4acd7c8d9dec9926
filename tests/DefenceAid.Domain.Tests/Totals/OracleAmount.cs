namespace DefenceAid.Domain.Tests.Totals;

/// <summary>A figure with the range that its words mean; without a currency, what is undisclosed.</summary>
internal sealed record OracleAmount(string? Currency, Rational Nominal, Rational Lower, Rational? Upper)
{
    public static readonly OracleAmount Undisclosed = new(null, Rational.Zero, Rational.Zero, null);

    public bool IsLowerOpen { get; init; }

    public bool IsUpperOpen { get; init; }

    public bool IsAbout { get; init; }

    /// <summary>Gives what an entry adds, less than nothing where it takes back.</summary>
    public static OracleAmount Of(OracleEntry measured)
    {
        StatedAmount stated = measured.Entry.Amount;
        return stated.Nominal is { } nominal
            ? Of(measured, nominal.Currency.Code, Rational.Of(nominal.Amount), stated.High is { } high ? Rational.Of(high.Amount) : null)
            : Undisclosed;
    }

    /// <summary>Gives other figures under the words of an entry.</summary>
    public static OracleAmount Of(OracleEntry measured, string currency, Rational figure, Rational? high)
    {
        string words = measured.Entry.Amount.Qualifier.Code;
        Rational nominal = measured.Entry.IsCancellation ? -figure : figure;
        Rational? upper = words switch
        {
            "exactly" or "up-to" or "under" => nominal,
            "between" => high!.Value,
            _ => null,
        };
        return new OracleAmount(currency, nominal, words is "up-to" or "under" or "about" ? Rational.Zero : nominal, measured.IsAtLeast ? null : upper)
        {
            IsLowerOpen = words == "over",
            IsUpperOpen = words == "under",
            IsAbout = words == "about",
        };
    }

    public static OracleAmount Exactly(string currency, Rational amount) => new(currency, amount, amount, amount);

    /// <summary>Takes an exact amount away from all that it may be.</summary>
    public OracleAmount Less(Rational amount) => this with { Nominal = Nominal + -amount, Lower = Lower + -amount, Upper = Upper + -amount };

    public OracleAmount Times(Rational factor) => this with { Nominal = Nominal * factor, Lower = Lower * factor, Upper = Upper * factor };
}
