using Parquet;
using Parquet.Schema;

namespace DefenceAid.Interchange.Parquet;

/// <summary>The columns of a file, in their order, and what each has of a row.</summary>
internal static class EntrySchema
{
    /// <summary>The most rows of a row group, and so of a contribution: all of one column are in memory at a time.</summary>
    public const int MostRowsOfAGroup = 1 << 22;

    /// <summary>What the key-value metadata of a file say under <see cref="FormatKey"/>.</summary>
    public const string Format = "defence-aid-parquet/1";

    /// <summary>The key of the format in a file's key-value metadata.</summary>
    public const string FormatKey = "defence-aid-format";

    /// <summary>The key of the ledger's JSON, without its contributions, in a file's key-value metadata.</summary>
    public const string LedgerKey = "defence-aid-ledger";

    private const int UnscaledDigits = 29;
    private const int BoundDigits = 38;

    /// <summary>The columns.</summary>
    public static readonly EntryColumn[] Columns =
    [
        new ValueColumn<long>(ColumnNames.Contribution, row => row.Head.Place, isNullable: false),
        new ValueColumn<int>(ColumnNames.Entry, row => row.Entry),
        new TextColumn(ColumnNames.Id, row => row.Head.Id) { IsMostlyDistinct = true },
        new ValueColumn<DateOnly>(ColumnNames.RecordedOn, row => row.Head.RecordedOn),
        new ValueColumn<DateOnly>(ColumnNames.SupersededOn, row => row.Head.SupersededOn),
        new ValueColumn<bool>(ColumnNames.Withdrawn, row => row.Head.IsWithdrawal ? true : null),
        new TextColumn(ColumnNames.Donor, row => row.Head.Donor),
        new TextColumn(ColumnNames.Donors, row => row.Head.Donors),
        new TextColumn(ColumnNames.Recipient, row => row.Head.Recipient),
        new TextColumn(ColumnNames.Recipients, row => row.Head.Recipients),
        new TextColumn(ColumnNames.Category, row => row.Head.Category),
        new TextColumn(ColumnNames.Form, row => row.Head.Form),
        new TextColumn(ColumnNames.Route, row => row.Head.Route),
        new TextColumn(ColumnNames.Counterpart, row => row.Head.Counterpart),
        new TextColumn(ColumnNames.Coalition, row => row.Head.Coalition),
        new TextColumn(ColumnNames.Agreement, row => row.Head.Agreement),
        new TextColumn(ColumnNames.Into, row => row.Head.Into),
        new TextColumn(ColumnNames.FundedBy, row => row.Head.FundedBy),
        new TextColumn(ColumnNames.Tags, row => row.Head.Tags),
        new TextColumn(ColumnNames.Stage, row => row.Stage),
        new ValueColumn<bool>(ColumnNames.Cancellation, row => row.IsCancellation ? true : null),
        new ValueColumn<DateOnly>(ColumnNames.OnFirst, row => row.OnFirst),
        new ValueColumn<DateOnly>(ColumnNames.OnLast, row => row.OnLast),
        new TextColumn(ColumnNames.OnPrecision, row => row.OnPrecision),
        new TextColumn(ColumnNames.ForPeriod, row => row.ForPeriod),
        new ValueColumn<DateOnly>(ColumnNames.RateOn, row => row.RateOn),
        new TextColumn(ColumnNames.Qualifier, row => row.Qualifier),
        new TextColumn(ColumnNames.Currency, row => row.Currency),
        Decimal(ColumnNames.Unscaled, UnscaledDigits, 0, row => row.Amount?.Digits),
        new ValueColumn<int>(ColumnNames.Scale, row => row.Amount?.Scale),
        new ValueColumn<long>(ColumnNames.Digits, row => row.Amount?.Narrow) { IsUnpacked = true },
        Decimal(ColumnNames.HighUnscaled, UnscaledDigits, 0, row => row.High?.Digits),
        new ValueColumn<int>(ColumnNames.HighScale, row => row.High?.Scale),
        Decimal(ColumnNames.Amount, BoundDigits, EntryBounds.Scale, row => row.Bounds.Nominal),
        Decimal(ColumnNames.Lower, BoundDigits, EntryBounds.Scale, row => row.Bounds.Lower),
        new ValueColumn<bool>(ColumnNames.LowerIsOpen, row => row.Bounds.IsLowerOpen),
        Decimal(ColumnNames.Upper, BoundDigits, EntryBounds.Scale, row => row.Bounds.Upper),
        new ValueColumn<bool>(ColumnNames.UpperIsOpen, row => row.Bounds.IsUpperOpen),
        new TextColumn(ColumnNames.SourceCode, row => row.SourceCode),
        new TextColumn(ColumnNames.Restatements, row => row.Restatements),
        new TextColumn(ColumnNames.Details, row => row.Details) { IsMostlyDistinct = true },
    ];

    /// <summary>The columns as the library has them.</summary>
    public static readonly ParquetSchema Schema = new([.. Columns.Select(column => column.Field)]);

    private static readonly Dictionary<string, EntryColumn> ByName = Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>Gives a column.</summary>
    public static EntryColumn Column(string name) => ByName[name];

    /// <summary>Gives how files are written.</summary>
    public static ParquetOptions WritingOptions()
    {
        var options = new ParquetOptions();
        foreach (TextColumn column in Columns.OfType<TextColumn>().Where(column => !column.IsMostlyDistinct))
        {
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        }

        return options;
    }

    /// <summary>Gives how files are read.</summary>
    public static ParquetOptions ReadingOptions() => new() { UseDateOnlyTypeForDates = true };

    private static ValueColumn<decimal> Decimal(string name, int precision, int scale, Func<EntryRow, decimal?> valueOf) =>
        new(new DecimalDataField(name, precision, scale, forceByteArrayEncoding: true, isNullable: true), valueOf);
}
