// Under Native AOT a closed set that was trimmed away is empty, with no warning: this program names every member of every set.
// It is run by .ci/pack under JIT and as native code; a test holds that each closed set stands here.
using DefenceAid.Domain;

int faults = 0;

Check<DatePrecision>("year", "month", "day");
Check<FindingSeverity>("information", "warning", "error");

return faults;

void Check<T>(params string[] codes)
    where T : DomainEnum<T>
{
    string expected = string.Join(", ", codes);
    string actual = string.Join(", ", DomainEnum<T>.All.Select(member => member.Code));
    Console.WriteLine($"{typeof(T).Name}: {actual}");
    if (actual != expected || DomainEnum<T>.All.Any(member => DomainEnum<T>.Of(member.Code) != member))
    {
        Console.WriteLine($"  expected: {expected}");
        faults++;
    }
}
