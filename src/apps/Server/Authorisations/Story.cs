using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Letters;
using Interdict.Licensing.WritingOff;
using Interdict.Server.Letters;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Authorisations;

/// <summary>The facts of an authorisation as the story of what happened to it.</summary>
internal static class Story
{
    public static string Title(Tongue T, Fact fact) =>
        fact switch
        {
            Issued => T["Issued"],
            Extended => T["Extended"],
            Modified => T["Goods or conditions changed"],
            Suspended => T["Suspended"],
            Resumed => T["Resumed"],
            Revoked => T["Revoked"],
            Annulled => T["Annulled"],
            Surrendered => T["Given back by the holder"],
            HeldByLaw => T["Held: the law changed"],
            HoldLifted => T["Hold lifted"],
            ToBeNotified => T["To be notified to the other authorities"],
            ConditionShown shown => T["Condition {0}: the holder shows it is kept", shown.Condition],
            ConditionAccepted accepted => T["Condition {0}: accepted", accepted.Condition],
            ConditionSentBack back => T["Condition {0}: not enough", back.Condition],
            ConditionChased chased => T["Condition {0}: the holder is reminded", chased.Condition],
            Licensing.Handling.Chased { About: Licensing.Handling.Reminders.LastDay } => T["The holder is reminded of the last day"],
            Licensing.Handling.Chased chased => T["Condition {0}: the holder is reminded", chased.About],
            LetterSent letter => T["Letter: {0}", LetterWords.Kind(T, letter.Kind)],
            Reserved => T["Reserved"],
            WrittenOff => T["Written off"],
            Unreserved => T["Reservation released"],
            Corrected => T["Written off otherwise, after clearance"],
            EnteredByHand => T["Deduction entered by hand"],
            _ => T["Something happened that this page does not know"],
        };

    public static string More(Tongue T, Fact fact) =>
        fact switch
        {
            Issued issued => T["Valid from {0} to {1}.", InWords.Day(T, issued.ValidFrom), InWords.Day(T, issued.ValidTo)],
            Extended extended => T["New last day: {0}.", InWords.Day(T, extended.To)],
            ToBeNotified notice => T["By {0}.", InWords.Day(T, notice.By)],
            ConditionShown shown => shown.Text.Text,
            ConditionSentBack back => T["Expected by {0}.", InWords.Day(T, back.Due)],
            ConditionChased chased => T["Expected by {0}.", InWords.Day(T, chased.Due)],
            Licensing.Handling.Chased chased => T["Expected by {0}.", InWords.Day(T, chased.Due)],
            LetterSent letter => letter.Subject.Text,
            Reserved kept => T["{0} of item {1} for {2}, {3}.", InWords.Quantity(T, kept.Quantity), kept.Item, kept.Line, kept.Office],
            WrittenOff off => T["{0} of item {1} for {2}, {3}.", InWords.Quantity(T, off.Quantity), off.Item, off.Line, off.Office],
            Unreserved free => T["For {0}.", free.Line],
            Corrected corrected => T["{0} for {1}.", InWords.Quantity(T, corrected.Quantity), corrected.Line],
            EnteredByHand hand => T["{0} of item {1} for {2}, {3}.", InWords.Quantity(T, hand.Quantity), hand.Item, hand.Line, hand.Office],
            _ => "",
        };

    public static string Tone(Fact fact) =>
        fact switch
        {
            Issued or Extended or Resumed or HoldLifted or ConditionAccepted => "good",
            Suspended or Revoked or Annulled => "bad",
            HeldByLaw => "law",
            ConditionSentBack or ConditionChased or ToBeNotified => "asks",
            _ => "plain",
        };
}
