using System.Globalization;
using CsCheck;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds for every type whose text is canonical: equal values have equal text, in every culture.</summary>
public abstract class TextContract<T>
    where T : ISpanParsable<T>, IFormattable
{
    /// <summary>Gets values of every shape.</summary>
    protected abstract Gen<T> Values { get; }

    /// <summary>Gets texts that are no values.</summary>
    protected abstract IEnumerable<string> NoValues { get; }

    [Fact]
    public void Parse_CanonicalText_GivesTheValue() => Values.Sample(value =>
    {
        string text = value.ToString(null, null);

        return FromString<T>(text).Equals(value)
            && T.Parse(text.AsSpan(), null).Equals(value)
            && TryFromString(text, out T? fromText) && fromText!.Equals(value)
            && T.TryParse(text.AsSpan(), null, out T? fromSpan) && fromSpan.Equals(value)
            && T.Parse(text, null).ToString(null, null) == text
            && value.ToString() == text;
    });

    [Theory]
    [InlineData("uk-UA")]
    [InlineData("lt-LT")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void ToString_CurrentCulture_ChangesNothing(string culture) => Values.Sample(value =>
    {
        string text = value.ToString(null, CultureInfo.InvariantCulture);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return value.ToString() == text && $"{value}" == text && T.Parse(text, null).Equals(value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    });

    [Fact]
    public void Parse_NoValue_IsRefused()
    {
        foreach (string text in NoValues.Append(string.Empty).Append(" "))
        {
            Func<T> parse = () => T.Parse(text, null);

            TryFromString(text, out T? _).Should().BeFalse("\"{0}\" is no value", text);
            T.TryParse(text.AsSpan(), null, out T? _).Should().BeFalse();
            parse.Should().Throw<FormatException>("\"{0}\" is no value", text);
        }
    }

    [Fact]
    public void Parse_Null_IsRefused()
    {
        Func<T> parse = () => FromString<T>(null!);

        TryFromString(null, out T? _).Should().BeFalse();
        parse.Should().Throw<ArgumentNullException>();
    }

    // Through the interface of strings, which that of spans hides.
    private static TSelf FromString<TSelf>(string text)
        where TSelf : IParsable<TSelf> => TSelf.Parse(text, null);

    private static bool TryFromString<TSelf>(string? text, out TSelf? value)
        where TSelf : IParsable<TSelf> => TSelf.TryParse(text, null, out value);
}
