using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DefenceAid.Domain.Serialization;

/// <summary>Goes from token to token over a JSON text in valid UTF-8: structure and plain text by itself, the rest through <see cref="Utf8JsonReader"/>.</summary>
/// <remarks>It takes what that reader takes and refuses what that refuses, with its exceptions; for the tokens of records it is some times faster.</remarks>
internal ref struct JsonCursor
{
    private const int MostDepth = 64;

    private static readonly SearchValues<byte> EndOfPlainText =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(control => (byte)control)]);

    private readonly ReadOnlySpan<byte> _utf8;
    private int _at;
    private int _depth;
    private ulong _isObject; // A bit for each level, the innermost last.

    public JsonCursor(ReadOnlySpan<byte> utf8) => _utf8 = utf8;

    /// <summary>Gets what the token is.</summary>
    public JsonTokenType TokenType { get; private set; }

    /// <summary>Gets whether a text or a name has an escaped character in it.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>Gets the text or the name, without its quotes.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>Gets where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Gets whether the token is a text without an escaped character.</summary>
    public readonly bool IsPlainText => TokenType == JsonTokenType.String && !IsEscaped;

    /// <summary>Gets the bytes from the token's beginning on.</summary>
    public readonly ReadOnlySpan<byte> Rest => _utf8[Start..];

    /// <summary>Goes to the next token; false at the end.</summary>
    /// <exception cref="JsonException">The text is not well-formed.</exception>
    public bool Read()
    {
        byte next = Peek();
        switch (TokenType)
        {
            case JsonTokenType.StartObject when next != '}':
                ReadName(next);
                return true;
            case JsonTokenType.StartArray when next == ']':
            case JsonTokenType.StartObject:
                End(next);
                return true;
            case JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.StartArray:
                ReadValue(next);
                return true;
            default:
                return ReadAfterValue(next);
        }
    }

    /// <summary>Goes to the next token and past it where it is a certain name, written in the usual way.</summary>
    /// <param name="name">The name with its quotes and its colon, after the comma where it is not the first.</param>
    public bool TryReadName(ReadOnlySpan<byte> name)
    {
        bool isFirst = TokenType == JsonTokenType.StartObject;
        ReadOnlySpan<byte> rest = _utf8[_at..];
        ReadOnlySpan<byte> expected = isFirst ? name[1..] : name;
        if (TokenType == JsonTokenType.PropertyName || !rest.StartsWith(expected))
        {
            return false;
        }

        TokenType = JsonTokenType.PropertyName;
        _at += expected.Length;
        return true;
    }

    /// <summary>Goes to the last token of the value.</summary>
    /// <exception cref="JsonException">The text is not well-formed.</exception>
    public void Skip()
    {
        int outer = _depth - 1;
        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            while (_depth > outer)
            {
                Read();
            }
        }
    }

    /// <summary>Goes past a list that begins here and is known.</summary>
    /// <param name="length">How many bytes it has.</param>
    public void SkipList(int length) => Leave(JsonTokenType.EndArray, Start + length);

    /// <summary>Reads the value through its converter, and goes to its last token.</summary>
    /// <exception cref="JsonException">The value is none that the converter takes, or the text is not well-formed.</exception>
    public T Take<T>(JsonConverter<T> converter)
    {
        Utf8JsonReader reader = ToReader();
        T value = converter.Read(ref reader, typeof(T), LedgerJsonContext.Default.Options)!;
        Leave(reader.TokenType, Start + (int)reader.BytesConsumed);
        return value;
    }

    /// <summary>Reads the value by its contract, and goes to its last token.</summary>
    /// <exception cref="JsonException">The value is none that the contract takes, or the text is not well-formed.</exception>
    public T Take<T>(JsonTypeInfo<T> contract)
    {
        Utf8JsonReader reader = ToReader();
        T value = JsonSerializer.Deserialize(ref reader, contract)!;
        Leave(reader.TokenType, Start + (int)reader.BytesConsumed);
        return value;
    }

    /// <summary>Gives a reader that is on the token, and reads no further than its value.</summary>
    public readonly Utf8JsonReader ToReader()
    {
        var reader = new Utf8JsonReader(Rest);
        reader.Read();
        return reader;
    }

    /// <summary>Says for a message what the token is.</summary>
    public readonly string Describe()
    {
        if (TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            return "nothing";
        }

        Utf8JsonReader reader = ToReader();
        return JsonText.Describe(ref reader);
    }

    /// <summary>Reads the text to its end, for the exception where it is not well-formed.</summary>
    /// <exception cref="JsonException">The text is not well-formed.</exception>
    public static void RequireWellFormed(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
        }
    }

    private bool ReadAfterValue(byte next)
    {
        if (_depth == 0)
        {
            return _at < _utf8.Length ? throw Fault() : false;
        }

        bool isObject = (_isObject & 1) != 0;
        if (next == (isObject ? '}' : ']'))
        {
            End(next);
            return true;
        }

        if (next != ',')
        {
            throw Fault();
        }

        _at++;
        next = Peek();
        if (isObject)
        {
            ReadName(next);
        }
        else
        {
            ReadValue(next);
        }

        return true;
    }

    private void ReadName(byte next)
    {
        if (next != '"')
        {
            throw Fault();
        }

        ReadText();
        if (Peek() != ':')
        {
            throw Fault();
        }

        _at++;
        TokenType = JsonTokenType.PropertyName;
    }

    private void ReadValue(byte next)
    {
        switch (next)
        {
            case (byte)'"':
                ReadText();
                TokenType = JsonTokenType.String;
                break;
            case (byte)'{' or (byte)'[':
                Begin(next == '{');
                break;
            default:
                ReadOther();
                break;
        }
    }

    private void Begin(bool isObject)
    {
        if (_depth == MostDepth)
        {
            throw Fault();
        }

        Start = _at++;
        _depth++;
        _isObject = (_isObject << 1) | (isObject ? 1UL : 0);
        TokenType = isObject ? JsonTokenType.StartObject : JsonTokenType.StartArray;
    }

    private void End(byte bracket)
    {
        Start = _at;
        _depth--;
        _isObject >>= 1;
        TokenType = bracket == '}' ? JsonTokenType.EndObject : JsonTokenType.EndArray;
        _at++;
    }

    private void ReadText()
    {
        Start = _at;
        ReadOnlySpan<byte> rest = _utf8[(_at + 1)..];
        int length = rest.IndexOfAny(EndOfPlainText);
        if (length < 0 || rest[length] != '"')
        {
            ReadOther();
            return;
        }

        Text = rest[..length];
        IsEscaped = false;
        _at += length + 2;
    }

    // A number, a literal or an escaped text.
    private void ReadOther()
    {
        Start = _at;
        var reader = new Utf8JsonReader(Rest);
        if (Rest.IsEmpty || !reader.Read())
        {
            throw Fault();
        }

        TokenType = reader.TokenType;
        Text = reader.ValueSpan;
        IsEscaped = reader.ValueIsEscaped;
        _at += (int)reader.BytesConsumed;
    }

    private void Leave(JsonTokenType last, int at)
    {
        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _depth--;
            _isObject >>= 1;
        }

        TokenType = last;
        _at = at;
    }

    // The next byte that is no white space, or 0 at the end.
    private byte Peek()
    {
        while (_at < _utf8.Length)
        {
            byte next = _utf8[_at];
            if (next > ' ' || next is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return next;
            }

            _at++;
        }

        return 0;
    }

    private readonly JsonException Fault()
    {
        RequireWellFormed(_utf8);
        return new JsonException("Expected well-formed JSON but got text that is not.");
    }
}
