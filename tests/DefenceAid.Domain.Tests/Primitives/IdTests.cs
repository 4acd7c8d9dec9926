using System.Text.Json;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class IdTests
{
    [Theory]
    [InlineData("lt-mod")]
    [InlineData("Kyiv / Київ 🇺🇦")]
    [InlineData("a b")]
    public void Constructor_GoodText_KeepsIt(string text)
    {
        new Id<Party>(text).Value.Should().Be(text);
        Id<Party>.Parse(text, null).Should().Be(new Id<Party>(text));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" lt", "white space")]
    [InlineData("lt ", "white space")]
    [InlineData("l\nt", "U+000A")]
    [InlineData("l\u0085t", "U+0085")]
    [InlineData("\0", "U+0000")]
    public void Constructor_BadText_SaysWhatIsWrong(string text, string fault)
    {
        FluentActions.Invoking(() => new Id<Party>(text)).Should().Throw<ArgumentException>().WithMessage($"*id of Party*{fault}*");
        FluentActions.Invoking(() => Id<Party>.Parse(text, null)).Should().Throw<FormatException>().WithMessage($"*id of Party*{fault}*");
        Id<Party>.TryParse(text, null, out Id<Party> id).Should().BeFalse();
        id.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Constructor_LoneSurrogate_Throws()
    {
        foreach (string text in new[] { "\ud800", "a\udc00", "\udc00\ud800" })
        {
            FluentActions.Invoking(() => new Id<Party>(text)).Should().Throw<ArgumentException>().WithMessage("*lone surrogate*");
        }
    }

    [Fact]
    public void Constructor_Length_IsLimited()
    {
        new Id<Party>(new string('a', Id<Party>.MaxLength)).Value.Should().HaveLength(256);
        FluentActions.Invoking(() => new Id<Party>(new string('a', Id<Party>.MaxLength + 1)))
            .Should().Throw<ArgumentException>().WithMessage("*257 characters*");
    }

    [Fact]
    public void Constructor_Null_Throws()
    {
        FluentActions.Invoking(() => new Id<Party>(null!)).Should().Throw<ArgumentNullException>();
        Id<Party>.TryParse(null, null, out _).Should().BeFalse();
    }

    [Fact]
    public void CompareTo_IsOrdinal()
    {
        (new Id<Party>("B") < new Id<Party>("a")).Should().BeTrue();
        (new Id<Party>("z") < new Id<Party>("ä")).Should().BeTrue();
        (new Id<Party>("a") >= new Id<Party>("a")).Should().BeTrue();
        (default(Id<Party>) < new Id<Party>("a")).Should().BeTrue();
    }

    [Fact]
    public void Json_ValueAndKey_AreTheText()
    {
        var id = new Id<Party>("lt");

        JsonSerializer.Serialize(id).Should().Be("\"lt\"");
        JsonSerializer.Deserialize<Id<Party>>("\"lt\"").Should().Be(id);
        JsonSerializer.Serialize(new Dictionary<Id<Party>, int> { [id] = 1 }).Should().Be("{\"lt\":1}");
        JsonSerializer.Deserialize<Dictionary<Id<Party>, int>>("{\"lt\":1}").Should().ContainKey(id);
    }

    [Fact]
    public void Json_Default_IsNotWritten()
    {
        FluentActions.Invoking(() => JsonSerializer.Serialize(default(Id<Party>))).Should().Throw<JsonException>().WithMessage("*id of Party*default*");
        FluentActions.Invoking(() => JsonSerializer.Serialize(new Dictionary<Id<Party>, int> { [default] = 1 }))
            .Should().Throw<JsonException>().WithMessage("*id of Party*default*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" lt")]
    [InlineData("l\nt")]
    [InlineData("lt\0")]
    public void TryParse_Refused_AllocatesNothing(string text) => AllocatesNothing(() => Id<Party>.TryParse(text.AsSpan(), null, out _));

    [Fact]
    public void TryParse_TooLong_AllocatesNothing()
    {
        string text = new('a', 257);

        AllocatesNothing(() => Id<Party>.TryParse(text, null, out _));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\u0007\"")]
    public void Json_Rubbish_Throws(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Id<Party>>(json)).Should().Throw<JsonException>().WithMessage("*id of Party*");

    private static void AllocatesNothing(Func<bool> tryParse)
    {
        bool read = false;

        Allocation.Of(() => read |= tryParse()).Should().Be(0);
        read.Should().BeFalse();
    }
}
