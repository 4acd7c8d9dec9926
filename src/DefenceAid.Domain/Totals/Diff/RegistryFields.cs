namespace DefenceAid.Domain.Totals;

/// <summary>The fields of the records of a registry, under the names of the JSON format.</summary>
internal static class RegistryFields
{
    public static FieldValue Of(Party party) => FieldValue.Object(
        party.Name,
        [
            ("name", FieldValue.Of(party.Name)),
            ("kind", FieldValue.Of(party.Kind.Code)),
            ("country", FieldValue.Of(party.Country)),
            ("partOf", FieldValue.Of(party.PartOf)),
            ("sources", SharedFields.Of(party.Sources)),
            ("extensions", SharedFields.Of(party.Extensions)),
        ]);

    public static FieldValue Of(CountryGroup group) => FieldValue.Object(
        group.Name,
        [
            ("name", FieldValue.Of(group.Name)),
            ("members", FieldValue.List(group.Members.Select(Of))),
            ("sources", SharedFields.Of(group.Sources)),
            ("extensions", SharedFields.Of(group.Extensions)),
        ]);

    public static FieldValue Of(Coalition coalition) => FieldValue.Object(
        coalition.Name,
        [
            ("name", FieldValue.Of(coalition.Name)),
            ("capability", FieldValue.Of(coalition.Capability.Code)),
            ("beneficiary", FieldValue.Of<Id<Party>>(coalition.Beneficiary)),
            ("validity", SharedFields.Of(coalition.Validity)),
            ("memberships", FieldValue.List(coalition.Memberships.Select(Of))),
            ("sources", SharedFields.Of(coalition.Sources)),
            ("extensions", SharedFields.Of(coalition.Extensions)),
        ]);

    public static FieldValue Of(Agreement agreement) => FieldValue.Object(
        agreement.Title,
        [
            ("kind", FieldValue.Of(agreement.Kind.Code)),
            ("title", FieldValue.Of(agreement.Title)),
            ("parties", FieldValue.List(agreement.Parties)),
            ("signatures", FieldValue.List(agreement.Signatures.Select(Of))),
            ("signedOn", FieldValue.Of(agreement.SignedOn)),
            ("validity", SharedFields.Of(agreement.Validity)),
            ("coalition", FieldValue.Of(agreement.Coalition)),
            ("sources", SharedFields.Of(agreement.Sources)),
            ("extensions", SharedFields.Of(agreement.Extensions)),
        ]);

    private static FieldValue Of(GroupMember member) => FieldValue.Object(
        member.ToString(),
        [
            ("country", FieldValue.Of<Country>(member.Country)),
            ("validity", SharedFields.Of(member.Validity)),
        ],
        FieldValue.KeyOf($"{member.Country}", $"{new Validity(member.Validity.From, null)}"),
        $"{member.Country}");

    private static FieldValue Of(Membership membership) => FieldValue.Object(
        membership.Validity == Validity.Always ? $"{membership.Party} {membership.Role}" : $"{membership.Party} {membership.Role} {membership.Validity}",
        [
            ("party", FieldValue.Of<Id<Party>>(membership.Party)),
            ("role", FieldValue.Of(membership.Role.Code)),
            ("validity", SharedFields.Of(membership.Validity)),
            ("observedOn", FieldValue.Of(membership.ObservedOn)),
            ("source", membership.Source is { } source ? SharedFields.Of(source) : null),
        ],
        FieldValue.KeyOf(membership.Party.Value, membership.Role.Code, $"{membership.ObservedOn}"),
        FieldValue.KeyOf(membership.Party.Value, $"{membership.ObservedOn}"),
        FieldValue.KeyOf(membership.Party.Value, membership.Role.Code));

    private static FieldValue Of(Signature signature) => FieldValue.Object(
        signature.ToString(),
        [
            ("party", FieldValue.Of<Id<Party>>(signature.Party)),
            ("person", FieldValue.Of(signature.Person)),
            ("office", FieldValue.Of(signature.Office)),
        ],
        FieldValue.KeyOf(signature.Party.Value, signature.Person),
        signature.Party.Value);
}
