using NodaTime;

namespace DefenceAid.Domain.Tests.Agreements;

public sealed class AgreementTests
{
    private static readonly LocalDate Day = new(2024, 8, 16);
    private static readonly Id<Party> Ours = new("lt-mod");
    private static readonly Id<Party> Theirs = new("ua-mod");

    private static readonly Agreement Cooperation =
        Agreement.Create("demining-cooperation", AgreementKind.AgreementOfCooperation, "Agreement of cooperation on the Demining Coalition", signedOn: Day);

    [Fact]
    public void WithSignature_NewSignatory_BecomesAParty()
    {
        Agreement signed = Cooperation.WithSignature(Ours, "Laurynas Kasčiūnas", "Minister of National Defence").WithSignature(Theirs);

        signed.Parties.Should().Equal(Ours, Theirs);
        signed.Signatures.Should().Equal(new Signature(Ours, "Laurynas Kasčiūnas", "Minister of National Defence"), new Signature(Theirs));
        Cooperation.Parties.Should().BeEmpty();
    }

    [Fact]
    public void WithSignature_PartyAlready_KeepsItsPlace()
    {
        Agreement signed = Cooperation.WithParty(Theirs).WithParty(Ours).WithParty(Theirs).WithSignature(Ours);

        signed.Parties.Should().Equal(Theirs, Ours);
    }

    [Fact]
    public void WithSignature_TheSameTwice_AddsNothing()
    {
        Agreement signed = Cooperation.WithSignature(Ours, "A");

        signed.WithSignature(Ours, "A").Should().BeSameAs(signed);
        signed.WithSignature(Ours, "B").Signatures.Should().HaveCount(2);
        signed.WithSignature(Ours, "B").Parties.Should().Equal(Ours);
    }

    [Fact]
    public void WithSignatureAsRead_NoParty_AddsNone()
    {
        Agreement read = Cooperation.WithParty(Ours).WithSignatureAsRead(new Signature(Theirs));

        read.Parties.Should().Equal(Ours);
        read.Signatures.Should().Equal(new Signature(Theirs));
    }

    [Fact]
    public void WithValidity_BeforeTheSigning_Throws()
    {
        FluentActions.Invoking(() => Cooperation.WithValidity(Validity.Since(Day.PlusDays(-1))))
            .Should().Throw<ArgumentException>().WithMessage("*2024-08-16*2024-08-15/..*");
        Cooperation.WithValidity(Validity.Since(Day)).Validity.From.Should().Be(Day);
        FluentActions.Invoking(() => Cooperation.WithValidity(new Validity(null, Day.PlusDays(-1))))
            .Should().Throw<ArgumentException>().WithMessage("*2024-08-16*../2024-08-15*");
        Cooperation.WithValidity(new Validity(null, Day)).Validity.From.Should().BeNull();
    }

    [Theory]
    [InlineData("2024", "2024-01-01/..", true)]
    [InlineData("2024", "2023-12-31/..", false)]
    [InlineData("2024-08", "2024-08-01/..", true)]
    [InlineData("2024-08", "2024-07-31/..", false)]
    [InlineData("2024-08", "../2024-08-01", true)]
    [InlineData("2024-08", "../2024-07-31", false)]
    public void WithValidity_PartialSigning_TakesItsFirstPossibleDay(string signedOn, string validity, bool good)
    {
        Agreement agreement = Agreement.Create("a", AgreementKind.Contract, "A", PartialDate.Parse(signedOn, null));
        Func<Agreement> act = () => agreement.WithValidity(Validity.Parse(validity, null));

        if (good)
        {
            act.Should().NotThrow();
        }
        else
        {
            act.Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void WithSignedOn_AfterTheStart_Throws()
    {
        Agreement valid = Agreement.Create("a", AgreementKind.Contract, "A").WithValidity(Validity.Since(Day));

        FluentActions.Invoking(() => valid.WithSignedOn(Day.PlusDays(1))).Should().Throw<ArgumentException>();
        valid.WithSignedOn(Day).SignedOn.Should().Be((PartialDate)Day);
        valid.WithSignedOn(new PartialDate(2024, 8)).SignedOn.Should().Be(new PartialDate(2024, 8));
    }

    [Fact]
    public void Concerning_Coalition_KeepsItsId()
    {
        Coalition demining = Coalition.Create("demining", "Demining Capability Coalition", Capability.Demining, new Id<Party>("ua"));

        Cooperation.Concerning(demining).Coalition.Should().Be(demining.Id);
        FluentActions.Invoking(() => Cooperation.Concerning(default(Id<Coalition>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Cooperation.Concerning((Coalition)null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Create_BadArguments_Throws()
    {
        FluentActions.Invoking(() => Agreement.Create(default(Id<Agreement>), AgreementKind.Contract, "A")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Agreement.Create("a", AgreementKind.Contract, " ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Agreement.Create("a", null!, "A")).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Cooperation.WithParty(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Cooperation.WithParty((Party)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Cooperation.WithSignature(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Cooperation.WithSignature(Ours, " ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Cooperation.WithSignature(Ours, "A", "\ud800")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Cooperation.WithTitle("\r\n")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Equality_IsByValue()
    {
        Agreement Make() => Agreement.Create("a", AgreementKind.Contract, "A", Day).WithSignature(Ours, "P", "O").WithParty(Theirs)
            .WithSource(new SourceReference("p", "t")).WithExtensions(Extensions.Parse("{\"a\":1}"));

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        Make().Should().NotBe(Make().WithParty(new Id<Party>("x")));
        Make().Should().NotBe(Make().WithSignature(Theirs));
        Make().Should().NotBe(Make().WithSource(new SourceReference("p", "u")));
        Make().Should().NotBe(Make().WithTitle("B"));
        Make().Should().NotBe(Make().WithSignedOn(Day.PlusDays(1)));
        Make().Should().NotBe(Make().WithValidity(Validity.Since(Day)));
        Make().Should().NotBe(Make().Concerning(new Id<Coalition>("c")));
        Make().Should().NotBe(Make().WithExtensions(default));
        Make().Should().NotBe(Make().WithRevision(new Revision(Day)));
        Make().ToString().Should().Be("a (A)");
        Make().Signatures[0].ToString().Should().Be("lt-mod, P, O");
    }
}
