namespace DefenceAid.Interchange;

/// <summary>The path of an element, put together when a finding names it.</summary>
/// <param name="Parent">What it is in.</param>
/// <param name="Element">Its name behind a slash.</param>
internal readonly record struct ElementPath(IHasPath Parent, string Element)
{
    /// <summary>Gives the path.</summary>
    public override string ToString() => Parent.Path + Element;
}
