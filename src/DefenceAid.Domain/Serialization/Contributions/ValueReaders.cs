using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads the values of contributions. What the usual text of a value can't be read as is left to the value's converter.</summary>
internal sealed class ValueReaders
{
    private const int ManySets = 512;
    private const int FewSets = 16;

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

    /// <summary>Reads a stated amount.</summary>
    public static StatedAmount ReadAmount(ref Utf8JsonReader reader) => IsPlain(ref reader) && StatedAmount.TryParse(reader.ValueSpan, null, out StatedAmount amount)
        ? amount
        : ReadWith(Amounts, ref reader);

    /// <summary>Reads money.</summary>
    public static Money ReadMoney(ref Utf8JsonReader reader) => IsPlain(ref reader) && Money.TryParse(reader.ValueSpan, null, out Money money)
        ? money
        : ReadWith(Moneys, ref reader);

    /// <summary>Reads a date as far as it is stated.</summary>
    public static PartialDate ReadDate(ref Utf8JsonReader reader) => IsPlain(ref reader) && PartialDate.TryParse(reader.ValueSpan, out PartialDate date)
        ? date
        : ReadWith(Dates, ref reader);

    /// <summary>Reads a day.</summary>
    public static LocalDate ReadDay(ref Utf8JsonReader reader) => ReadWith(Days, ref reader);

    /// <summary>Reads a tag.</summary>
    public static Tag ReadTag(ref Utf8JsonReader reader) => ReadWith(Tags, ref reader);

    /// <summary>Reads a quantity.</summary>
    public static decimal ReadQuantity(ref Utf8JsonReader reader) => ReadWith(Quantities, ref reader);

    /// <summary>Reads extensions.</summary>
    public static Extensions ReadExtensions(ref Utf8JsonReader reader) => ReadWith(Objects, ref reader);

    /// <summary>Reads true or false.</summary>
    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.True or JsonTokenType.False
        ? reader.GetBoolean()
        : throw new JsonException($"Expected true or false but got {JsonText.Describe(ref reader)}.");

    /// <summary>Reads a value by its converter.</summary>
    internal static T ReadWith<T>(JsonConverter<T> converter, ref Utf8JsonReader reader) =>
        converter.Read(ref reader, typeof(T), LedgerJsonContext.Default.Options)!;

    private static CachedReader<T> OfCodes<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : DomainEnum<T> => new(new DomainEnumJsonConverter<T>(), FewSets);

    private static bool IsPlain(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped;
}
