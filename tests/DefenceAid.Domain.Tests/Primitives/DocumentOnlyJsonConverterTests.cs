using System.Text.Json;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class DocumentOnlyJsonConverterTests
{
    public static TheoryData<object> Records => new()
    {
        new SourceReference("p", "t"),
        Party.PooledFund("fund", "Fund"),
        CountryGroup.Create("eu", "European Union"),
        new GroupMember(Country.Of("LT")),
        Coalition.Create("c", "C", Capability.Drones, new Id<Party>("ua")),
        new Membership(new Id<Party>("lt"), CoalitionRole.Lead),
        Agreement.Create("a", AgreementKind.Protocol, "A"),
        new Signature(new Id<Party>("lt")),
        PartyShares.Of(new Id<Party>("lt")).Shares[0],
        new Revision(new LocalDate(2024, 8, 16)),
        default(ExactSum),
        DimensionValue.Of(Dimension.Donor, "lt"),
        new TotalsKey(DimensionValue.Of(Dimension.Donor, "lt")),
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void Serialize_Record_SaysWhatToCall(object record)
    {
        FluentActions.Invoking(() => JsonSerializer.Serialize(record, record.GetType()))
            .Should().Throw<NotSupportedException>().WithMessage("*LedgerJson*");
        FluentActions.Invoking(() => JsonSerializer.Deserialize("{}", record.GetType())).Should().Throw<NotSupportedException>();
    }
}
