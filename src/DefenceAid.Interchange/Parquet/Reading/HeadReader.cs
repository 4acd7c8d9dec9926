using System.Buffers;
using System.Globalization;
using System.Text.Json;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Makes contributions without their entries of rows, by way of the library's own JSON, which checks what it reads.</summary>
internal sealed class HeadReader(EntryColumns columns)
{
    // The columns that a member of the JSON comes from.
    private static readonly Dictionary<string, string> ColumnsOfMembers = new(StringComparer.Ordinal)
    {
        ["recordedOn"] = ColumnNames.RecordedOn,
        ["supersededOn"] = ColumnNames.SupersededOn,
        ["withdrawn"] = ColumnNames.Withdrawn,
        ["channel"] = ColumnNames.Route,
        ["into"] = ColumnNames.Into,
        ["fundedBy"] = ColumnNames.FundedBy,
        ["items"] = ColumnNames.Details,
        ["sources"] = ColumnNames.Details,
        ["extensions"] = ColumnNames.Details,
    };

    private readonly ContributionLineReader _lines = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Gets why the last row made no contribution.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>Makes the contribution of a row, without entries, or says why there is none.</summary>
    public Contribution? Read(int row)
    {
        Fault = null;
        string column = ColumnNames.Details;
        try
        {
            _buffer.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(_buffer, JsonText.Options))
            {
                Write(writer, row, ref column);
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return Fail(row, column, "well-formed JSON", $"\"{ShortText.Of(columns[column][row])}\"");
        }

        return _lines.TryRead(_buffer.WrittenMemory, out Contribution? contribution, out Finding? finding)
            ? contribution
            : Fail(row, ColumnOf(finding.Path), finding.Expected, finding.Actual);
    }

    private void Write(Utf8JsonWriter writer, int row, ref string column)
    {
        writer.WriteStartObject();
        WriteText(writer, "id", row, ColumnNames.Id);
        WriteDay(writer, "recordedOn", columns.RecordedOn[row]);
        WriteDay(writer, "supersededOn", columns.SupersededOn[row]);
        if (columns.Withdrawn[row] == true)
        {
            writer.WriteBoolean("withdrawn", value: true);
        }

        WriteParties(writer, "donors", row, (ColumnNames.Donor, ColumnNames.Donors), ref column);
        WriteParties(writer, "recipients", row, (ColumnNames.Recipient, ColumnNames.Recipients), ref column);
        WriteText(writer, "category", row, ColumnNames.Category);
        WriteText(writer, "form", row, ColumnNames.Form);
        WriteChannel(writer, row);
        WriteText(writer, "coalition", row, ColumnNames.Coalition);
        WriteText(writer, "agreement", row, ColumnNames.Agreement);
        WriteText(writer, "into", row, ColumnNames.Into);
        WriteJson(writer, "fundedBy", row, ColumnNames.FundedBy, ref column);
        WriteJson(writer, "tags", row, ColumnNames.Tags, ref column);
        WriteDetails(writer, row, ref column);
        writer.WriteEndObject();
    }

    private void WriteText(Utf8JsonWriter writer, string member, int row, string column)
    {
        if (columns[column][row] is { } text)
        {
            writer.WriteString(member, text);
        }
    }

    private static void WriteDay(Utf8JsonWriter writer, string member, DateOnly? day)
    {
        if (day is { } stated)
        {
            writer.WriteString(member, stated.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    // Where both are there, the JSON has the member twice, which is refused.
    private void WriteParties(Utf8JsonWriter writer, string member, int row, (string Whole, string Json) names, ref string column)
    {
        WriteText(writer, member, row, names.Whole);
        WriteJson(writer, member, row, names.Json, ref column);
    }

    private void WriteChannel(Utf8JsonWriter writer, int row)
    {
        if (columns[ColumnNames.Counterpart][row] is not { } counterpart)
        {
            WriteText(writer, "channel", row, ColumnNames.Route);
            return;
        }

        writer.WriteStartObject("channel");
        WriteText(writer, "route", row, ColumnNames.Route);
        writer.WriteString("counterpart", counterpart);
        writer.WriteEndObject();
    }

    private void WriteJson(Utf8JsonWriter writer, string member, int row, string from, ref string column)
    {
        if (columns[from][row] is { } json)
        {
            column = from;
            writer.WritePropertyName(member);
            writer.WriteRawValue(json);
        }
    }

    private void WriteDetails(Utf8JsonWriter writer, int row, ref string column)
    {
        if (columns[ColumnNames.Details][row] is not { } text)
        {
            return;
        }

        column = ColumnNames.Details;
        using var details = JsonDocument.Parse(text);
        foreach (JsonProperty member in details.RootElement.EnumerateObject())
        {
            if (member.Name is not ("items" or "sources" or "extensions"))
            {
                throw new JsonException("Another member.");
            }

            member.WriteTo(writer);
        }
    }

    private static string ColumnOf(string path)
    {
        string member = path.TrimStart('$').TrimStart('.').Split('.', '[')[0];
        return member.Length == 0 ? ColumnNames.Id : ColumnsOfMembers.GetValueOrDefault(member, member);
    }

    private Contribution? Fail(int row, string column, string expected, string actual)
    {
        Fault = new RowFault(row, column, expected, actual);
        return null;
    }
}
