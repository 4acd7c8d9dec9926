using System.Text;
using System.Text.Json;
using CsCheck;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Domain.Tests.Serialization;

/// <summary>The cursor takes what the platform's reader takes, token for token, and refuses what that refuses.</summary>
public class JsonCursorTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "null", "true", "false", "1", "-1.5e3", "01", "-", "\"\"", "\"a\"", "\"a b\"", "\"\\n\"", "\"\\u0041\"", "\"\\ud800\"", "\"\\x\"", "\"é💶\"",
        "\"", "\\", " ", "\t", "\n", "\r", "\u0001", "/", "//", "\uFEFF", "x", "\"a\":1", "\"a\":{", ",\"b\":[", "[]", "{}",
    ];

    private static readonly Gen<byte[]> Text = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 14].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)));

    private static readonly byte[] Line = Encoding.UTF8.GetBytes(
        "{\"id\":\"c\",\"withdrawn\":true,\"donors\":{\"percentages\":{\"lt\":33.3}},\"channel\":\"own-stock\",\"tags\":[\"a=1\",\"b=\\u0032\"],"
        + "\"entries\":[{\"stage\":\"announced\",\"amount\":\"EUR 5\"},{\"stage\":\"delivered\",\"amount\":\"é\"}],\"extensions\":{\"n\":1e400,\"x\":[null,{}]}}");

    [Fact]
    public void Read_AnyPieces_GivesTheTokensOfTheReader() => Text.Sample(text => Cursor(text).Should().Equal(Reader(text)), iter: 50_000);

    [Fact]
    public void Read_AnyMutationOfALine_GivesTheTokensOfTheReader() =>
        Gen.Select(Gen.Int[0, Line.Length], Gen.Int[0, 5], Text)
            .Select((place, cut, text) => (byte[])[.. Line[..place], .. text, .. Line[Math.Min(place + cut, Line.Length)..]])
            .Sample(text => Cursor(text).Should().Equal(Reader(text)), iter: 5000);

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void Read_DeepNesting_IsTakenAsTheReaderTakesIt(int depth)
    {
        byte[] lists = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        byte[] objects = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));

        Cursor(lists).Should().Equal(Reader(lists));
        Cursor(objects).Should().Equal(Reader(objects));
    }

    [Theory]
    [InlineData("[[1,{\"a\":[]}],2]", 14)]
    [InlineData("{\"a\":{\"b\":\"]}\"}}", 15)]
    [InlineData("[ ]", 2)]
    public void Skip_List_GoesToItsEnd(string text, int end)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text));
        cursor.Read();
        bool isNested = text.StartsWith("[[", StringComparison.Ordinal);
        if (isNested)
        {
            cursor.Read();
        }

        cursor.Skip();

        cursor.Start.Should().Be(isNested ? 12 : end);
        cursor.TokenType.Should().BeOneOf(JsonTokenType.EndArray, JsonTokenType.EndObject);
    }

    [Fact]
    public void TryReadName_UsualText_GoesPastTheColon()
    {
        var cursor = new JsonCursor("{\"a\":1,\"b\":2}"u8);
        cursor.Read();

        cursor.TryReadName(",\"b\":"u8).Should().BeFalse();
        cursor.TryReadName(",\"a\":"u8).Should().BeTrue();
        cursor.Read().Should().BeTrue();
        Encoding.UTF8.GetString(cursor.Text).Should().Be("1");
        cursor.TryReadName(",\"b\":"u8).Should().BeTrue();
        cursor.TryReadName(",\"b\":"u8).Should().BeFalse("a value is due");
        cursor.Read().Should().BeTrue();
        Encoding.UTF8.GetString(cursor.Text).Should().Be("2");
    }

    private static List<string> Cursor(byte[] text)
    {
        var tokens = new List<string>();
        var cursor = new JsonCursor(text);
        try
        {
            while (cursor.Read())
            {
                bool isText = cursor.TokenType is JsonTokenType.String or JsonTokenType.PropertyName or JsonTokenType.Number;
                tokens.Add($"{cursor.Start} {cursor.TokenType} {(isText ? Encoding.UTF8.GetString(cursor.Text) : "")} {isText && cursor.IsEscaped}");
            }
        }
        catch (JsonException)
        {
            return ["refused"];
        }

        return tokens;
    }

    private static List<string> Reader(byte[] text)
    {
        var tokens = new List<string>();
        var reader = new Utf8JsonReader(text);
        try
        {
            while (reader.Read())
            {
                bool isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName or JsonTokenType.Number;
                tokens.Add($"{reader.TokenStartIndex} {reader.TokenType} {(isText ? Encoding.UTF8.GetString(reader.ValueSpan) : "")} {isText && reader.ValueIsEscaped}");
            }
        }
        catch (JsonException)
        {
            return ["refused"];
        }

        return tokens;
    }
}
