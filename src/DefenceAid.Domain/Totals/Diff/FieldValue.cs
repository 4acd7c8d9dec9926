using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>What a record states at one place: a text, an object with members, or a list. No list of the model has an order that means anything.</summary>
internal sealed class FieldValue
{
    // No text of the model has a control character, so these keep apart what belongs to different places.
    private const char Open = '\u0001';
    private const char Next = '\u0002';
    private const char Close = '\u0003';

    private FieldValue(string text, string identity)
    {
        Text = text;
        Identity = identity;
    }

    /// <summary>Gets what is stated, in words.</summary>
    public string Text { get; }

    /// <summary>Gets a text that two values share where they state the same.</summary>
    public string Identity { get; }

    /// <summary>Gets the members of an object, in the order of the JSON format.</summary>
    public ImmutableArray<(string Name, FieldValue? Value)> Members { get; private init; } = [];

    /// <summary>Gets the elements of a list, or null where this is none.</summary>
    public ImmutableArray<FieldValue>? Elements { get; private init; }

    /// <summary>Gets what tells in a list that two elements are one that changed: the first that fits, of those that are there.</summary>
    public ImmutableArray<string?> MatchKeys { get; private init; } = [];

    /// <summary>States a text, or nothing.</summary>
    public static FieldValue? Of(string? text) => text is null ? null : new FieldValue(text, text);

    /// <summary>States a value by its text, the same in every culture, or nothing.</summary>
    public static FieldValue? Of<T>(T? value)
        where T : struct, IFormattable => Of(value?.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>States a day, or nothing.</summary>
    public static FieldValue? Of(LocalDate? day) => day is { } stated ? Of<PartialDate>(new PartialDate(stated)) : null;

    /// <summary>States that something is so; that it is not so is nothing stated.</summary>
    public static FieldValue? Of(bool isSo) => isSo ? Of("true") : null;

    /// <summary>States parties with their shares; in which order they stand means nothing.</summary>
    public static FieldValue Of(PartyShares shares)
    {
        string form = shares.IsPercentage ? "percentages" : shares.IsJoint ? "jointly" : "weights";
        IEnumerable<string> parts = shares.IsJoint
            ? shares.Parties.Select(party => party.Value)
            : shares.Shares.Select(share => KeyOf(share.Party.Value, (shares.IsPercentage ? shares.PercentOf(share) : share.Weight).ToString(CultureInfo.InvariantCulture)));
        return new FieldValue(shares.ToString(), KeyOf([form, .. parts.Order(StringComparer.Ordinal)]));
    }

    /// <summary>States an object.</summary>
    /// <param name="text">The object in words.</param>
    /// <param name="members">Its members, in the order of the JSON format.</param>
    /// <param name="matchKeys">What tells that two such objects are one that changed, the surest first; null for what is not there.</param>
    public static FieldValue Object(string text, ImmutableArray<(string Name, FieldValue? Value)> members, params ImmutableArray<string?> matchKeys) =>
        new(text, Whole(members.Select(member => member.Value?.Identity ?? string.Empty))) { Members = members, MatchKeys = matchKeys };

    /// <summary>States a list.</summary>
    public static FieldValue List(IEnumerable<FieldValue> elements)
    {
        ImmutableArray<FieldValue> all = [.. elements];
        return new FieldValue(
            string.Join(", ", all.Select(element => element.Text)),
            Whole(all.Select(element => element.Identity).Order(StringComparer.Ordinal))) { Elements = all };
    }

    /// <summary>States a list of values by their texts.</summary>
    public static FieldValue List<T>(ImmutableArray<T> values)
        where T : IFormattable => List(values.Select(value => value.ToString(null, CultureInfo.InvariantCulture)).Select(text => new FieldValue(text, text)));

    /// <summary>States a list of members of a closed set by their codes.</summary>
    public static FieldValue CodeList<T>(ImmutableArray<T> values)
        where T : DomainEnum<T> => List(values.Select(value => new FieldValue(value.Code, value.Code)));

    /// <summary>Gives this with what tells in a list that it is the same one.</summary>
    public FieldValue MatchedBy(string key) => new(Text, Identity) { Members = Members, Elements = Elements, MatchKeys = [key] };

    /// <summary>Joins texts to a key: equal keys are of equal texts.</summary>
    public static string KeyOf(params IEnumerable<string?> parts) => string.Join(Next, parts);

    private static string Whole(IEnumerable<string> parts) => $"{Open}{string.Join(Next, parts)}{Close}";
}
