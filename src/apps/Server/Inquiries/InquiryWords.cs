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

    /// <summary>The letter to a trader, as it stands until an authority has written its own.</summary>
    public static string Letter(Tongue T, InquiryFile file) =>
        string.Join(
            "\n\n",
            T["To {0}", file.Opened!.Trader.Text.Length > 0 ? file.Opened.Trader.Text : T["the declarant"]],
            T[
                "The customs office {0} holds these goods: {1} (declaration {2}).",
                file.Opened.Office,
                file.Opened.Goods,
                file.Opened.Line.Length > 0 ? file.Opened.Line : "-"
            ],
            T["By {0} the goods are under the entry {1}. They do not move without an authorisation.", file.Answer?.Citation, file.Answer?.Label],
            file.Detention is { } detained
                ? T[
                    "You may apply for an authorisation until {0}. Without an application by then, or if it is dismissed, customs disposes of the goods under national law.",
                    Look.InWords.Day(T, detained.ApplyBy)
                ]
                : T["You may apply for an authorisation."],
            T["Our number: {0}", file.Id]
        );
}
