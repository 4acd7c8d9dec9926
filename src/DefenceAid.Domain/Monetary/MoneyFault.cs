namespace DefenceAid.Domain;

/// <summary>Why a text is no amount.</summary>
internal enum MoneyFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is not of the form.</summary>
    Form,

    /// <summary>It names a currency that ISO 4217 doesn't list.</summary>
    Currency,

    /// <summary>It has more digits than a decimal holds.</summary>
    Digits,
}
