using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>The codes of a closed set, ready to be written.</summary>
internal sealed class CodeTexts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>
    where T : DomainEnum<T>
{
    private readonly JsonEncodedText[] _texts = [.. DomainEnum<T>.All.Select(member => JsonEncodedText.Encode(member.Code))];

    /// <summary>Gets the text of a member.</summary>
    public JsonEncodedText this[T member] => _texts[member.Order];
}
