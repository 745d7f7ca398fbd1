using Interdict.Licensing.Inquiring;
using Interdict.Server.Tongues;

namespace Interdict.Server.Inquiries;

/// <summary>Inquiries in the words of a page.</summary>
internal static class InquiryWords
{
    public static string Stage(Tongue T, InquiryStage stage) =>
        stage switch
        {
            InquiryStage.Open => T["Waits for the authority"],
            InquiryStage.Answered => T["Answered"],
            InquiryStage.Detained => T["Detained"],
            InquiryStage.Applied => T["Detained, application made"],
            InquiryStage.Ended => T["Ended"],
            InquiryStage.Outage => T["Outage"],
            _ => T["Outage over"],
        };

    public static string Way(Tongue T, string how) =>
        how switch
        {
            "authorised" => T["Released under an authorisation"],
            "released" => T["Released"],
            "disposed" => T["Disposed of under national law"],
            _ => T["Seized"],
        };
}
