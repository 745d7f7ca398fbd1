using Interdict.Licensing.Inquiring;

namespace Interdict.Journal.Views;

/// <summary>Questions of customs as the desks show and search them.</summary>
static class InquiryView
{
    public static View Row { get; } =
        View.Row<InquiryFile>(
            "inquiry_row",
            ["version", "asker", "office", "line", "goods", "code", "authorisation", "opened", "due", "waiting"],
            file =>
                [
                    file.Version,
                    file.Asker,
                    file.Opened?.Office ?? "",
                    file.Opened?.Line ?? "",
                    file.Opened?.Goods ?? "",
                    file.Opened?.Code ?? "",
                    file.Opened?.Authorisation ?? "",
                    Cells.At(file.OpenedAt),
                    Cells.Day(file.Due),
                    (long)file.Attachments.Count(one => one.Verdict == "waiting"),
                ]
        );

    public static View Parties { get; } =
        View.Rows<InquiryFile>(
            "party_row",
            ["number", "role", "name", "folded", "country", "kind"],
            file =>
                file.Opened is { Trader.IsEmpty: false } opened
                    ?
                    [
                        [1L, "trader", opened.Trader.Text, SearchWords.Fold(opened.Trader.Text), "", ""],
                    ]
                    : []
        );

    public static View Search { get; } =
        View.Row<InquiryFile>(
            "search_row",
            ["kind", "firm", "title", "body"],
            file =>
                [
                    "inquiry",
                    file.Asker,
                    SearchWords.Fold($"{file.Id} {file.Opened?.Line}"),
                    SearchWords.Fold($"{file.Opened?.Goods} {file.Opened?.Trader} {file.Opened?.Asks} {file.Opened?.Code}"),
                ]
        );
}
