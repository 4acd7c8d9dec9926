namespace DefenceAid.Domain.Tests.Contributions;

public sealed class ClosedSetTests
{
    [Fact]
    public void All_HasTheCodesInDeclaredOrder()
    {
        AidStage.All.Select(stage => stage.Code).Should().Equal("proposed", "announced", "committed", "allocated", "delivered");
        AidCategory.All.Select(category => category.Code).Should().Equal("military", "humanitarian", "financial", "not-stated");
        FinanceForm.All.Select(form => form.Code).Should().Equal("grant", "loan", "guarantee", "swap", "in-kind", "not-stated");
        AidDirection.All.Select(direction => direction.Code).Should().Equal("donor-industry", "joint-procurement", "recipient-industry");
        AidRoute.All.Select(route => route.Code).Should().Equal(
            "donor-industry", "joint-procurement", "recipient-industry", "own-stock", "other-joint-procurement", "third-country-industry", "not-stated");
        ValuationBasis.All.Select(basis => basis.Code).Should().Equal("replacement", "book", "market", "acquisition", "not-stated");
        StatementKind.All.Select(kind => kind.Code).Should().Equal("interest", "topic", "orientation", "participants", "other");
    }

    [Fact]
    public void Stage_Operators_FollowHowFarItHasCome()
    {
        (AidStage.Delivered > AidStage.Proposed).Should().BeTrue();
        (AidStage.Announced < AidStage.Committed).Should().BeTrue();
        (AidStage.Allocated >= AidStage.Delivered).Should().BeFalse();
    }

    [Fact]
    public void Direction_OfRoutes_IsOneOfThreeOrNone()
    {
        AidRoute.All.Select(route => route.Direction).Should().Equal(
            AidDirection.DonorIndustry, AidDirection.JointProcurement, AidDirection.RecipientIndustry, null, null, null, null);
        AidRoute.All.Where(route => route.Direction is not null).Should().OnlyContain(route => route.Direction!.Code == route.Code);
    }
}
