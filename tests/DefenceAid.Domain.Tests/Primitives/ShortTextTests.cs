namespace DefenceAid.Domain.Tests.Primitives;

public sealed class ShortTextTests
{
    private static readonly string Hostile = new('x', 1_000_000);

    public static TheoryData<Action> Readers =>
    [
        () => Country.Parse(Hostile),
        () => PartialDate.Parse(Hostile),
        () => Validity.Parse(Hostile),
        () => AidStage.Of(Hostile),
        () => Tag.Parse(Hostile),
        () => Tag.Parse("plan= " + Hostile),
        () => Currency.Parse(Hostile),
        () => Money.Parse(Hostile),
        () => MoneyRange.Parse(Hostile),
        () => StatedAmount.Parse(Hostile),
        () => ExactMoney.Parse(Hostile),
        () => Id<Party>.Parse(" " + new string('x', 255)),
        () => Id<Party>.Parse(Hostile),
        () => _ = new Id<Party>(new string('x', 255) + " "),
        () => _ = new Tag("plan", " " + Hostile),
        () => _ = new Tag(" " + Hostile, "a"),
    ];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Parse_HostileLength_IsNotEchoedWhole(Action read) =>
        read.Should().Throw<Exception>().Which.Message.Length.Should().BeLessThan(300);

    [Fact]
    public void Of_LongText_GivesItsBeginningAndLength()
    {
        ShortText.Of(new string('x', 60)).Should().Be(new string('x', 60));
        ShortText.Of(new string('x', 61)).Should().Be(new string('x', 60) + "… (61 characters)");
        ShortText.Of(new string('x', 59) + "\U0001F6E1y").Should().Be(new string('x', 59) + "… (62 characters)");
    }
}
