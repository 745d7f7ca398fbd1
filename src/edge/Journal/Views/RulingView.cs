using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Inquiring;

namespace Interdict.Journal.Views;

/// <summary>Rulings on whether goods are controlled, whether an applicant asked or customs.</summary>
static class RulingView
{
    static readonly string[] columns = ["item", "given", "goods", "folded", "code", "slug", "label", "says"];

    public static View OfCases { get; } =
        View.Rows<CaseFile>(
            "ruling_row",
            columns,
            file =>
                file.Decision is { IsTaken: true, TakenAt: { } at } && file.Kind == CaseKind.Classification
                    ? file.Decision.Rulings.Select(one => Row(one, at))
                    : []
        );

    public static View OfInquiries { get; } =
        View.Rows<InquiryFile>("ruling_row", columns, file => file.Ruling is { } given && file.RulingAt is { } at ? [Row(given, at)] : []);

    static object[] Row(RulingGiven given, DateTimeOffset at) =>
        [(long)given.Item, Cells.At(at), given.Goods, SearchWords.Fold(given.Goods), given.Code, given.Slug, given.Label, given.Says];
}
