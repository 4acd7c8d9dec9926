using NodaTime;
using NodaTime.Text;

namespace DefenceAid.Interchange;

/// <summary>When an activity begins and ends: the actual day where it is stated, else the planned one.</summary>
internal sealed class ActivityDates
{
    private LocalDate? _plannedStart;
    private LocalDate? _actualStart;
    private LocalDate? _plannedEnd;
    private LocalDate? _actualEnd;

    /// <summary>Takes a date of the activity.</summary>
    /// <param name="type">What it is the date of.</param>
    /// <param name="text">The day as written, or null.</param>
    public void Add(string? type, string? text)
    {
        if (text is null || IatiValues.ReadDay(text) is not { } day)
        {
            return;
        }

        switch (type)
        {
            case "1":
                _plannedStart = day;
                break;
            case "2":
                _actualStart = day;
                break;
            case "3":
                _plannedEnd = day;
                break;
            case "4":
                _actualEnd = day;
                break;
        }
    }

    /// <summary>Reports the transactions that are dated outside.</summary>
    /// <param name="transactions">The transactions.</param>
    /// <param name="path">The activity's path.</param>
    /// <param name="report">Where to.</param>
    public void Check(List<IatiTransaction> transactions, string path, IatiReport report)
    {
        LocalDate? start = _actualStart ?? _plannedStart;
        LocalDate? end = _actualEnd ?? _plannedEnd;
        string? expected = null;
        foreach (IatiTransaction transaction in transactions)
        {
            if (transaction.On < start || transaction.On > end)
            {
                expected ??= $"a day from {Text(start)} to {Text(end)}, in which the activity runs";
                report.Information(IatiFindingCodes.DateOutsideActivity, path + "/transaction", transaction.Place, expected, Text(transaction.On));
            }
        }
    }

    private static string Text(LocalDate? day) => day is { } stated ? LocalDatePattern.Iso.Format(stated) : "any day";
}
