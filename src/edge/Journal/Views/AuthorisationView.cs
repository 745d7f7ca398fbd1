using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;

namespace Interdict.Journal.Views;

/// <summary>Authorisations as the desks show and search them.</summary>
static class AuthorisationView
{
    public static View Row { get; } =
        View.Row<AuthorisationFile>(
            "authorisation_row",
            [
                "version",
                "case_file",
                "firm",
                "kind",
                "type",
                "form",
                "act",
                "destination",
                "goods",
                "issued",
                "valid_from",
                "valid_to",
                "ending",
                "is_suspended",
                "is_held",
                "is_exhausted",
                "law",
                "code",
                "entries",
            ],
            file =>
                [
                    file.Version,
                    file.Issued?.Case ?? "",
                    file.Issued?.Firm ?? "",
                    file.Issued is { } issued ? Cells.Word(issued.Kind) : "",
                    file.Issued?.Type ?? "",
                    file.Issued?.Form ?? "",
                    file.Issued?.Act ?? "",
                    file.Issued?.Told.To ?? "",
                    Cells.Goods(file.Items.Select(item => item.Description)),
                    Cells.At(file.IssuedAt),
                    Cells.Day(file.Issued?.ValidFrom),
                    Cells.Day(file.Issued is null ? null : file.ValidTo),
                    file.Ending is { } ending ? Cells.Word(ending) : "",
                    Cells.Flag(file.IsSuspended),
                    Cells.Flag(file.Hold is not null),
                    Cells.Flag(file.IsExhausted),
                    file.Issued?.Law ?? "",
                    file.Issued?.Code ?? "",
                    string.Join(' ', file.Items.Select(item => item.Slug).Distinct()),
                ]
        );

    public static View Items { get; } =
        View.Rows<AuthorisationFile>(
            "authorisation_item",
            ["item", "slug", "label", "description", "unit", "quantity", "used"],
            file =>
                file.Items.Select(item =>
                    new object[]
                    {
                        (long)item.Number,
                        item.Slug,
                        item.Label,
                        item.Description,
                        item.Quantity.Unit,
                        item.Quantity.Thousandths,
                        file.Ledger.Used.GetValueOrDefault(item.Number),
                    }
                )
        );

    public static View Conditions { get; } =
        View.Rows<AuthorisationFile>(
            "condition_row",
            ["condition", "firm", "says", "shows", "due", "is_open", "reminded"],
            file =>
                file.Conditions.Select(condition => (condition, follow: ConditionActs.Of(file, condition.Id)))
                    .Where(one => one.follow is not null)
                    .Select(one =>
                        new object[]
                        {
                            one.condition.Id,
                            file.Issued?.Firm ?? "",
                            one.condition.Text.Text,
                            one.condition.FollowUp,
                            Cells.Day(one.follow!.Due),
                            Cells.Flag(one.follow.IsOpen && file.Ending is null),
                            (long)one.follow.Chased,
                        }
                    )
        );

    public static View Parties { get; } =
        View.Rows<AuthorisationFile>(
            "party_row",
            ["number", "role", "name", "folded", "country", "kind"],
            file => Cells.Parties(file.Issued?.Told ?? DealTold.Nothing)
        );

    public static View Search { get; } =
        View.Row<AuthorisationFile>(
            "search_row",
            ["kind", "firm", "title", "body"],
            file =>
                [
                    "authorisation",
                    file.Issued?.Firm ?? "",
                    SearchWords.Fold($"{file.Id} {file.Issued?.Case}"),
                    SearchWords.Fold(
                        string.Join(' ', CaseView.Body(file.Issued?.Told ?? DealTold.Nothing).Concat(file.Items.Select(item => item.Description)))
                    ),
                ]
        );
}
