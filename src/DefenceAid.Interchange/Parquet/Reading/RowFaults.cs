using System.Diagnostics.CodeAnalysis;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Why a row makes no entry: the first reason that was found.</summary>
internal sealed class RowFaults(EntryColumns columns)
{
    /// <summary>Gets the reason, or null where there is none so far.</summary>
    public RowFault? First { get; private set; }

    /// <summary>Puts a text in quotes.</summary>
    public static string Quoted(string? text) => text is null ? "none" : $"\"{ShortText.Of(text)}\"";

    /// <summary>Starts with another row.</summary>
    public void Clear() => First = null;

    /// <summary>Notes a reason, and gives nothing in the place of what could not be read.</summary>
    public T? Add<T>(int row, string column, string expected, string actual)
    {
        First ??= new RowFault(row, column, expected, actual);
        return default;
    }

    /// <summary>Reads a code, or notes that there is none of its kind.</summary>
    public T? Code<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(int row, string column)
        where T : DomainEnum<T>
    {
        string? code = columns[column][row];
        return code is not null && DomainEnum<T>.TryOf(code, out T? member)
            ? member
            : Add<T>(row, column, $"one of {string.Join(", ", DomainEnum<T>.All.Select(one => one.Code))}", Quoted(code));
    }
}
