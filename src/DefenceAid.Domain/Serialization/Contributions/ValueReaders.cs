using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads the values of contributions. What the usual text of a value can't be read as is left to the value's converter.</summary>
internal sealed class ValueReaders
{
    private const int ManySets = 512;
    private const int FewSets = 16;

    private static readonly IdJsonConverter<Contribution> Contributions = new();
    private static readonly TextJsonConverter<StatedAmount> Amounts = new();
    private static readonly TextJsonConverter<Money> Moneys = new();
    private static readonly TextJsonConverter<PartialDate> Dates = new();
    private static readonly LocalDateJsonConverter Days = new();
    private static readonly QuantityJsonConverter Quantities = new();
    private static readonly TextJsonConverter<Tag> Tags = new();
    private static readonly ExtensionsJsonConverter Objects = new();

    /// <summary>Gets what reads who gives or receives.</summary>
    public CachedReader<PartyShares> Shares { get; } = new(new PartySharesJsonConverter(), ManySets);

    /// <summary>Gets what reads the id of a party.</summary>
    public CachedReader<Id<Party>> Parties { get; } = new(new IdJsonConverter<Party>(), ManySets);

    /// <summary>Gets what reads the id of a coalition.</summary>
    public CachedReader<Id<Coalition>> Coalitions { get; } = new(new IdJsonConverter<Coalition>(), FewSets);

    /// <summary>Gets what reads the id of an agreement.</summary>
    public CachedReader<Id<Agreement>> Agreements { get; } = new(new IdJsonConverter<Agreement>(), ManySets);

    /// <summary>Gets what reads a category.</summary>
    public CachedReader<AidCategory> Categories { get; } = OfCodes<AidCategory>();

    /// <summary>Gets what reads a form of finance.</summary>
    public CachedReader<FinanceForm> Forms { get; } = OfCodes<FinanceForm>();

    /// <summary>Gets what reads a channel.</summary>
    public CachedReader<AidChannel> Channels { get; } = new(new ChannelJsonConverter(), FewSets);

    /// <summary>Gets what reads a stage.</summary>
    public CachedReader<AidStage> Stages { get; } = OfCodes<AidStage>();

    /// <summary>Gets what reads a basis of valuation.</summary>
    public CachedReader<ValuationBasis> Valuations { get; } = OfCodes<ValuationBasis>();

    /// <summary>Gets what reads a text that comes again and again.</summary>
    public CachedReader<string> Texts { get; } = new(new PlainTextJsonConverter(), ManySets);

    /// <summary>Reads the id of a contribution.</summary>
    public static Id<Contribution> ReadContribution(ref JsonCursor cursor) =>
        cursor.IsPlainText && Id<Contribution>.TryParse(Encoding.UTF8.GetString(cursor.Text), CultureInfo.InvariantCulture, out Id<Contribution> id) ? id : cursor.Take(Contributions);

    /// <summary>Reads a stated amount.</summary>
    public static StatedAmount ReadAmount(ref JsonCursor cursor) => cursor.IsPlainText && StatedAmount.TryParse(cursor.Text, null, out StatedAmount amount)
        ? amount
        : cursor.Take(Amounts);

    /// <summary>Reads money.</summary>
    public static Money ReadMoney(ref JsonCursor cursor) => cursor.IsPlainText && Money.TryParse(cursor.Text, null, out Money money)
        ? money
        : cursor.Take(Moneys);

    /// <summary>Reads a date as far as it is stated.</summary>
    public static PartialDate ReadDate(ref JsonCursor cursor) => cursor.IsPlainText && PartialDate.TryParse(cursor.Text, out PartialDate date)
        ? date
        : cursor.Take(Dates);

    /// <summary>Reads a day.</summary>
    public static LocalDate ReadDay(ref JsonCursor cursor) => cursor.Take(Days);

    /// <summary>Reads a tag.</summary>
    public static Tag ReadTag(ref JsonCursor cursor) => cursor.Take(Tags);

    /// <summary>Reads a quantity.</summary>
    public static decimal ReadQuantity(ref JsonCursor cursor) => cursor.Take(Quantities);

    /// <summary>Reads extensions.</summary>
    public static Extensions ReadExtensions(ref JsonCursor cursor) => cursor.Take(Objects);

    /// <summary>Reads true or false.</summary>
    public static bool ReadBoolean(ref JsonCursor cursor) => cursor.TokenType is JsonTokenType.True or JsonTokenType.False
        ? cursor.TokenType == JsonTokenType.True
        : throw new JsonException($"Expected true or false but got {cursor.Describe()}.");

    private static CachedReader<T> OfCodes<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : DomainEnum<T> => new(new DomainEnumJsonConverter<T>(), FewSets);
}
