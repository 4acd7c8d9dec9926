using System.Runtime.ExceptionServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Runs parts of a task at the same time.</summary>
internal static class Cores
{
    /// <summary>Runs the parts, and throws what the first part that failed threw, as it was thrown.</summary>
    /// <param name="parts">The number of parts.</param>
    /// <param name="run">Runs a part, by its number from zero.</param>
    public static void Run(int parts, Action<int> run)
    {
        if (parts == 1)
        {
            run(0);
            return;
        }

        try
        {
            Parallel.For(0, parts, run);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }
}
