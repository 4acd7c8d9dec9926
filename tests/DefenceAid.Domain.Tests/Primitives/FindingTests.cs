namespace DefenceAid.Domain.Tests.Primitives;

public sealed class FindingTests
{
    private static readonly Finding Dangling = new(
        "dangling-reference", FindingSeverity.Error, "$.contributions[3].donors", "a party of the ledger", "\"xx\"");

    [Fact]
    public void ToString_Path_NamesThePlace() => Dangling.ToString().Should().Be(
        "error dangling-reference at $.contributions[3].donors: expected a party of the ledger but got \"xx\".");

    [Fact]
    public void ToString_Line_NamesItFirst() => (Dangling with { Line = 12345 }).ToString().Should().Be(
        "error dangling-reference at line 12345, $.contributions[3].donors: expected a party of the ledger but got \"xx\".");

    [Fact]
    public void ToString_Column_FollowsTheLine() => (Dangling with { Line = 3, Column = 14 }).ToString().Should().Be(
        "error dangling-reference at line 3, column 14, $.contributions[3].donors: expected a party of the ledger but got \"xx\".");

    [Fact]
    public void ToString_NoPath_IsTheWhole() => (Dangling with { Path = string.Empty }).ToString().Should().StartWith("error dangling-reference at the whole:");

    [Fact]
    public void Severity_Order_GravestLast() => FindingSeverity.All.Should().BeInAscendingOrder().And.EndWith(FindingSeverity.Error);
}
