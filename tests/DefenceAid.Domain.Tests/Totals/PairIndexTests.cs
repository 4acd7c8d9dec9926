using CsCheck;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class PairIndexTests
{
    [Fact]
    public void NumberOf_AnyPairs_CountsThemInTheOrderInWhichTheyFirstCome() => Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40]).Array[0, 2000].Sample(pairs =>
    {
        var index = new PairIndex();
        var seen = new List<(int, int)>();
        foreach ((int first, int second) in pairs)
        {
            if (!seen.Contains((first, second)))
            {
                seen.Add((first, second));
            }

            index.NumberOf(new CellPath(first, second)).Should().Be(seen.IndexOf((first, second)));
        }
    },
    iter: 50);

    [Theory]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(1 << 16, 1 << 16)]
    public void NumberOf_NumbersFarApart_KeepsThemApart(int firstStep, int secondStep)
    {
        var index = new PairIndex();
        (int, int)[] pairs = [.. Enumerable.Range(0, 1000).Select(i => (unchecked(i * firstStep) & int.MaxValue, unchecked(i * secondStep) & int.MaxValue)).Distinct()];

        int[] numbers = [.. pairs.Select(pair => index.NumberOf(new CellPath(pair.Item1, pair.Item2)))];

        numbers.Should().Equal(Enumerable.Range(0, pairs.Length));
        pairs.Select(pair => index.NumberOf(new CellPath(pair.Item1, pair.Item2))).Should().Equal(numbers);
    }
}
