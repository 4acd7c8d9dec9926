using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Holds the columns that follow from others against what was read: where somebody edited them, the others hold.</summary>
internal sealed class DerivedColumns(EntryColumns columns, ContributionRows rows)
{
    /// <summary>Reports the columns of a contribution that say something else than it does.</summary>
    public void Check(Contribution contribution, int start)
    {
        for (int i = 0; i < contribution.Entries.Length; i++)
        {
            StageEntry entry = contribution.Entries[i];
            int row = start + i;
            var bounds = EntryBounds.Of(entry.Amount);
            Check(row, ColumnNames.OnLast, entry.On?.LastDay.ToDateOnly(), columns.OnLast[row]);
            Check(row, ColumnNames.Amount, bounds.Nominal, columns.Amount[row]);
            Check(row, ColumnNames.Lower, bounds.Lower, columns.Lower[row]);
            Check(row, ColumnNames.LowerIsOpen, bounds.IsLowerOpen, columns.LowerIsOpen[row]);
            Check(row, ColumnNames.Upper, bounds.Upper, columns.Upper[row]);
            Check(row, ColumnNames.UpperIsOpen, bounds.IsUpperOpen, columns.UpperIsOpen[row]);
        }
    }

    private void Check<T>(int row, string column, T? expected, T? actual)
        where T : struct
    {
        if (!EqualityComparer<T?>.Default.Equals(expected, actual))
        {
            rows.Report(FindingSeverity.Warning, ParquetFindingCodes.EditedColumn, new RowFault(row, column, $"{Text(expected)}, as the other columns say; they hold", Text(actual)));
        }
    }

    private static string Text<T>(T? value)
        where T : struct => value is { } stated ? string.Create(CultureInfo.InvariantCulture, $"{stated}") : "none";
}
