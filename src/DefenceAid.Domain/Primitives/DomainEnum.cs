using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Ardalis.SmartEnum;

namespace DefenceAid.Domain;

/// <summary>The base of every closed set: a member has a stable code, a name for people, and a place in the declared order.</summary>
/// <remarks>
/// <para>Code: the wire and database form; it never changes. <see cref="ToString"/> gives it.</para>
/// <para>Equality: by member. Ordering: as declared, in every culture; null comes first. Thread safety: immutable.</para>
/// <para>Trimming and Native AOT keep the members; the SmartEnum package itself shows IL2104 when a consumer publishes.</para>
/// </remarks>
/// <typeparam name="T">The closed set itself.</typeparam>
public abstract class DomainEnum<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>
    : SmartEnum<T, string>, IComparable<T>, IComparable
    where T : DomainEnum<T>
{
    private static readonly Lazy<ImmutableArray<T>> Members = new(FindMembers);
    private static int NextOrder;

    /// <summary>Declares a member; members take their order from the order of their declarations.</summary>
    /// <param name="code">The stable code, lower case with hyphens.</param>
    /// <param name="name">The name for people, in English.</param>
    protected DomainEnum(string code, string name)
        : base(name, code)
    {
        Order = NextOrder++;
    }

    /// <summary>Gets every member, in the declared order.</summary>
    public static ImmutableArray<T> All => Members.Value;

    /// <summary>Gets every member, in the declared order: the same as <see cref="All"/>, in place of the list that SmartEnum sorts by culture.</summary>
    public static new IReadOnlyCollection<T> List => All;

    /// <summary>Gets the stable code, the form on the wire and in databases.</summary>
    public string Code => Value;

    /// <summary>Gets the place in the declared order, from 0.</summary>
    public int Order { get; }

    /// <summary>Finds the member with a code.</summary>
    /// <param name="code">The code, exactly as declared.</param>
    /// <exception cref="FormatException">No member has that code; the message lists those that are there.</exception>
    public static T Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryOf(code, out T? member)
            ? member
            : throw new FormatException($"Expected one of {string.Join(", ", All.Select(m => m.Code))} but got \"{ShortText.Of(code)}\".");
    }

    /// <summary>Finds the member with a code, without an exception or an allocation.</summary>
    /// <param name="code">The code, exactly as declared.</param>
    /// <param name="member">The member, or null where there is none.</param>
    public static bool TryOf(ReadOnlySpan<char> code, [NotNullWhen(true)] out T? member)
    {
        foreach (T candidate in All)
        {
            if (code.SequenceEqual(candidate.Code))
            {
                member = candidate;
                return true;
            }
        }

        member = null;
        return false;
    }

    /// <summary>Compares by the declared order; null comes first.</summary>
    /// <param name="other">The other member.</param>
    public int CompareTo(T? other) => other is null ? 1 : Order.CompareTo(other.Order);

    /// <inheritdoc/>
    public sealed override int CompareTo(SmartEnum<T, string>? other) => CompareTo(other as T);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        T other => CompareTo(other),
        _ => throw new ArgumentException($"Expected {typeof(T).Name} but got {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc cref="CompareTo(T)"/>
    public static bool operator <(DomainEnum<T>? left, DomainEnum<T>? right) => Compare(left, right) < 0;

    /// <inheritdoc cref="CompareTo(T)"/>
    public static bool operator <=(DomainEnum<T>? left, DomainEnum<T>? right) => Compare(left, right) <= 0;

    /// <inheritdoc cref="CompareTo(T)"/>
    public static bool operator >(DomainEnum<T>? left, DomainEnum<T>? right) => Compare(left, right) > 0;

    /// <inheritdoc cref="CompareTo(T)"/>
    public static bool operator >=(DomainEnum<T>? left, DomainEnum<T>? right) => Compare(left, right) >= 0;

    /// <summary>Gives the code.</summary>
    public sealed override string ToString() => Code;

    private static int Compare(DomainEnum<T>? left, DomainEnum<T>? right) => (left?.Order ?? -1).CompareTo(right?.Order ?? -1);

    private static ImmutableArray<T> FindMembers() =>
        [.. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<T>()
            .OrderBy(member => member.Order)];
}
