using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What a total is grouped by.</summary>
/// <remarks>Ordering: as declared; nothing follows from it.</remarks>
[JsonConverter(typeof(DomainEnumJsonConverter<Dimension>))]
public sealed class Dimension : DomainEnum<Dimension>
{
    /// <summary>The donor; joint donors whose shares are not stated are one value.</summary>
    public static readonly Dimension Donor = new(Codes.Donor, "Donor");

    /// <summary>The groups of countries that the donor belonged to on the day of the entry, jointly, so that money in two groups stands once:
    /// of those that the scope keeps or, where it keeps none, of all in the registry. Of joint donors, the groups that all of them belonged to.</summary>
    public static readonly Dimension Group = new(Codes.Group, "Group");

    /// <summary>The final beneficiary; joint ones whose shares are not stated are one value.</summary>
    public static readonly Dimension Recipient = new(Codes.Recipient, "Recipient");

    /// <summary>The <see cref="AidCategory"/>.</summary>
    public static readonly Dimension Category = new(Codes.Category, "Category");

    /// <summary>The <see cref="FinanceForm"/>.</summary>
    public static readonly Dimension Form = new(Codes.Form, "Form");

    /// <summary>The <see cref="AidDirection"/>; none for the routes that are no direction.</summary>
    public static readonly Dimension Direction = new(Codes.Direction, "Direction");

    /// <summary>The <see cref="AidRoute"/>.</summary>
    public static readonly Dimension Channel = new(Codes.Channel, "Channel");

    /// <summary>The coalition in whose format it is given; none where it is given outside one.</summary>
    public static readonly Dimension Coalition = new(Codes.Coalition, "Coalition");

    /// <summary>The agreement under which it is given, or none.</summary>
    public static readonly Dimension Agreement = new(Codes.Agreement, "Agreement");

    /// <summary>The stage whose entries are counted: the measure, or the later one that stands in for it.</summary>
    public static readonly Dimension Stage = new(Codes.Stage, "Stage");

    /// <summary>The source's own code for the kind of entry, as it is written there, such as the transaction type of IATI; none where there is none. A code means
    /// what its source says: those of two sources are best not added up by it.</summary>
    public static readonly Dimension SourceCode = new(Codes.SourceCode, "Source's code");

    /// <summary>The currency; none for what is undisclosed.</summary>
    public static readonly Dimension Currency = new(Codes.Currency, "Currency");

    /// <summary>The year of the entry.</summary>
    public static readonly Dimension Year = new(Codes.Year, "Year");

    /// <summary>The quarter of the entry, such as <c>2024-Q3</c>.</summary>
    public static readonly Dimension Quarter = new(Codes.Quarter, "Quarter");

    /// <summary>The month of the entry, such as <c>2024-08</c>.</summary>
    public static readonly Dimension Month = new(Codes.Month, "Month");

    private Dimension(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    public static class Codes
    {
        /// <summary>The donor; joint donors whose shares are not stated are one value.</summary>
        public const string Donor = "donor";

        /// <summary>The groups of countries that the donor belonged to on the day of the entry.</summary>
        public const string Group = "group";

        /// <summary>The final beneficiary; joint ones whose shares are not stated are one value.</summary>
        public const string Recipient = "recipient";

        /// <summary>The <see cref="AidCategory"/>.</summary>
        public const string Category = "category";

        /// <summary>The <see cref="FinanceForm"/>.</summary>
        public const string Form = "form";

        /// <summary>The <see cref="AidDirection"/>; none for the routes that are no direction.</summary>
        public const string Direction = "direction";

        /// <summary>The <see cref="AidRoute"/>.</summary>
        public const string Channel = "channel";

        /// <summary>The coalition in whose format it is given; none where it is given outside one.</summary>
        public const string Coalition = "coalition";

        /// <summary>The agreement under which it is given, or none.</summary>
        public const string Agreement = "agreement";

        /// <summary>The stage whose entries are counted: the measure, or the later one that stands in for it.</summary>
        public const string Stage = "stage";

        /// <summary>The source's own code for the kind of entry; none where there is none.</summary>
        public const string SourceCode = "source-code";

        /// <summary>The currency; none for what is undisclosed.</summary>
        public const string Currency = "currency";

        /// <summary>The year of the entry.</summary>
        public const string Year = "year";

        /// <summary>The quarter of the entry, such as <c>2024-Q3</c>.</summary>
        public const string Quarter = "quarter";

        /// <summary>The month of the entry, such as <c>2024-08</c>.</summary>
        public const string Month = "month";
    }
}
