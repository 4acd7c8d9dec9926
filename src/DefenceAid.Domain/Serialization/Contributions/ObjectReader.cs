using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads an object of the format: only members that it has, each once, the required ones all; then makes the record of them.</summary>
/// <param name="trail">Takes the way to a fault.</param>
internal abstract class ObjectReader<T>(JsonTrail trail)
{
    private ObjectMember[] _members = [];
    private int[] _followers = [];
    private uint _required;

    /// <summary>Reads an object.</summary>
    /// <param name="cursor">The cursor, on the object's start; it is left on its end.</param>
    /// <exception cref="JsonException">It is no such object.</exception>
    public T Read(ref JsonCursor cursor)
    {
        if (cursor.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected an object but got {cursor.Describe()}.");
        }

        Clear();
        uint missing = _required & ~ReadMembers(ref cursor);
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
        _followers = new int[members.Length + 1]; // The last is the one that an object begins with.
        for (int i = 0; i < members.Length; i++)
        {
            _required |= members[i].IsRequired ? 1u << i : 0;
        }
    }

    // A bit for each member that is there.
    private uint ReadMembers(ref JsonCursor cursor)
    {
        uint seen = 0;
        int at = _members.Length;
        while (TryNext(ref cursor, ref at))
        {
            ObjectMember member = _members[at];
            try
            {
                Require((seen & (1u << at)) == 0, member);
                cursor.Read();
                member.Read(ref cursor);
            }
            catch (JsonException)
            {
                trail.LeaveMember(member.Name);
                throw;
            }

            seen |= 1u << at;
        }

        return seen;
    }

    // Objects have the same members in the same order, as a rule: the one that came after this one the last time is looked at first.
    private bool TryNext(ref JsonCursor cursor, ref int at)
    {
        ref int follower = ref _followers[at];
        if (cursor.TryReadName(_members[follower].UsualText))
        {
            at = follower;
            return true;
        }

        bool isMember = cursor.Read() && cursor.TokenType == JsonTokenType.PropertyName;
        if (isMember)
        {
            at = follower = Find(ref cursor);
        }

        return isMember;
    }

    private int Find(ref JsonCursor cursor)
    {
        for (int i = 0; i < _members.Length && !cursor.IsEscaped; i++)
        {
            if (cursor.Text.SequenceEqual(_members[i].Utf8Name))
            {
                return i;
            }
        }

        Utf8JsonReader reader = cursor.ToReader();
        string name = JsonText.TryRead(ref reader) ?? throw new JsonException("Expected well-formed Unicode text but got text with a lone surrogate.");
        int found = Array.FindIndex(_members, member => member.Name == name);
        if (found < 0)
        {
            trail.LeaveMember(name);
            throw new JsonException($"Expected only members that the format has but got \"{ShortText.Of(name)}\".");
        }

        return found;
    }

    private static void Require(bool isFirst, ObjectMember member)
    {
        if (!isFirst)
        {
            throw new JsonException($"Expected each member once but got \"{member.Name}\" twice.");
        }
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
