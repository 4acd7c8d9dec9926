using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Refuses a plain JSON call on a record that has its place in a document, instead of writing something that can't be read.</summary>
public sealed class DocumentOnlyJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <summary>Never gives a converter.</summary>
    /// <param name="typeToConvert">The record.</param>
    /// <param name="options">The options of the call.</param>
    /// <exception cref="NotSupportedException">Always: the message names what to call instead.</exception>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        throw new NotSupportedException(
            $"{typeToConvert.Name} is written in a document: call LedgerJson, ContributionStream or TotalsJson of DefenceAid.Domain.Serialization.");
    }
}
