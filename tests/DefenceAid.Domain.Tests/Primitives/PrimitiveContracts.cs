using CsCheck;
using DefenceAid.Domain.Tests.Contracts;
using NodaTime;

namespace DefenceAid.Domain.Tests.Primitives;

/// <summary>The shared laws, for the values of this floor.</summary>
public static class PrimitiveContracts
{
    private static readonly Gen<Id<Party>> Ids =
        Gen.OneOf("lt", "lt-mod", "a b", "Kyiv / Київ", "İ", "\U0001F6E1", "\"quoted\"", "a/b+c").Select(text => new Id<Party>(text));

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 3_652_058].Select(days => new LocalDate(1, 1, 1).PlusDays(days));

    private static readonly Gen<PartialDate> Dates = Gen.Select(Days, Gen.Int[0, 2], (day, parts) => parts switch
    {
        0 => new PartialDate(day.Year),
        1 => new PartialDate(day.Year, day.Month),
        _ => day,
    });

    private static readonly Gen<Validity> Validities = Gen.Select(Days, Days, Gen.Int[0, 3], (a, b, ends) => ends switch
    {
        0 => Validity.Always,
        1 => Validity.Since(a),
        2 => new Validity(null, a),
        _ => new Validity(LocalDate.Min(a, b), LocalDate.Max(a, b)),
    });

    public sealed class IdEquality : EqualityContract<Id<Party>>
    {
        protected override IReadOnlyList<Id<Party>> MakeDistinct() => [default, new("a"), new("A"), new("á"), new("a\u0301"), new("b")];
    }

    public sealed class IdOrdering : OrderingContract<Id<Party>>
    {
        protected override IReadOnlyList<Id<Party>> Ascending => [default, new("B"), new("a"), new("aa"), new("z"), new("ä")];
    }

    public sealed class IdText : TextContract<Id<Party>>
    {
        protected override Gen<Id<Party>> Values => Ids;

        protected override IEnumerable<string> NoValues => [" a", "a ", "a\n", "\0", "\ud800", "a\udc00", new('a', 257)];
    }

    public sealed class IdJson : TextJsonContract<Id<Party>>
    {
        protected override Gen<Id<Party>> Values => Ids;

        protected override IEnumerable<string> NoValues => base.NoValues.Where(json => json != "\"?\"");
    }

    public sealed class IdDefault : DefaultContract<Id<Party>>
    {
        protected override string DefaultText => string.Empty;

        protected override bool HasJson => false;
    }

    public sealed class DateEquality : EqualityContract<PartialDate>
    {
        protected override IReadOnlyList<PartialDate> MakeDistinct() =>
            [default, new(2024), new(2024, 1), new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 2), new(2024, 2), new(2025)];

        protected override IEnumerable<(PartialDate Left, PartialDate Right)> EqualPairs => [(default, new(1)), (new(2024, 8), PartialDate.Parse("2024-08"))];
    }

    public sealed class DateOrdering : OrderingContract<PartialDate>
    {
        protected override IReadOnlyList<PartialDate> Ascending =>
        [
            default, new LocalDate(2023, 12, 31), new(2024), new(2024, 1), new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 31), new(2024, 2), new(2024, 12),
            new(2025), new LocalDate(9999, 12, 31),
        ];
    }

    public sealed class DateText : TextContract<PartialDate>
    {
        protected override Gen<PartialDate> Values => Dates;

        protected override IEnumerable<string> NoValues => ["0000", "2024-13", "2023-02-29", "2024-8", "٢٠٢٤", "10000", "2024-08-16T00:00"];
    }

    public sealed class DateJson : TextJsonContract<PartialDate>
    {
        protected override Gen<PartialDate> Values => Dates;
    }

    public sealed class DateDefault : DefaultContract<PartialDate>
    {
        protected override string DefaultText => "0001";
    }

    public sealed class ValidityEquality : EqualityContract<Validity>
    {
        protected override IReadOnlyList<Validity> MakeDistinct()
        {
            LocalDate day = new(2024, 8, 16);
            return [default, Validity.Since(day), new(null, day), new(day, day), new(day, day.PlusDays(1)), Validity.Since(day.PlusDays(1))];
        }
    }

    public sealed class ValidityText : TextContract<Validity>
    {
        protected override Gen<Validity> Values => Validities;

        protected override IEnumerable<string> NoValues => ["/", "..", "2024-08-16", "2024-08-16/", "2024/2025", "2025-01-01/2024-12-31", "2024-02-30/.."];
    }

    public sealed class ValidityJson : TextJsonContract<Validity>
    {
        protected override Gen<Validity> Values => Validities;
    }

    public sealed class ValidityDefault : DefaultContract<Validity>
    {
        protected override string DefaultText => "../..";
    }

    public sealed class ExtensionsEquality : EqualityContract<Extensions>
    {
        protected override IReadOnlyList<Extensions> MakeDistinct() =>
            [default, Extensions.Parse("{\"a\":1}"), Extensions.Parse("{\"a\":1.0}"), Extensions.Parse("{\"a\":1,\"b\":2}"), Extensions.Parse("{\"b\":2,\"a\":1}")];

        protected override IEnumerable<(Extensions Left, Extensions Right)> EqualPairs =>
            [(default, Extensions.Parse("{ }")), (Extensions.Parse("{\"a\":1}"), Extensions.Parse(" { \"a\" : 1 } "))];
    }

    public sealed class ExtensionsJson : JsonContract<Extensions>
    {
        protected override Gen<Extensions> Values => Gen.OneOf("{}", "{\"a\":1.10}", "{\"b\":[null,true,{\"c\":\"ж\"}],\"a\":-0}").Select(Extensions.Parse);

        protected override IEnumerable<string> NoValues => base.NoValues.Where(json => json != "{}").Append("null").Append("{\"a\":1,\"a\":2}");
    }

    public sealed class ExtensionsDefault : DefaultContract<Extensions>
    {
        protected override string DefaultText => "{}";
    }

    public sealed class RevisionEquality : EqualityContract<Revision>
    {
        protected override IReadOnlyList<Revision> MakeDistinct()
        {
            LocalDate day = new(2024, 8, 16);
            return [default, new(day), new(null, day), new(day, day.PlusDays(1)), new(day, isWithdrawal: true), new(null, isWithdrawal: true)];
        }

        protected override IEnumerable<(Revision Left, Revision Right)> EqualPairs => [(default, new(null))];
    }
}
