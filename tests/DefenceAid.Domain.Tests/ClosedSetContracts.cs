using System.Reflection;
using DefenceAid.Domain.Tests.Contracts;
using DefenceAid.Domain.Tests.Conventions;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests;

/// <summary>The shared laws, for every closed set.</summary>
public static class ClosedSetContracts
{
    public sealed class AgreementKindJson : ClosedSetContract<AgreementKind>;

    public sealed class AgreementKindOrder : ClosedSetOrderContract<AgreementKind>;

    public sealed class AidCategoryJson : ClosedSetContract<AidCategory>;

    public sealed class AidCategoryOrder : ClosedSetOrderContract<AidCategory>;

    public sealed class AidDirectionJson : ClosedSetContract<AidDirection>;

    public sealed class AidDirectionOrder : ClosedSetOrderContract<AidDirection>;

    public sealed class AidRouteJson : ClosedSetContract<AidRoute>;

    public sealed class AidRouteOrder : ClosedSetOrderContract<AidRoute>;

    public sealed class AidStageJson : ClosedSetContract<AidStage>;

    public sealed class AidStageOrder : ClosedSetOrderContract<AidStage>;

    public sealed class AmountQualifierJson : ClosedSetContract<AmountQualifier>;

    public sealed class AmountQualifierOrder : ClosedSetOrderContract<AmountQualifier>;

    public sealed class CapabilityJson : ClosedSetContract<Capability>;

    public sealed class CapabilityOrder : ClosedSetOrderContract<Capability>;

    public sealed class ChangeKindJson : ClosedSetContract<ChangeKind>;

    public sealed class ChangeKindOrder : ClosedSetOrderContract<ChangeKind>;

    public sealed class CoalitionRoleJson : ClosedSetContract<CoalitionRole>;

    public sealed class CoalitionRoleOrder : ClosedSetOrderContract<CoalitionRole>;

    public sealed class DatePrecisionJson : ClosedSetContract<DatePrecision>;

    public sealed class DatePrecisionOrder : ClosedSetOrderContract<DatePrecision>;

    public sealed class DimensionJson : ClosedSetContract<Dimension>;

    public sealed class DimensionOrder : ClosedSetOrderContract<Dimension>;

    public sealed class ExclusionReasonJson : ClosedSetContract<ExclusionReason>;

    public sealed class ExclusionReasonOrder : ClosedSetOrderContract<ExclusionReason>;

    public sealed class FinanceFormJson : ClosedSetContract<FinanceForm>;

    public sealed class FinanceFormOrder : ClosedSetOrderContract<FinanceForm>;

    public sealed class FindingSeverityJson : ClosedSetContract<FindingSeverity>;

    public sealed class FindingSeverityOrder : ClosedSetOrderContract<FindingSeverity>;

    public sealed class PartyKindJson : ClosedSetContract<PartyKind>;

    public sealed class PartyKindOrder : ClosedSetOrderContract<PartyKind>;

    public sealed class RateGapJson : ClosedSetContract<RateGap>;

    public sealed class RateGapOrder : ClosedSetOrderContract<RateGap>;

    public sealed class ReconciliationVerdictJson : ClosedSetContract<ReconciliationVerdict>;

    public sealed class ReconciliationVerdictOrder : ClosedSetOrderContract<ReconciliationVerdict>;

    public sealed class RecordKindJson : ClosedSetContract<RecordKind>;

    public sealed class RecordKindOrder : ClosedSetOrderContract<RecordKind>;

    public sealed class ResultRoundingJson : ClosedSetContract<ResultRounding>;

    public sealed class ResultRoundingOrder : ClosedSetOrderContract<ResultRounding>;

    public sealed class StatementKindJson : ClosedSetContract<StatementKind>;

    public sealed class StatementKindOrder : ClosedSetOrderContract<StatementKind>;

    public sealed class ValuationBasisJson : ClosedSetContract<ValuationBasis>;

    public sealed class ValuationBasisOrder : ClosedSetOrderContract<ValuationBasis>;

    public sealed class Complete
    {
        [Fact]
        public void ClosedSets_AllPublic_AreHere()
        {
            string[] nested = [.. typeof(ClosedSetContracts).GetNestedTypes(BindingFlags.Public).Select(type => type.Name)];

            TypeRules.PublicTypes(typeof(Finding).Assembly).Where(ClosedSetRules.IsClosedSet)
                .SelectMany(set => new[] { set.Name + "Json", set.Name + "Order" })
                .Should().BeSubsetOf(nested);
        }
    }
}
