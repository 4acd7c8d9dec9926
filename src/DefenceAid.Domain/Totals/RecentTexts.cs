using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Remembers what belongs to the texts that came lately, by the text's object: no hash of its characters is made.</summary>
/// <remarks>Records of one reader, and closed sets, share the objects of their texts. An equal text in another object is not found.</remarks>
internal sealed class RecentTexts<T>
{
    private const int Places = 256;

    private readonly (string? Text, T? Value)[] _places = new (string?, T?)[Places];

    /// <summary>Finds what belongs to a text, or says that it did not come lately.</summary>
    public bool TryGet(string text, [MaybeNullWhen(false)] out T value)
    {
        ref readonly (string? Text, T? Value) place = ref PlaceOf(text);
        value = place.Value;
        return ReferenceEquals(place.Text, text);
    }

    /// <summary>Remembers what belongs to a text, in the place of another one.</summary>
    public void Set(string text, T value) => PlaceOf(text) = (text, value);

    private ref (string? Text, T? Value) PlaceOf(string text) => ref _places[RuntimeHelpers.GetHashCode(text) & (Places - 1)];
}
