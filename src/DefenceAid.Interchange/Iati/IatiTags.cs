using System.Buffers;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>The tags that keep what an activity states and a contribution has no member for: the keys, and what each is in an activity.</summary>
internal static class IatiTags
{
    public const string Reporter = "iati-reporter";
    public const string Accountable = "iati-accountable";
    public const string Extending = "iati-extending";
    public const string Implementing = "iati-implementing";
    public const string Receiver = "iati-receiver";
    public const string Status = "iati-status";
    public const string Sector = "iati-sector";
    public const string Tag = "iati-tag";
    public const string HumanitarianScope = "iati-humanitarian-scope";
    public const string CollaborationType = "iati-collaboration-type";
    public const string FlowType = "iati-flow-type";
    public const string FinanceType = "iati-finance-type";
    public const string AidType = "iati-aid-type";
    public const string TiedStatus = "iati-tied-status";
    public const string Related = "iati-related";

    // The list that a code is of where no other is named.
    private const string FirstVocabulary = "1";

    private static readonly SearchValues<char> Plain = SearchValues.Create("-._/:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly string[] Single = [Status, CollaborationType, FlowType, FinanceType, TiedStatus];
    private static readonly string[] Parties = [Accountable, Extending, Implementing];

    /// <summary>Adds a tag, where both sides can be one.</summary>
    /// <param name="tags">Where to.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The code, or null where none is stated.</param>
    public static void Add(List<Tag> tags, string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (IsPlain(key) && IsPlain(value))
        {
            tags.Add(new Tag(key, value));
        }
        else if (DefenceAid.Domain.Tag.TryParse($"{key}={value.Trim()}", null, out Tag tag) && tag.Key == key)
        {
            tags.Add(tag);
        }
    }

    /// <summary>Gives the key of a code of a list.</summary>
    /// <param name="key">The key of codes of the first list.</param>
    /// <param name="vocabulary">The list; null for the first.</param>
    public static string KeyOf(string key, string? vocabulary) => vocabulary is null or "" or FirstVocabulary ? key : $"{key}-{vocabulary}";

    /// <summary>Gives what stands behind a key, such as <c>2</c> in <c>iati-sector-2</c>, or null where the key is another one.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="key">The key.</param>
    public static string? Rest(Tag tag, string key)
    {
        if (tag.Key == key)
        {
            return string.Empty;
        }

        bool isLonger = tag.Key.Length > key.Length + 1 && tag.Key.StartsWith(key, StringComparison.Ordinal) && tag.Key[key.Length] == '-';
        return isLonger ? tag.Key[(key.Length + 1)..] : null;
    }

    /// <summary>Gives those of a contribution's tags that are written as elements of an activity, and read back from there as they are.</summary>
    /// <param name="tags">The contribution's tags.</param>
    public static IEnumerable<Tag> Writable(IReadOnlyCollection<Tag> tags) => tags.Where(tag => IatiText.Xml(tag.ToString()) == tag.ToString() && IsWritable(tag, tags));

    // What nearly every code is made of, and a tag takes on both sides.
    private static bool IsPlain(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain);

    private static bool IsWritable(Tag tag, IReadOnlyCollection<Tag> tags)
    {
        if (Single.Contains(tag.Key, StringComparer.Ordinal))
        {
            return tags.Count(other => other.Key == tag.Key) == 1;
        }

        if (Parties.Contains(tag.Key, StringComparer.Ordinal))
        {
            return Id<Party>.TryParse(tag.Value, null, out _);
        }

        return ((string[])[Sector, AidType]).Any(key => Rest(tag, key) is { } list && KeyOf(key, list) == tag.Key)
            || Rest(tag, Tag) is { Length: > 0 }
            || Rest(tag, Related) is { Length: > 0 }
            || Rest(tag, HumanitarianScope)?.IndexOf('-', StringComparison.Ordinal) > 0;
    }
}
