using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Which version of a record this is: known from a day, until a later version takes its place.</summary>
/// <remarks>
/// <para>Default: always known, never superseded. Equality: by all members. Thread safety: immutable.</para>
/// <para>JSON: as members of its record; none of its own.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public readonly record struct Revision
{
    // 12 bytes: as values that may be null, each day takes 8.
    private readonly LocalDate _recordedOn;
    private readonly LocalDate _supersededOn;
    private readonly bool _isRecorded;
    private readonly bool _isSuperseded;

    /// <summary>States a version.</summary>
    /// <param name="recordedOn">The first day on which it was known, or null for always.</param>
    /// <param name="supersededOn">The first day on which it is no longer the version known, or null.</param>
    /// <param name="isWithdrawal">Whether this version says that the record is withdrawn.</param>
    /// <exception cref="ArgumentException">It is superseded on or before the day on which it was recorded, or a day is not of the ISO
    /// calendar in year 1 or later.</exception>
    public Revision(LocalDate? recordedOn, LocalDate? supersededOn = null, bool isWithdrawal = false)
    {
        _recordedOn = recordedOn is { } recorded ? PartialDate.RequireIso(recorded, nameof(recordedOn)) : default;
        _supersededOn = supersededOn is { } superseded ? PartialDate.RequireIso(superseded, nameof(supersededOn)) : default;
        _isRecorded = recordedOn.HasValue;
        _isSuperseded = supersededOn.HasValue;
        IsWithdrawal = isWithdrawal;
        if (supersededOn <= recordedOn)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Expected a day after the recording on {recordedOn:uuuu-MM-dd} but got {supersededOn:uuuu-MM-dd}."),
                nameof(supersededOn));
        }
    }

    /// <summary>Gets the first day on which this version was known, or null where it always was.</summary>
    public LocalDate? RecordedOn => _isRecorded ? _recordedOn : null;

    /// <summary>Gets the first day on which another version took its place, or null for the latest.</summary>
    public LocalDate? SupersededOn => _isSuperseded ? _supersededOn : null;

    /// <summary>Gets whether this version says that the record is withdrawn: it is known, and counts nowhere.</summary>
    public bool IsWithdrawal { get; }

    /// <summary>Says whether this is the version known on a day.</summary>
    /// <param name="day">The day, or null for the latest version.</param>
    public bool IsKnownOn(LocalDate? day) => day is { } known
        ? !(RecordedOn > known) && !(SupersededOn <= known)
        : SupersededOn is null;

    /// <summary>Says whether this is the version known on a day, and no withdrawal.</summary>
    internal bool IsInForceOn(LocalDate? day) => !IsWithdrawal && IsKnownOn(day);
}
