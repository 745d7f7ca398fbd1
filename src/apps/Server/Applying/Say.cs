using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Server.Tongues;

namespace Interdict.Server.Applying;

/// <summary>The words of applications as an applicant reads them.</summary>
internal static class Say
{
    public static string Stage(Tongue t, Stage stage) =>
        stage switch
        {
            Licensing.Cases.Stage.Draft => t["Draft"],
            Licensing.Cases.Stage.Received => t["Received"],
            Licensing.Cases.Stage.InAssessment => t["Being assessed"],
            Licensing.Cases.Stage.WithApplicant => t["Waiting for you"],
            Licensing.Cases.Stage.ToCountersign => t["Being assessed"],
            Licensing.Cases.Stage.Decided => t["Decided"],
            Licensing.Cases.Stage.Withdrawn => t["Withdrawn"],
            _ => t["Replaced"],
        };

    /// <summary>Why a case is where it is, and whose turn it is.</summary>
    public static string Why(Tongue t, CaseFile file) =>
        file.Stage switch
        {
            Licensing.Cases.Stage.Draft => t["You have not handed it in yet. Nobody at the authority can see it."],
            Licensing.Cases.Stage.Received => t["The authority has it. No officer has taken it yet."],
            Licensing.Cases.Stage.InAssessment or Licensing.Cases.Stage.ToCountersign => t["An officer weighs what the law asks. You need to do nothing."],
            Licensing.Cases.Stage.WithApplicant => t["The authority asked you something. Its clock stands still until you answer."],
            Licensing.Cases.Stage.Decided => t["It is decided. The decision is below."],
            Licensing.Cases.Stage.Withdrawn => t["It was withdrawn and is closed."],
            _ => t["An amended application took its place: {0}.", file.Application.SupersededBy],
        };

    public static string Kind(Tongue t, CaseKind kind) =>
        kind switch
        {
            CaseKind.Export => t["Export to one end-user or consignee"],
            CaseKind.GlobalExport => t["Export of one type of goods to several end-users"],
            CaseKind.MuseumExport => t["Export of prohibited goods to a museum"],
            CaseKind.MuseumImport => t["Import of prohibited goods for a museum"],
            CaseKind.MuseumTransit => t["Transit of prohibited goods to a museum"],
            CaseKind.Brokering => t["Brokering between third countries"],
            CaseKind.TechnicalAssistance => t["Technical assistance"],
            CaseKind.GeneralRegistration => t["Registration for the general authorisation"],
            CaseKind.Bar => t["Barring from the general authorisation"],
            CaseKind.Disclosure => t["Disclosure to a national prevention body"],
            _ => t["Are these goods controlled?"],
        };

    public static string KindHelp(Tongue t, CaseKind kind) =>
        kind switch
        {
            CaseKind.Export => t["One exporter, one end-user or consignee in one country outside the Union, one or more kinds of goods."],
            CaseKind.GlobalExport => t[
                "One type of goods to several named end-users, in one or more countries. Makers of certain goods may name distributors."
            ],
            CaseKind.MuseumExport => t[
                "Goods whose trade is prohibited, that a museum abroad will show to the public for their historic significance, and nothing else."
            ],
            CaseKind.MuseumImport => t["Such goods for a museum here. The museum applies."],
            CaseKind.MuseumTransit => t["Such goods that only pass through the Union on their way to a museum. The transporter applies."],
            CaseKind.Brokering => t["You negotiate, arrange, buy or sell goods that go from one third country to another."],
            CaseKind.TechnicalAssistance => t["Repair, development, maintenance, training and the like for somebody in a third country."],
            CaseKind.GeneralRegistration => t["For the destinations and goods of the general authorisation you register once, and tell its first use."],
            _ => t["You do not know whether your goods are on the list. The answer can be used again later."],
        };

    public static string Role(Tongue t, PartyRole role) =>
        role switch
        {
            PartyRole.Applicant => t["Applicant"],
            PartyRole.Agent => t["Agent or representative"],
            PartyRole.Consignee => t["Consignee"],
            PartyRole.EndUser => t["End-user"],
            PartyRole.Distributor => t["Distributor"],
            PartyRole.Recipient => t["Recipient of the assistance"],
            PartyRole.ThirdParty => t["Other party of the deal"],
            _ => t["Museum"],
        };

    public static string Verdict(Tongue t, string verdict) =>
        verdict switch
        {
            "clean" => t["scanned, nothing found"],
            "infected" => t["harmful content found: nobody can open it"],
            "unscanned" => t["not scanned: this authority has no scanner"],
            _ => t["waiting to be scanned"],
        };

    /// <summary>What the law says of an item, in one sentence.</summary>
    public static string Effect(Tongue t, Effect effect, bool isConfirmed, string instrument) =>
        effect switch
        {
            Law.Effect.NotListed => t[
                "Nothing on the lists of {0} was recognised: no authorisation is needed under it. Other controls were not examined.",
                instrument
            ],
            Law.Effect.NotRestricted => t["The goods are listed, but this act is free: no authorisation is needed."],
            Law.Effect.Exempt => t["An exemption takes this out of the requirement: no authorisation is needed if what you state is confirmed."],
            Law.Effect.GeneralAuthorisation => t["The general authorisation covers it: you need not apply for each delivery, but keep its conditions."],
            Law.Effect.ProhibitedIfKnown => t["Prohibited to whoever knows of a use for torture or execution."],
            Law.Effect.OtherRegime => t["Other law covers these goods. Apply to the authority for that law."],
            Law.Effect.AuthorisationRequired => t["An authorisation is needed before anything moves."],
            Law.Effect.Prohibited when isConfirmed => t["Prohibited."],
            Law.Effect.Prohibited => t["Probably prohibited: the text that says so was not confirmed. The authority looks at it."],
            _ => t["Still open: answers to the questions below decide it."],
        };

    /// <summary>What the law says of an item as far as it is known: what it comes to unless an open question is answered otherwise.</summary>
    public static string Answer(Tongue t, ItemAnswer item, string instrument)
    {
        var answer = item.Answer!;
        var isConfirmed = item.Worst?.Verification.IsConfirmed() ?? true;
        var heaviest = item.Worst?.Possible.Where(one => one != Law.Effect.Undetermined).DefaultIfEmpty(answer.Effect).Max() ?? answer.Effect;
        return answer.Effect == Law.Effect.Undetermined && heaviest != Law.Effect.Undetermined
            ? t["Unless an answer to an open question changes it: {0}", Effect(t, heaviest, isConfirmed, instrument)]
            : Effect(t, answer.Effect, isConfirmed, instrument);
    }
}
