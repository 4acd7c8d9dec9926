using System.Text.Json;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class ExtensionsTests
{
    [Theory]
    [InlineData("{\"n\":1.10}")]
    [InlineData("{\"n\":1e400}")]
    [InlineData("{\"n\":-0}")]
    [InlineData("{\"n\":123456789012345678901234567890.000}")]
    [InlineData("{\"b\":1,\"a\":{\"c\":[null,true,\"x\"]}}")]
    public void Parse_Object_KeepsDigitsAndOrder(string json)
    {
        Extensions.Parse(json).Json.Should().Be(json);
        JsonSerializer.Serialize(Extensions.Parse(json)).Should().Be(json);
        JsonSerializer.Deserialize<Extensions>(json).Should().Be(Extensions.Parse(json));
    }

    [Fact]
    public void Parse_Text_KeepsItsCharacters()
    {
        Extensions extensions = Extensions.Parse("""{"a":"é & < \/ \u0041 ' + \" \n"}""");

        extensions.Json.Should().Be("""{"a":"é & < / A ' + \" \n"}""");
        JsonSerializer.Deserialize<Extensions>(JsonSerializer.Serialize(extensions)).Should().Be(extensions);
    }

    [Fact]
    public void Parse_Depth_IsBounded()
    {
        string deepest = "{\"a\":" + new string('[', 31) + new string(']', 31) + "}";
        string tooDeep = "{\"a\":" + new string('[', 32) + new string(']', 32) + "}";

        Extensions.Parse(deepest).Json.Should().Be(deepest);
        JsonSerializer.Deserialize<Extensions>(deepest).Json.Should().Be(deepest);
        FluentActions.Invoking(() => Extensions.Parse(tooDeep))
            .Should().Throw<FormatException>().WithMessage("Expected a JSON object of at most 32 levels of nesting but got more.");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Extensions>(tooDeep)).Should().Throw<JsonException>();
    }

    [Fact]
    public void Parse_WhiteSpace_IsDropped() => Extensions.Parse(" { \"a\" : [ 1 , 2 ] } ").Should().Be(Extensions.Parse("{\"a\":[1,2]}"));

    [Fact]
    public void Parse_Empty_IsNone()
    {
        Extensions.Parse(" { } ").Should().Be(Extensions.None);
        Extensions.None.IsEmpty.Should().BeTrue();
        Extensions.None.ToString().Should().Be("{}");
        default(Extensions).Should().Be(Extensions.None);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1}{}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"o\":{\"a\":1,\"\\u0061\":2}}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":1}")]
    public void Parse_Rubbish_Throws(string json) =>
        FluentActions.Invoking(() => Extensions.Parse(json)).Should().Throw<FormatException>().WithMessage("Expected a JSON object*");

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void Json_Rubbish_Throws(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Extensions>(json)).Should().Throw<JsonException>();

    [Fact]
    public void Parse_Absurd_Depth_Throws()
    {
        string json = "{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}";

        FluentActions.Invoking(() => Extensions.Parse(json)).Should().Throw<FormatException>();
    }
}
