namespace DefenceAid.Interchange.Csv;

/// <summary>Reads an absolute address.</summary>
internal sealed class AddressParser : ValueParser<Uri>
{
    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out Uri value)
    {
        bool isAddress = Uri.TryCreate(text.ToString(), UriKind.Absolute, out Uri? address) && TextParser.IsGood(text) && !address.IsFile;
        value = address!;
        return isAddress || notes.Fail("an absolute address, such as https://example.org/page");
    }
}
