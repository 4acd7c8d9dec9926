using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Makes the findings on a document: the place in it, and the path by the elements' names.</summary>
internal sealed class IatiReport(Action<Finding> report)
{
    /// <summary>Reports what costs something.</summary>
    public void Error(string code, string path, XmlPlace place, string expected, string actual) =>
        Add(FindingSeverity.Error, code, path, place, expected, actual);

    /// <summary>Reports what is odd and is read all the same.</summary>
    public void Warning(string code, string path, XmlPlace place, string expected, string actual) =>
        Add(FindingSeverity.Warning, code, path, place, expected, actual);

    /// <summary>Reports what is worth knowing.</summary>
    public void Information(string code, string path, XmlPlace place, string expected, string actual) =>
        Add(FindingSeverity.Information, code, path, place, expected, actual);

    private void Add(FindingSeverity severity, string code, string path, XmlPlace place, string expected, string actual) =>
        report(new Finding(code, severity, path, expected, actual)
        {
            Line = place.Line > 0 ? place.Line : null,
            Column = place.Line > 0 ? place.Column : null,
        });
}
