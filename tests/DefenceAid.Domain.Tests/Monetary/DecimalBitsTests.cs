using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class DecimalBitsTests
{
    [Fact]
    public void Of_AnyDecimal_IsWhatGetBitsTells() => MonetaryGen.AnyDecimal.Sample(value =>
    {
        int[] told = decimal.GetBits(value);
        DecimalBits bits = DecimalBits.Of(value);

        return unchecked((uint)told[2]) == bits.High && told[3] == bits.Flags
            && unchecked(((ulong)(uint)told[1] << 32) | (uint)told[0]) == bits.Low && bits.ToDecimal() == value
            && DecimalBits.In(in value) == bits && bits.Negate().ToDecimal() == -value && bits.Scale == value.Scale
            && bits.SignMask == (decimal.IsNegative(value) ? -1 : 0);
    });
}
