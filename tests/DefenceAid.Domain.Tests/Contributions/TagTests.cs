using System.Text.Json;

namespace DefenceAid.Domain.Tests.Contributions;

public sealed class TagTests
{
    [Theory]
    [InlineData("plan=HAFG20", "plan", "HAFG20")]
    [InlineData("package=2025-05-22", "package", "2025-05-22")]
    [InlineData("a=b=c", "a", "b=c")]
    [InlineData("programme line=zweite Stufe, ж", "programme line", "zweite Stufe, ж")]
    public void Parse_Tag_SplitsAtTheFirstEqualsSign(string text, string key, string value)
    {
        Tag tag = Tag.Parse(text);

        tag.Key.Should().Be(key);
        tag.Value.Should().Be(value);
        tag.ToString().Should().Be(text);
        tag.Should().Be(new Tag(key, value));
        $"{tag}".Should().Be(text);
        JsonSerializer.Deserialize<Tag>(JsonSerializer.Serialize(tag)).Should().Be(tag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plan")]
    [InlineData("=HAFG20")]
    [InlineData("plan=")]
    [InlineData(" plan=HAFG20")]
    [InlineData("plan =HAFG20")]
    [InlineData("plan= HAFG20")]
    [InlineData("plan=HAFG20 ")]
    [InlineData("plan=\t")]
    [InlineData("plan=a\u0007b")]
    [InlineData("plan=a\nb")]
    public void Parse_NoTag_SaysWhatOneIs(string text)
    {
        Tag.TryParse(text, null, out Tag tag).Should().BeFalse();

        tag.Should().Be(default(Tag));
        FluentActions.Invoking(() => Tag.Parse(text)).Should().Throw<FormatException>().WithMessage("*plan=HAFG20*");
    }

    [Fact]
    public void Parse_LoneSurrogateOrNull_IsRefused()
    {
        Tag.TryParse("plan=\ud800", null, out _).Should().BeFalse();
        FluentActions.Invoking(() => new Tag("plan", "\ud800")).Should().Throw<ArgumentException>();
        Tag.TryParse((string?)null, null, out _).Should().BeFalse();
        FluentActions.Invoking(() => Tag.Parse((string)null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("a", "")]
    [InlineData("a=b", "c")]
    [InlineData("a ", "c")]
    public void Constructor_BadSide_IsRefused(string key, string value) =>
        FluentActions.Invoking(() => new Tag(key, value)).Should().Throw<ArgumentException>();

    [Fact]
    public void CompareTo_IsByKeyThenValueOrdinally()
    {
        Tag[] tags = [new("plan", "b"), new("package", "z"), new("plan", "B"), new("Plan", "a")];

        tags.Order().Select(tag => tag.ToString()).Should().Equal("Plan=a", "package=z", "plan=B", "plan=b");
        (tags[0] > tags[2]).Should().BeTrue();
        (tags[0] <= tags[1]).Should().BeFalse();
        (tags[0] >= tags[0]).Should().BeTrue();
        (tags[3] < tags[1]).Should().BeTrue();
    }

    [Fact]
    public void Default_IsNoTagThatARecordTakes()
    {
        Contribution contribution = Contribution.Create("a", new Id<Party>("lt"), new Id<Party>("ua"), AidCategory.Military, AidChannel.NotStated);

        contribution.Invoking(it => it.WithTag(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AidScope.Committed.Tagged(default(Tag))).Should().Throw<ArgumentException>();
        default(Tag).Key.Should().BeEmpty();
        default(Tag).Value.Should().BeEmpty();
    }
}
