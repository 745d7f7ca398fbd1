using Interdict.Evidence;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Server.Tongues;

namespace Interdict.Server.Cases.Parts;

/// <summary>The scales of an assessment in the words of a page.</summary>
internal static class CaseWords
{
    public static string Part(Tongue T, PartyRole role) =>
        role switch
        {
            PartyRole.Applicant => T["Applicant"],
            PartyRole.Agent => T["Agent or representative"],
            PartyRole.Consignee => T["Consignee"],
            PartyRole.EndUser => T["End-user"],
            PartyRole.Distributor => T["Distributor"],
            PartyRole.Recipient => T["Recipient of the assistance"],
            PartyRole.ThirdParty => T["Other party of the deal"],
            _ => T["Museum"],
        };

    /// <summary>The name of a body that advises.</summary>
    public static string Body(Tongue T, string body) => body == "ministry" ? T["Ministry"] : body;

    public static string Concern(Tongue T, Concern concern) =>
        concern switch
        {
            Licensing.Assessing.Concern.None => T["No concern"],
            Licensing.Assessing.Concern.Met => T["A concern that is met or outweighed"],
            _ => T["Reasonable grounds to believe"],
        };

    public static string Reliability(Tongue T, Reliability reliability) =>
        reliability switch
        {
            Evidence.Reliability.High => T["completely reliable"],
            Evidence.Reliability.Fair => T["usually reliable"],
            Evidence.Reliability.Low => T["not usually reliable"],
            _ => T["not graded"],
        };

    public static string Likeness(Tongue T, Likeness likeness) =>
        likeness switch
        {
            Licensing.Assessing.Likeness.Another => T["Somebody or something else"],
            Licensing.Assessing.Likeness.TheSame => T["The same"],
            _ => T["Not clear yet"],
        };

    public static string Position(Tongue T, Position position) =>
        position switch
        {
            Licensing.Handling.Position.Agrees => T["Agrees"],
            Licensing.Handling.Position.AgreesWithConditions => T["Agrees with conditions"],
            Licensing.Handling.Position.Objects => T["Objects"],
            _ => T["No view"],
        };

    public static string Outcome(Tongue T, CaseKind kind, Outcome outcome) =>
        (kind, outcome) switch
        {
            (CaseKind.Bar, Licensing.Deciding.Outcome.Refused) => T["Barred from the general authorisation"],
            (CaseKind.Bar, _) => T["Not barred"],
            (CaseKind.Disclosure, Licensing.Deciding.Outcome.Granted) => T["Disclosed"],
            (CaseKind.Disclosure, _) => T["Not disclosed"],
            (_, Licensing.Deciding.Outcome.Answered) => T["Answered by a ruling"],
            (_, Licensing.Deciding.Outcome.Granted) => T["Granted"],
            (_, Licensing.Deciding.Outcome.Refused) => T["Refused"],
            _ => T["No authorisation needed"],
        };
}
