namespace DefenceAid.Domain.Totals;

/// <summary>The fields of statements and reported totals, under the names of the JSON format.</summary>
internal static class ReportFields
{
    public static FieldValue Of(Statement statement) => FieldValue.Object(
        statement.Text,
        [
            ("kind", FieldValue.Of(statement.Kind.Code)),
            ("text", FieldValue.Of(statement.Text)),
            ("on", FieldValue.Of(statement.On)),
            ("parties", FieldValue.List(statement.Parties)),
            ("coalition", FieldValue.Of(statement.Coalition)),
            ("directions", FieldValue.CodeList(statement.Directions)),
            ("sources", SharedFields.Of(statement.Sources)),
            ("extensions", SharedFields.Of(statement.Extensions)),
        ]);

    public static FieldValue Of(ReportedTotal total) => FieldValue.Object(
        $"{total.Amount}",
        [
            ("amount", FieldValue.Of<StatedAmount>(total.Amount)),
            ("scope", Of(total.Scope)),
            ("sources", SharedFields.Of(total.Sources)),
            ("extensions", SharedFields.Of(total.Extensions)),
        ]);

    private static FieldValue Of(AidScope scope) => FieldValue.Object(
        scope.Measure?.Code ?? "measure not stated",
        [
            ("measure", FieldValue.Of(scope.Measure?.Code)),
            ("exactly", FieldValue.Of(scope.IsExact)),
            ("since", FieldValue.Of(scope.SinceDate)),
            ("asOf", FieldValue.Of(scope.AsOfDate)),
            ("knownOn", FieldValue.Of(scope.KnownOnDate)),
            ("donors", FieldValue.List(scope.Donors)),
            ("donorGroups", FieldValue.List(scope.DonorGroups)),
            ("recipients", FieldValue.List(scope.Recipients)),
            ("categories", FieldValue.CodeList(scope.Categories)),
            ("forms", FieldValue.CodeList(scope.Forms)),
            ("directions", FieldValue.CodeList(scope.Directions)),
            ("coalitions", FieldValue.List(scope.Coalitions)),
            ("agreements", FieldValue.List(scope.Agreements)),
            ("tags", FieldValue.List(scope.Tags)),
            ("perimeter", FieldValue.List(scope.Perimeter?.Pools ?? [])),
        ]);
}
