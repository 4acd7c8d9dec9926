using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads an object of the format: only members that it has, each once, the required ones all; then makes the record of them.</summary>
/// <param name="trail">Where the reader stands; after a fault, the place of that.</param>
internal abstract class ObjectReader<T>(JsonTrail trail)
{
    private ObjectMember[] _members = [];
    private uint _required;

    /// <summary>Reads an object.</summary>
    /// <param name="reader">The reader, on the object's start; it is left on its end.</param>
    /// <exception cref="JsonException">It is no such object.</exception>
    public T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected an object but got {JsonText.Describe(ref reader)}.");
        }

        Clear();
        uint seen = 0;
        int next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            next = Find(ref reader, next);
            ObjectMember member = _members[next];
            trail.Enter(member.Name);
            if ((seen & (1u << next)) != 0)
            {
                throw new JsonException($"Expected each member once but got \"{member.Name}\" twice.");
            }

            reader.Read();
            member.Read(ref reader);
            trail.Leave();
            seen |= 1u << next++;
        }

        uint missing = _required & ~seen;
        return missing == 0 ? Make() : throw Missing(missing);
    }

    /// <summary>Forgets the members of the object before.</summary>
    protected abstract void Clear();

    /// <summary>Makes the record; what it refuses is the document's fault.</summary>
    protected abstract T ToRecord();

    /// <summary>Says which members there are, in the order in which they are written; at most 32.</summary>
    protected void Expect(params ObjectMember[] members)
    {
        _members = members;
        for (int i = 0; i < members.Length; i++)
        {
            _required |= members[i].IsRequired ? 1u << i : 0;
        }
    }

    // Members come in the order in which they are written, as a rule: the next one is looked at first.
    private int Find(ref Utf8JsonReader reader, int next)
    {
        if (!reader.ValueIsEscaped)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            for (int i = 0; i < _members.Length; i++)
            {
                int member = next + i < _members.Length ? next + i : next + i - _members.Length;
                if (name.SequenceEqual(_members[member].Utf8Name))
                {
                    return member;
                }
            }
        }

        string text = JsonText.TryRead(ref reader) ?? throw new JsonException("Expected well-formed Unicode text but got text with a lone surrogate.");
        int found = Array.FindIndex(_members, member => member.Name == text);
        if (found < 0)
        {
            trail.Enter(text);
            throw new JsonException($"Expected only members that the format has but got \"{ShortText.Of(text)}\".");
        }

        return found;
    }

    private JsonException Missing(uint missing)
    {
        string names = string.Join(", ", _members.Where((_, i) => (missing & (1u << i)) != 0).Select(member => $"'{member.Name}'"));
        return new JsonException($"Expected the members {names} but got a record without them.");
    }

    private T Make()
    {
        try
        {
            return ToRecord();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new JsonException(JsonText.MessageOf(exception), exception);
        }
    }
}
