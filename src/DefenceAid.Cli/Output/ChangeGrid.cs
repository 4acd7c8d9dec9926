using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Puts the changes of a comparison into words for people: a row for each field, under its record.</summary>
internal static class ChangeGrid
{
    private const int MostShown = 60;

    /// <summary>Gives the grid.</summary>
    /// <param name="diff">The comparison.</param>
    public static TextGrid Of(LedgerDiff diff) => new(
        [new GridColumn("Change"), new GridColumn("Record"), new GridColumn("Id"), new GridColumn("Field"), new GridColumn("Before"), new GridColumn("After")],
        [.. diff.Changes.SelectMany(Rows)],
        null);

    private static IEnumerable<string[]> Rows(RecordChange change)
    {
        string[] record = [change.Kind.Name, change.Record.Name, Short(change.Id)];
        return change.Fields.IsEmpty
            ? [[.. record, "", "", ""]]
            : change.Fields.Select((field, place) => (string[])[.. place == 0 ? record : ["", "", ""], field.Path, Short(field.Before), Short(field.After)]);
    }

    // A text can be long, as extensions are; CSV has all of it.
    private static string Short(string? text)
    {
        if (text is null || text.Length <= MostShown)
        {
            return OneLine.Of(text ?? "");
        }

        int shown = char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown;
        return OneLine.Of(text[..shown]) + "…";
    }
}
