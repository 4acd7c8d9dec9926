using NodaTime;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class SourceReferenceTests
{
    [Fact]
    public void ToString_Date_IsCited()
    {
        new SourceReference("ECB", "Reference rates", new LocalDate(2024, 8, 16)).ToString().Should().Be("ECB: Reference rates (2024-08-16)");
        new SourceReference("ECB", "Reference rates").ToString().Should().Be("ECB: Reference rates");
    }

    [Fact]
    public void Constructor_BadText_Throws()
    {
        FluentActions.Invoking(() => new SourceReference(" ", "t")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SourceReference("p", "\ud800")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SourceReference(null!, "t")).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new SourceReference("p", "t", uri: new Uri("a/b", UriKind.Relative)))
            .Should().Throw<ArgumentException>().WithMessage("*absolute*");
    }

    [Fact]
    public void Equality_Fragment_Counts()
    {
        var one = new SourceReference("p", "t", uri: new Uri("https://example.org/a#1"));
        var same = new SourceReference("p", "t", uri: new Uri("https://example.org/a#1"));
        var other = new SourceReference("p", "t", uri: new Uri("https://example.org/a#2"));

        one.Should().Be(same);
        one.GetHashCode().Should().Be(same.GetHashCode());
        one.Should().NotBe(other);
    }
}
