namespace DefenceAid.Interchange;

/// <summary>What is read, with the path that a finding names; it is made when one does.</summary>
internal interface IHasPath
{
    /// <summary>Gets the path, such as <c>iati-activity[3]/transaction[2]</c>.</summary>
    string Path { get; }
}
