using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Contributions;

/// <summary>The shared laws, for <see cref="Tag"/>.</summary>
public static class TagContracts
{
    private static readonly Gen<string> Side = Gen.OneOf("plan", "a", "a b", "HAFG20", "2025-05-22", "ж", "İ", "\U0001F6E1");

    private static readonly Gen<Tag> Tags = Gen.Select(Side, Side, Gen.Bool, (key, value, hasSign) => new Tag(key, hasSign ? $"{value}={key}" : value));

    public sealed class Equality : EqualityContract<Tag>
    {
        protected override IReadOnlyList<Tag> MakeDistinct() => [default, new("plan", "a"), new("plan", "A"), new("a", "plan"), new("plan", "a=b")];

        protected override IEnumerable<(Tag Left, Tag Right)> EqualPairs => [(new("plan", "a=b"), Tag.Parse("plan=a=b"))];
    }

    public sealed class Ordering : OrderingContract<Tag>
    {
        protected override IReadOnlyList<Tag> Ascending => [default, new("Plan", "a"), new("package", "z"), new("plan", "B"), new("plan", "a")];
    }

    public sealed class Text : TextContract<Tag>
    {
        protected override Gen<Tag> Values => Tags;

        protected override IEnumerable<string> NoValues => ["plan", "=", "=a", "a=", " a=b", "a =b", "a= b", "a=b ", "a\u0000=b", "a=\ud800", "a=b\n"];
    }

    public sealed class Json : TextJsonContract<Tag>
    {
        protected override Gen<Tag> Values => Tags;
    }

    public sealed class Default : DefaultContract<Tag>
    {
        protected override string DefaultText => "=";

        protected override bool HasJson => false;
    }
}
