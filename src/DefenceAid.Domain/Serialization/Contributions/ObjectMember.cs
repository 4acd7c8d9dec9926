using System.Text;

namespace DefenceAid.Domain.Serialization;

/// <summary>A member that an object of the format can have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
/// <param name="Read">Reads its value and keeps it.</param>
internal sealed record ObjectMember(string Name, bool IsRequired, ObjectMember.Reader Read)
{
    /// <summary>Reads a value and keeps it.</summary>
    internal delegate void Reader(ref JsonCursor cursor);

    /// <summary>Gets the name in UTF-8.</summary>
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(Name);

    /// <summary>Gets the name as it is usually written after another member: with a comma, quotes and a colon.</summary>
    public byte[] UsualText { get; } = Encoding.UTF8.GetBytes($",\"{Name}\":");
}
