using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DefenceAid.Benchmarks.Ratios;
using DefenceAid.Domain;

namespace DefenceAid.Benchmarks;

/// <summary>Making, adding, reading and writing amounts, against the bare decimal that checks nothing; times are of one amount.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class MoneyBenchmarks
{
    private const int Rows = MoneyPairs.Rows;
    private const int Texts = TextPairs.Rows;

    private static readonly decimal[] Cents = SampleAmounts.OneScale(Rows);
    private static readonly decimal[] OtherCents = [.. Cents.Reverse()];
    private static readonly decimal[] MixedScales = SampleAmounts.MixedScales(Rows);

    private readonly Func<PlainMoney[]> _makePlain = MoneyPairs.MakePlain(Cents);
    private readonly Func<Money[]> _makeMoney = MoneyPairs.MakeMoney(Cents);
    private readonly Func<decimal[]> _addDecimals = MoneyPairs.AddDecimals(Cents, OtherCents);
    private readonly Func<Money[]> _addMoney = MoneyPairs.AddMoney(Cents, OtherCents);
    private readonly Func<decimal[]> _addMixedDecimals = MoneyPairs.AddDecimals(Cents, MixedScales);
    private readonly Func<Money[]> _addMixedMoney = MoneyPairs.AddMoney(Cents, MixedScales);
    private readonly Func<int> _readDecimals = TextPairs.ReadDecimals(TextPairs.Texts());
    private readonly Func<int> _readMoney = TextPairs.ReadMoney(TextPairs.Texts());
    private readonly Func<int> _readDecimalsUtf8 = TextPairs.ReadDecimalsUtf8(TextPairs.Texts());
    private readonly Func<int> _readMoneyUtf8 = TextPairs.ReadMoneyUtf8(TextPairs.Texts());
    private readonly Func<int> _writeDecimals = TextPairs.WriteDecimals(TextPairs.Amounts());
    private readonly Func<int> _writeMoney = TextPairs.WriteMoney(TextPairs.Amounts());
    private readonly Func<int> _writeDecimalsUtf8 = TextPairs.WriteDecimalsUtf8(TextPairs.Amounts());
    private readonly Func<int> _writeMoneyUtf8 = TextPairs.WriteMoneyUtf8(TextPairs.Amounts());

    [BenchmarkCategory("Make"), Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public object Make_PlainStruct() => _makePlain();

    [BenchmarkCategory("Make"), Benchmark(OperationsPerInvoke = Rows)]
    public object Make_Money() => _makeMoney();

    [BenchmarkCategory("Add"), Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public object Add_Decimal() => _addDecimals();

    [BenchmarkCategory("Add"), Benchmark(OperationsPerInvoke = Rows)]
    public object Add_Money() => _addMoney();

    [BenchmarkCategory("Add, mixed scales"), Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public object AddMixedScales_Decimal() => _addMixedDecimals();

    [BenchmarkCategory("Add, mixed scales"), Benchmark(OperationsPerInvoke = Rows)]
    public object AddMixedScales_Money() => _addMixedMoney();

    [BenchmarkCategory("Parse"), Benchmark(Baseline = true, OperationsPerInvoke = Texts)]
    public int Parse_Decimal() => _readDecimals();

    [BenchmarkCategory("Parse"), Benchmark(OperationsPerInvoke = Texts)]
    public int Parse_Money() => _readMoney();

    [BenchmarkCategory("Parse, UTF-8"), Benchmark(Baseline = true, OperationsPerInvoke = Texts)]
    public int ParseUtf8_Decimal() => _readDecimalsUtf8();

    [BenchmarkCategory("Parse, UTF-8"), Benchmark(OperationsPerInvoke = Texts)]
    public int ParseUtf8_Money() => _readMoneyUtf8();

    [BenchmarkCategory("Format"), Benchmark(Baseline = true, OperationsPerInvoke = Texts)]
    public int Format_Decimal() => _writeDecimals();

    [BenchmarkCategory("Format"), Benchmark(OperationsPerInvoke = Texts)]
    public int Format_Money() => _writeMoney();

    [BenchmarkCategory("Format, UTF-8"), Benchmark(Baseline = true, OperationsPerInvoke = Texts)]
    public int FormatUtf8_Decimal() => _writeDecimalsUtf8();

    [BenchmarkCategory("Format, UTF-8"), Benchmark(OperationsPerInvoke = Texts)]
    public int FormatUtf8_Money() => _writeMoneyUtf8();
}
