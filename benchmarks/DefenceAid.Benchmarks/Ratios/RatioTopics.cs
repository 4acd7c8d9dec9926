namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The pairs, a file for each topic; a topic's rows live as long as its pairs run.</summary>
internal static class RatioTopics
{
    /// <summary>Gets the pairs of 1 million rows and less.</summary>
    public static IEnumerable<RatioPair> Usual =>
        MoneyPairs.All().Concat(TextPairs.All()).Concat(SumPairs.All()).Concat(GroupedPairs.All()).Concat(TablePairs.All()).Concat(StreamPairs.All())
            .Concat(CsvPairs.All()).Concat(IatiPairs.All());

    /// <summary>Gets the pairs of 10 million rows, and those that compare them to fewer.</summary>
    public static IEnumerable<RatioPair> Large => GroupedPairs.Growth().Concat(TablePairs.Large()).Concat(StreamPairs.Growth()).Concat(ParquetPairs.Large());
}
