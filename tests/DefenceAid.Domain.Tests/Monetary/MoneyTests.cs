using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class MoneyTests
{
    [Fact]
    public void SizeOf_Money_Is24Bytes()
    {
        Unsafe.SizeOf<Money>().Should().Be(24);
        Unsafe.SizeOf<Currency>().Should().Be(2);
    }

    [Fact]
    public void Serialize_PlainCall_IsCanonicalText() =>
        JsonSerializer.Serialize(new Money(641_000_000.00m, Currency.EUR)).Should().Be("\"EUR 641000000\"");

    [Fact]
    public void Add_MoreDigitsThanDecimal_ThrowsNamingBoth()
    {
        Func<Money> add = () => new Money(decimal.MaxValue, Currency.EUR) + new Money(0.1m, Currency.EUR);

        add.Should().Throw<OverflowException>()
            .WithMessage("EUR 79228162514264337593543950335 + EUR 0.1 has more digits than a decimal holds.");
    }

    [Fact]
    public void Add_OtherCurrency_Throws()
    {
        Func<Money> add = () => Money.Zero(Currency.EUR) + Money.Zero(Currency.UAH);

        add.Should().Throw<CurrencyMismatchException>().WithMessage("Expected EUR but got UAH. Convert one side first.");
    }

    [Fact]
    public void Allocate_InThree_GivesTheCentToTheFirst() =>
        new Money(100, Currency.EUR).Allocate(1, 1, 1).Select(part => part.Amount).Should().Equal(33.34m, 33.33m, 33.33m);

    [Fact]
    public void AllocateEvenly_FiveCentsInSeven_LeavesTwoEmpty() =>
        new Money(0.05m, Currency.EUR).AllocateEvenly(7).Select(part => part.Amount)
            .Should().Equal(0.01m, 0.01m, 0.01m, 0.01m, 0.01m, 0m, 0m);

    [Fact]
    public void Range_AllLessMilitary_IsUnbounded()
    {
        StatedAmount all = StatedAmount.Parse("over EUR 1000000000");
        StatedAmount military = StatedAmount.Parse("over EUR 641000000");

        (all.Range - military.Range).Should().Be(MoneyRange.Unbounded(Currency.EUR));
    }
}
