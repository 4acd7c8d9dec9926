namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="Signature"/>.</summary>
internal sealed class SignatureDocument : RecordDocument<Signature>
{
    public required Id<Party> Party { get; set; }

    public string? Person { get; set; }

    public string? Office { get; set; }

    public static SignatureDocument From(Signature signature) => new()
    {
        Party = signature.Party,
        Person = signature.Person,
        Office = signature.Office,
    };

    protected override Signature ToRecord() => new(Party, Person, Office);
}
