using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>The changes of a comparison as CSV: a line for each field that changed, and one for each record that is on one side only.</summary>
internal static class DiffCsv
{
    private const string Header = "change,record,id,field,before,after";

    /// <summary>Writes the changes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diff">The comparison.</param>
    public static void Write(TextWriter output, LedgerDiff diff)
    {
        output.WriteLine(Header);
        foreach (RecordChange change in diff.Changes)
        {
            string[] record = [change.Kind.Code, change.Record.Code, change.Id];
            if (change.Fields.IsEmpty)
            {
                output.WriteLine(CsvLine.Of([.. record, "", "", ""]));
            }

            foreach (FieldChange field in change.Fields)
            {
                output.WriteLine(CsvLine.Of([.. record, field.Path, field.Before ?? "", field.After ?? ""]));
            }
        }
    }
}
