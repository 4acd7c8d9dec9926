using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Refuses a plain JSON call on a type that has no JSON of its own, instead of writing something that can't be read: a record
/// and its parts have their place in a document, and an accumulator has none.</summary>
public sealed class DocumentOnlyJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <summary>Never gives a converter.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options of the call.</param>
    /// <exception cref="NotSupportedException">Always: the message names what to call instead.</exception>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        throw new NotSupportedException(
            $"{typeToConvert.Name} has no JSON of its own. A ledger, its records and a query are written by LedgerJson, ContributionStream and TotalsJson of DefenceAid.Domain.Serialization.");
    }
}
