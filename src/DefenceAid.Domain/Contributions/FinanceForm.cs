using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>The form in which aid is financed.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<FinanceForm>))]
public sealed class FinanceForm : DomainEnum<FinanceForm>
{
    /// <summary>Money that is not paid back.</summary>
    public static readonly FinanceForm Grant = new(Codes.Grant, "Grant");

    /// <summary>Money that is paid back.</summary>
    public static readonly FinanceForm Loan = new(Codes.Loan, "Loan");

    /// <summary>A promise to pay if somebody else does not.</summary>
    public static readonly FinanceForm Guarantee = new(Codes.Guarantee, "Guarantee");

    /// <summary>A central bank swap line.</summary>
    public static readonly FinanceForm Swap = new(Codes.Swap, "Swap");

    /// <summary>Goods or services.</summary>
    public static readonly FinanceForm InKind = new(Codes.InKind, "In kind");

    /// <summary>The source does not say.</summary>
    public static readonly FinanceForm NotStated = new(Codes.NotStated, "Not stated");

    private FinanceForm(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>Money that is not paid back.</summary>
        public const string Grant = "grant";

        /// <summary>Money that is paid back.</summary>
        public const string Loan = "loan";

        /// <summary>A promise to pay if somebody else does not.</summary>
        public const string Guarantee = "guarantee";

        /// <summary>A central bank swap line.</summary>
        public const string Swap = "swap";

        /// <summary>Goods or services.</summary>
        public const string InKind = "in-kind";

        /// <summary>The source does not say.</summary>
        public const string NotStated = "not-stated";
    }
}
