using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>A sum over currencies: one amount for each currency that doesn't come to zero.</summary>
/// <remarks>
/// <para>Units: major units. Arithmetic is exact, like that of <see cref="Money"/>; a sum of many is exact in any order
/// through <see cref="MoneySumExtensions.SumByCurrency"/>.</para>
/// <para>Equality: the same amounts. No ordering: several currencies have none. Thread safety: immutable.</para>
/// <para>JSON: an array of the amounts' texts, ordered by code.</para>
/// </remarks>
[JsonConverter(typeof(MoneyBagJsonConverter))]
public sealed class MoneyBag : IEquatable<MoneyBag>
{
    private MoneyBag(ImmutableArray<Money> amounts) => Amounts = amounts;

    /// <summary>Gets the bag with nothing in it.</summary>
    public static MoneyBag Empty { get; } = new([]);

    /// <summary>Gets the amounts, none of them zero, ordered by code.</summary>
    public ImmutableArray<Money> Amounts { get; }

    /// <summary>Gets whether every currency comes to zero.</summary>
    public bool IsEmpty => Amounts.IsEmpty;

    /// <summary>Gets the amount in a currency, zero where there is none.</summary>
    /// <param name="currency">The currency.</param>
    public Money this[Currency currency]
    {
        get
        {
            int index = Find(currency);
            return index >= 0 ? Amounts[index] : Money.Zero(currency);
        }
    }

    /// <summary>Puts one amount in a bag.</summary>
    /// <param name="amount">The amount.</param>
    public static MoneyBag FromMoney(Money amount) => Empty.Add(amount);

    /// <summary>Adds an amount.</summary>
    /// <param name="amount">The amount, in any currency.</param>
    /// <exception cref="OverflowException">The sum in that currency has more digits than a decimal holds.</exception>
    public MoneyBag Add(Money amount)
    {
        int index = Find(amount.Currency);
        if (index < 0)
        {
            return amount.IsZero ? this : new MoneyBag(Amounts.Insert(~index, amount));
        }

        Money sum = Amounts[index] + amount;
        return new MoneyBag(sum.IsZero ? Amounts.RemoveAt(index) : Amounts.SetItem(index, sum));
    }

    /// <inheritdoc cref="Add(Money)"/>
    public static MoneyBag operator +(MoneyBag left, Money right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Add(right);
    }

    /// <summary>Adds the amounts of another bag.</summary>
    /// <param name="other">The other bag.</param>
    /// <exception cref="OverflowException">The sum in a currency has more digits than a decimal holds.</exception>
    public MoneyBag Add(MoneyBag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEmpty ? other : other.Amounts.Aggregate(this, (bag, amount) => bag.Add(amount));
    }

    /// <inheritdoc cref="Add(MoneyBag)"/>
    public static MoneyBag operator +(MoneyBag left, MoneyBag right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Add(right);
    }

    /// <summary>Takes an amount away.</summary>
    /// <inheritdoc cref="Add(Money)"/>
    public MoneyBag Subtract(Money amount) => Add(-amount);

    /// <inheritdoc cref="Subtract(Money)"/>
    public static MoneyBag operator -(MoneyBag left, Money right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Subtract(right);
    }

    /// <summary>Takes the amounts of another bag away.</summary>
    /// <inheritdoc cref="Add(MoneyBag)"/>
    public MoneyBag Subtract(MoneyBag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Amounts.Aggregate(this, (bag, amount) => bag.Subtract(amount));
    }

    /// <inheritdoc cref="Subtract(MoneyBag)"/>
    public static MoneyBag operator -(MoneyBag left, MoneyBag right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Subtract(right);
    }

    /// <summary>Gives every amount with the opposite sign.</summary>
    public MoneyBag Negate() => new([.. Amounts.Select(amount => -amount)]);

    /// <inheritdoc cref="Negate"/>
    public static MoneyBag operator -(MoneyBag value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Negate();
    }

    /// <inheritdoc/>
    public bool Equals(MoneyBag? other) => other is not null && Amounts.AsSpan().SequenceEqual(other.Amounts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MoneyBag);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (Money amount in Amounts)
        {
            hash.Add(amount);
        }

        return hash.ToHashCode();
    }

    /// <summary>Says whether two bags hold the same amounts.</summary>
    public static bool operator ==(MoneyBag? left, MoneyBag? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Says whether two bags differ.</summary>
    public static bool operator !=(MoneyBag? left, MoneyBag? right) => !(left == right);

    /// <summary>Gives the amounts with a plus between them, such as <c>EUR 5 + USD -2</c>, or <c>nothing</c>.</summary>
    public override string ToString() =>
        IsEmpty ? "nothing" : string.Join(" + ", Amounts.Select(amount => amount.ToString(null, CultureInfo.InvariantCulture)));

    /// <summary>Makes a bag of one amount for each currency, ordered by code.</summary>
    internal static MoneyBag FromOrdered(IEnumerable<Money> amounts) => new([.. amounts.Where(amount => !amount.IsZero)]);

    // The place of a currency, or the complement of the place where it belongs.
    private int Find(Currency currency)
    {
        int low = 0;
        int high = Amounts.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = Amounts[middle].Currency.CompareTo(currency);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
