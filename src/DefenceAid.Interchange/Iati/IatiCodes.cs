using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>IATI's codes in the library's words, and back.</summary>
internal static class IatiCodes
{
    private const string Other = "90";

    /// <summary>Gives the kind of an organisation of a type, or null where the type says none.</summary>
    /// <param name="type">The code of IATI's list OrganisationType.</param>
    public static PartyKind? KindOf(string? type) => type switch
    {
        "10" => PartyKind.Government,
        "11" => PartyKind.Territory,
        "15" => PartyKind.Ministry,
        "21" or "22" or "23" or "24" or "60" or "80" => PartyKind.CivilSociety,
        "30" => PartyKind.Programme,
        "40" => PartyKind.InternationalOrganisation,
        "70" or "71" or "72" or "73" => PartyKind.Company,
        _ => null,
    };

    /// <summary>Gives the type that a party of a kind is written as.</summary>
    /// <param name="kind">The kind.</param>
    public static string TypeOf(PartyKind kind) => kind.Code switch
    {
        PartyKind.Codes.Government => "10",
        PartyKind.Codes.Ministry or PartyKind.Codes.ArmedForce => "15",
        PartyKind.Codes.Territory => "11",
        PartyKind.Codes.InternationalOrganisation => "40",
        PartyKind.Codes.Company => "70",
        PartyKind.Codes.CivilSociety => "22",
        _ => Other,
    };

    /// <summary>Says whether a type is in IATI's list.</summary>
    /// <param name="type">The code.</param>
    public static bool IsType(string type) => type == Other || KindOf(type) is not null;

    /// <summary>Gives the form that a finance type is.</summary>
    /// <param name="type">The code of the list FinanceType, or null.</param>
    public static FinanceForm FormOf(string? type) => type switch
    {
        "110" or "111" => FinanceForm.Grant,
        "410" or "411" or "412" or "413" or "414" or "421" or "422" or "423" or "424" or "425" or "431" => FinanceForm.Loan,
        "1100" => FinanceForm.Guarantee,
        _ => FinanceForm.NotStated,
    };

    /// <summary>Gives the finance type that a form is written as, or null where IATI has none.</summary>
    /// <param name="form">The form.</param>
    public static string? FinanceTypeOf(FinanceForm form) => form.Code switch
    {
        FinanceForm.Codes.Grant => "110",
        FinanceForm.Codes.Loan => "421",
        FinanceForm.Codes.Guarantee => "1100",
        _ => null,
    };

    /// <summary>Says whether a disbursement channel is aid in kind.</summary>
    /// <param name="channel">The code of the list DisbursementChannel, or null.</param>
    public static bool IsInKind(string? channel) => channel is "3" or "4";

    /// <summary>Gives what kind of aid the purposes say that it is: all of them humanitarian, all of them budget support, else not stated.</summary>
    /// <param name="tags">The activity's tags, purposes and aid types among them.</param>
    public static AidCategory CategoryOf(IReadOnlyCollection<Tag> tags)
    {
        string[] purposes = [.. tags.Where(tag => IatiTags.Rest(tag, IatiTags.Sector) is "" or "2").Select(tag => tag.Value)];
        if (purposes.Length > 0 && purposes.All(purpose => StartsWithAny(purpose, "720", "730", "740")))
        {
            return AidCategory.Humanitarian;
        }

        string[] aidTypes = [.. tags.Where(tag => tag.Key == IatiTags.AidType).Select(tag => tag.Value)];
        bool isBudgetSupport = aidTypes.Length > 0
            ? aidTypes.All(type => type is "A01" or "A02")
            : purposes.Length > 0 && purposes.All(purpose => StartsWithAny(purpose, "510"));
        return isBudgetSupport ? AidCategory.Financial : AidCategory.NotStated;
    }

    private static bool StartsWithAny(string text, params ReadOnlySpan<string> starts)
    {
        foreach (string start in starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
