using System.Text;
using CsCheck;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds beside <see cref="TextContract{T}"/> for every type whose text is read and written as UTF-8 too.</summary>
public abstract class Utf8TextContract<T> : TextContract<T>
    where T : ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable
{
    [Fact]
    public void ParseUtf8_CanonicalText_GivesTheValue() => Values.Sample(value =>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value.ToString(null, null));

        return T.Parse(utf8, null).Equals(value) && T.TryParse(utf8, null, out T? read) && read.Equals(value);
    });

    [Fact]
    public void TryFormat_AnyLength_FitsOrSaysSo() => Values.Sample(value =>
    {
        string text = value.ToString(null, null);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Span<char> chars = new char[text.Length];
        Span<byte> bytes = new byte[utf8.Length];

        return value.TryFormat(chars, out int charsWritten, default, null) && charsWritten == text.Length && chars.SequenceEqual(text)
            && value.TryFormat(bytes, out int bytesWritten, default, null) && bytesWritten == utf8.Length && bytes.SequenceEqual(utf8)
            && !value.TryFormat(chars[1..], out charsWritten, default, null) && charsWritten == 0
            && !value.TryFormat(bytes[1..], out bytesWritten, default, null) && bytesWritten == 0;
    });

    [Fact]
    public void ParseUtf8_NoValue_IsRefused()
    {
        foreach (byte[] utf8 in NoValues.Append(string.Empty).Select(Encoding.UTF8.GetBytes).Append([0xFF, 0xFE]).Append([.. "EUR 5"u8, 0xC3]))
        {
            Action parse = () => T.Parse(utf8, null);

            T.TryParse(utf8, null, out T? _).Should().BeFalse();
            parse.Should().Throw<FormatException>();
        }
    }

    [Fact]
    public void TryParse_AnyText_AllocatesNothing()
    {
        foreach (string text in NoValues.Append(default(T)!.ToString(null, null)))
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            bool same = true;

            Allocation.Of(() => same &= T.TryParse(text.AsSpan(), null, out _) == T.TryParse(utf8, null, out _)).Should().Be(0, "of \"{0}\"", text);
            same.Should().BeTrue();
        }
    }
}
