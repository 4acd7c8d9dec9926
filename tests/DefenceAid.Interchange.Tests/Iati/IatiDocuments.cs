using System.Text;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Tests.Iati;

/// <summary>Documents of the tests' own making, read and written.</summary>
internal static class IatiDocuments
{
    /// <summary>The elements that say who an activity is of and whom it benefits, in the schema's order up to the recipients.</summary>
    public const string Head =
        """
        <iati-identifier>XX-1-A</iati-identifier>
        <reporting-org ref="XX-1" type="10"><narrative>A ministry</narrative></reporting-org>
        <title><narrative>A title</narrative></title>
        <description><narrative>A text</narrative></description>
        <participating-org ref="XX-1" role="1" type="10"><narrative>A ministry</narrative></participating-org>
        <activity-status code="2" />
        <activity-date type="2" iso-date="2024-01-01" />
        <recipient-country code="UA" />
        """;

    public static string Document(params string[] activities) => $"<iati-activities version=\"2.03\">{string.Concat(activities)}</iati-activities>";

    public static string Activity(string content, string attributes = "default-currency=\"EUR\"") =>
        $"<iati-activity {attributes}>{content}</iati-activity>";

    public static string Transaction(string type, string value, string more = "", string day = "2024-05-06") =>
        $"<transaction><transaction-type code=\"{type}\" /><transaction-date iso-date=\"{day}\" /><value value-date=\"{day}\">{value}</value>{more}</transaction>";

    public static AidLedger Read(string text, ICollection<Finding>? findings = null) => Read(Encoding.UTF8.GetBytes(text), findings);

    public static AidLedger Read(byte[] utf8, ICollection<Finding>? findings = null)
    {
        using var stream = new MemoryStream(utf8);
        return IatiActivities.ReadLedger(stream, finding => findings?.Add(finding)).Build();
    }

    /// <summary>Reads one activity with a head and what is added to it.</summary>
    public static Contribution ReadOne(string content, ICollection<Finding>? findings = null, string attributes = "default-currency=\"EUR\"") =>
        Read(Document(Activity(Head + content, attributes)), findings).Contributions.Should().ContainSingle().Subject;

    public static byte[] Write(AidLedger ledger, Party? reporter = null)
    {
        using var stream = new MemoryStream();
        IatiActivities.Write(stream, ledger, reporter);
        return stream.ToArray();
    }
}
