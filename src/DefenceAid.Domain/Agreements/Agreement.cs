using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>What parties agreed on, or the law that aid is given under.</summary>
/// <remarks>
/// <para>A signatory is a party. An agreement is not valid before the first day on which it can have been signed.</para>
/// <para>Equality: by all members; arrays by their elements in order. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Agreement : IRecord<Agreement>
{
    private Agreement(Id<Agreement> id, AgreementKind kind, string title, PartialDate? signedOn)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Id = id.Require(nameof(id));
        Kind = kind;
        Title = WellFormedText.Require(title, nameof(title));
        SignedOn = signedOn;
    }

    /// <inheritdoc/>
    public Id<Agreement> Id { get; }

    /// <summary>Gets what it is.</summary>
    public AgreementKind Kind { get; }

    /// <summary>Gets the title.</summary>
    public string Title { get; private init; }

    /// <summary>Gets the parties, in the order added, each once.</summary>
    public ImmutableArray<Id<Party>> Parties { get; private init; } = [];

    /// <summary>Gets the signatures, in the order added, none of them twice.</summary>
    public ImmutableArray<Signature> Signatures { get; private init; } = [];

    /// <summary>Gets when it was signed, or null where not stated.</summary>
    public PartialDate? SignedOn { get; private init; }

    /// <summary>Gets the days on which it is valid; open where not stated.</summary>
    public Validity Validity { get; private init; }

    /// <summary>Gets the coalition that it concerns, or null.</summary>
    public Id<Coalition>? Coalition { get; private init; }

    /// <summary>Gets where the facts were published, in the order added.</summary>
    public ImmutableArray<SourceReference> Sources { get; private init; } = [];

    /// <summary>Gets what the publisher adds and the library does not interpret.</summary>
    public Extensions Extensions { get; private init; }

    /// <inheritdoc/>
    public Revision Revision { get; private init; }

    /// <summary>Creates an agreement without parties.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="title">The title.</param>
    /// <param name="signedOn">When it was signed, or null where not stated.</param>
    /// <exception cref="ArgumentException">The identifier is the default, or the title is blank or not well-formed.</exception>
    public static Agreement Create(Id<Agreement> id, AgreementKind kind, string title, PartialDate? signedOn = null) =>
        new(id, kind, title, signedOn);

    /// <inheritdoc cref="Create(Id{Agreement}, AgreementKind, string, PartialDate?)"/>
    public static Agreement Create(string id, AgreementKind kind, string title, PartialDate? signedOn = null) =>
        new(new Id<Agreement>(id), kind, title, signedOn);

    /// <summary>Gives the identifier.</summary>
    /// <param name="agreement">The agreement.</param>
    public static implicit operator Id<Agreement>(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.Id;
    }

    /// <summary>Adds a party; one that is there already stays where it is.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">The identifier is the default.</exception>
    public Agreement WithParty(Id<Party> party) =>
        Parties.Contains(party.Require(nameof(party))) ? this : this with { Parties = Parties.Add(party) };

    /// <summary>Adds a signature, and its party where it is none yet. The same signature twice adds nothing.</summary>
    /// <param name="party">The party that is bound.</param>
    /// <param name="person">The person's name, or null where not stated.</param>
    /// <param name="office">The person's office, or null where not stated.</param>
    /// <exception cref="ArgumentException">The party's identifier is the default,
    /// or a text is blank or not well-formed.</exception>
    public Agreement WithSignature(Id<Party> party, string? person = null, string? office = null)
    {
        var signature = new Signature(party, person, office);
        return Signatures.Contains(signature) ? this : WithParty(party) with { Signatures = Signatures.Add(signature) };
    }

    /// <summary>Sets when it was signed.</summary>
    /// <param name="signedOn">The date, as far as stated.</param>
    /// <exception cref="ArgumentException">The validity starts or ends before the first day that the date can be.</exception>
    public Agreement WithSignedOn(PartialDate signedOn)
    {
        RequireOrder(signedOn, Validity, nameof(signedOn));
        return this with { SignedOn = signedOn };
    }

    /// <summary>Sets the days on which it is valid.</summary>
    /// <param name="validity">The days.</param>
    /// <exception cref="ArgumentException">It starts or ends before the first day on which the agreement can have been
    /// signed.</exception>
    public Agreement WithValidity(Validity validity)
    {
        RequireOrder(SignedOn, validity, nameof(validity));
        return this with { Validity = validity };
    }

    /// <summary>Sets the coalition that it concerns.</summary>
    /// <param name="coalition">The coalition.</param>
    /// <exception cref="ArgumentException">The identifier is the default.</exception>
    public Agreement Concerning(Id<Coalition> coalition) => this with { Coalition = coalition.Require(nameof(coalition)) };

    /// <summary>Changes the title.</summary>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException">The title is blank or not well-formed.</exception>
    public Agreement WithTitle(string title) => this with { Title = WellFormedText.Require(title, nameof(title)) };

    /// <summary>Adds a source; one that is there already adds nothing.</summary>
    /// <param name="source">The source.</param>
    public Agreement WithSource(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Sources.Contains(source) ? this : this with { Sources = Sources.Add(source) };
    }

    /// <summary>Sets the extensions.</summary>
    /// <param name="extensions">The extensions.</param>
    public Agreement WithExtensions(Extensions extensions) => this with { Extensions = extensions };

    /// <inheritdoc/>
    public Agreement WithRevision(Revision revision) => this with { Revision = revision };

    /// <summary>Compares all members; arrays by their elements in order.</summary>
    /// <param name="other">The other agreement.</param>
    public bool Equals(Agreement? other) =>
        other is not null && Id == other.Id && Kind == other.Kind && Title == other.Title && SignedOn == other.SignedOn
        && Validity == other.Validity && Coalition == other.Coalition && Extensions == other.Extensions && Revision == other.Revision
        && ImmutableArrayEquality.Same(Parties, other.Parties) && ImmutableArrayEquality.Same(Signatures, other.Signatures)
        && ImmutableArrayEquality.Same(Sources, other.Sources);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Id, Kind, Title, SignedOn, Validity, Coalition, Revision, ImmutableArrayEquality.Hash(Parties));

    /// <summary>Gives the identifier and the title.</summary>
    public override string ToString() => $"{Id} ({Title})";

    /// <summary>Adds a signature as a document has it, its party or not: that a signatory is a party is checked in the ledger,
    /// which reports it.</summary>
    /// <param name="signature">The signature.</param>
    internal Agreement WithSignatureAsRead(Signature signature) =>
        Signatures.Contains(signature) ? this : this with { Signatures = Signatures.Add(signature) };

    private static void RequireOrder(PartialDate? signedOn, Validity validity, string name)
    {
        if (validity.From < signedOn?.FirstDay || validity.Until < signedOn?.FirstDay)
        {
            throw new ArgumentException($"Expected a validity from the signing on {signedOn} or later but got {validity}.", name);
        }
    }
}
