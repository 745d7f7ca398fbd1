using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Inquiring;

namespace Interdict.Journal.Views;

/// <summary>Every view there is. Two that name one table with a row for each file give it their columns together.</summary>
public static class AllViews
{
    /// <summary>What the files of each kind are folded to.</summary>
    public static IReadOnlyDictionary<FileKind, Type> Files { get; } =
        new Dictionary<FileKind, Type>
        {
            [FileKind.Case] = typeof(CaseFile),
            [FileKind.Authorisation] = typeof(AuthorisationFile),
            [FileKind.Inquiry] = typeof(InquiryFile),
        };

    /// <summary>The views.</summary>
    public static IReadOnlyList<View> Views { get; } =
    [
        CaseView.Row,
        CaseView.Parties,
        CaseView.Search,
        DeskView.Row,
        DeskView.Entries,
        DeskView.Mentions,
        DeskView.Advice,
        AuthorisationView.Row,
        AuthorisationView.Items,
        AuthorisationView.Conditions,
        AuthorisationView.Parties,
        AuthorisationView.Search,
        InquiryView.Row,
        InquiryView.Parties,
        InquiryView.Search,
        RulingView.OfCases,
        RulingView.OfInquiries,
    ];
}
