using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Gives each <see cref="Id{T}"/> its converter: an identifier is its text in JSON.</summary>
public sealed class IdJsonConverterFactory : JsonConverterFactory
{
    // Rooted, so that Native AOT has the code that every reference type argument shares.
    private static readonly JsonConverter Shared = new IdJsonConverter<object>();

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);
    }

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The argument is a class, and the shared code is rooted above.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The converter asks nothing of its type argument.")]
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        Type kind = typeToConvert.GetGenericArguments()[0];
        return kind == typeof(object)
            ? Shared
            : (JsonConverter?)Activator.CreateInstance(typeof(IdJsonConverter<>).MakeGenericType(kind));
    }
}
