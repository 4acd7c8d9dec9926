namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>The laws of ordering for every closed set: its members stand as declared.</summary>
public abstract class ClosedSetOrderContract<T> : OrderingContract<T>
    where T : DomainEnum<T>
{
    protected override IReadOnlyList<T> Ascending => DomainEnum<T>.All;
}
