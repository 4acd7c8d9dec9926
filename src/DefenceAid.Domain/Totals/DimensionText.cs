using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>What the codes of a dimension are called, and in which order they stand.</summary>
internal static class DimensionText
{
    /// <summary>The code of a group that can't be told, since the date may be before or after a country joined or left; no id is equal to it.</summary>
    public const string UnclearGroup = "?";

    /// <summary>Gives a code's place in the declared order of its closed set; 0 in a dimension that is none.</summary>
    public static int OrderOf(Dimension dimension, string code) => dimension.Code switch
    {
        Dimension.Codes.Category => AidCategory.Of(code).Order,
        Dimension.Codes.Form => FinanceForm.Of(code).Order,
        Dimension.Codes.Direction => AidDirection.Of(code).Order,
        Dimension.Codes.Channel => AidRoute.Of(code).Order,
        Dimension.Codes.Stage => AidStage.Of(code).Order,
        _ => 0,
    };

    /// <summary>Says whether a dimension can have a code; of a date, only that there is a text.</summary>
    public static bool IsCode(Dimension dimension, string code) => dimension.Code switch
    {
        Dimension.Codes.Donor or Dimension.Codes.Recipient => Id<Party>.TryParse(code, null, out _),
        Dimension.Codes.Group => code == UnclearGroup || Id<CountryGroup>.TryParse(code, null, out _),
        Dimension.Codes.Coalition => Id<Coalition>.TryParse(code, null, out _),
        Dimension.Codes.Agreement => Id<Agreement>.TryParse(code, null, out _),
        Dimension.Codes.Category => AidCategory.TryOf(code, out _),
        Dimension.Codes.Form => FinanceForm.TryOf(code, out _),
        Dimension.Codes.Direction => AidDirection.TryOf(code, out _),
        Dimension.Codes.Channel => AidRoute.TryOf(code, out _),
        Dimension.Codes.Stage => AidStage.TryOf(code, out _),
        Dimension.Codes.Currency => Currency.TryParse(code, null, out _),
        Dimension.Codes.SourceCode => !string.IsNullOrWhiteSpace(code) && WellFormedText.IsGood(code),
        _ => code.Length > 0,
    };

    /// <summary>Says what it means that there is no value.</summary>
    public static string None(Dimension dimension) => dimension.Code switch
    {
        Dimension.Codes.Direction => "no direction",
        Dimension.Codes.Group => "no group",
        Dimension.Codes.Coalition => "no coalition",
        Dimension.Codes.Agreement => "no agreement",
        Dimension.Codes.SourceCode => "no code",
        Dimension.Codes.Currency => "undisclosed",
        Dimension.Codes.Year or Dimension.Codes.Quarter or Dimension.Codes.Month => "date not stated",
        _ => "not stated",
    };

    /// <summary>Gives a code's name for people.</summary>
    public static string Name(Dimension dimension, string code, AidRegistry registry, LocalDate? knownOn) => dimension.Code switch
    {
        Dimension.Codes.Donor or Dimension.Codes.Recipient => registry.FindParty(new Id<Party>(code), knownOn)?.Name ?? code,
        Dimension.Codes.Group when code == UnclearGroup => "membership not clear on that date",
        Dimension.Codes.Group => registry.FindGroup(new Id<CountryGroup>(code), knownOn)?.Name ?? code,
        Dimension.Codes.Coalition => registry.FindCoalition(new Id<Coalition>(code), knownOn)?.Name ?? code,
        Dimension.Codes.Agreement => registry.FindAgreement(new Id<Agreement>(code), knownOn)?.Title ?? code,
        Dimension.Codes.Category => AidCategory.Of(code).Name,
        Dimension.Codes.Form => FinanceForm.Of(code).Name,
        Dimension.Codes.Direction => AidDirection.Of(code).Name,
        Dimension.Codes.Channel => AidRoute.Of(code).Name,
        Dimension.Codes.Stage => AidStage.Of(code).Name,
        Dimension.Codes.Quarter when code.Length == 4 => $"{code}, quarter not stated",
        Dimension.Codes.Month when code.Length == 4 => $"{code}, month not stated",
        _ => code,
    };
}
