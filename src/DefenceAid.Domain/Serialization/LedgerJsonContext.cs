using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Serialization;

/// <summary>The source-generated contract of the wire forms: strict, camel case, nothing empty written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(LocalDateJsonConverter), typeof(ChannelJsonConverter), typeof(PartySharesJsonConverter)])]
[JsonSerializable(typeof(PartyDocument))]
[JsonSerializable(typeof(GroupDocument))]
[JsonSerializable(typeof(CoalitionDocument))]
[JsonSerializable(typeof(AgreementDocument))]
[JsonSerializable(typeof(SourceDocument))]
[JsonSerializable(typeof(StatementDocument))]
[JsonSerializable(typeof(ReportedTotalDocument))]
[JsonSerializable(typeof(QueryDocument))]
internal sealed partial class LedgerJsonContext : JsonSerializerContext;
