using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>Why an act of handling a case is not done.</summary>
public static class Refusals
{
    /// <summary>Nothing happens to a case that is over, or not handed in yet.</summary>
    public static Refusal NotOpen { get; } =
        Refusal.Of("not-open", "This case is not open: it is a draft, withdrawn, replaced or decided. Nothing was changed.");

    /// <summary>Somebody has to have the case.</summary>
    public static Refusal NotTaken { get; } = Refusal.Of("not-taken", "Nobody has this case. Take it first, so that everybody sees who works on it.");

    /// <summary>Somebody else has the case.</summary>
    public static Refusal WithAnother { get; } =
        Refusal.Of("with-another", "Another officer has this case. Take it over first, so that everybody sees who works on it.");

    /// <summary>A decision waits for a second officer, so the file rests.</summary>
    public static Refusal WaitsForSecond { get; } =
        Refusal.Of("waits-for-second", "A decision is proposed and waits for a second officer. It has to be sent back before anything is changed.");

    /// <summary>An act needs a reason.</summary>
    public static Refusal WithoutReason { get; } = Refusal.At("why", "why-missing", "Write why. The reason stands in the file beside the act.");

    /// <summary>A text is missing.</summary>
    public static Refusal Empty(string field) => Refusal.At(field, "text-missing", "Write something in this field. It cannot be sent empty.");

    /// <summary>A text is too long.</summary>
    public static Refusal TooLong(string field, int most) =>
        Refusal.At(field, "text-too-long", "The text is too long: at most {0} characters. Attach a paper for what is longer.", most.ToString());

    /// <summary>A day lies in the past.</summary>
    public static Refusal NotLater(string field) => Refusal.At(field, "day-passed", "Choose a day after today. An answer cannot be expected before.");

    /// <summary>What is named is not there or not open.</summary>
    public static Refusal NotWaiting(string field) =>
        Refusal.At(field, "not-waiting", "This is not waited for any more: it was answered or taken back in the meantime.");

    /// <summary>No body is named.</summary>
    public static Refusal NoBody { get; } = Refusal.At("body", "body-missing", "Choose the body that is asked for advice.");

    /// <summary>The body is asked already.</summary>
    public static Refusal AskedAlready { get; } = Refusal.At("body", "asked-already", "This body is asked already and has not answered yet.");

    /// <summary>The advice belongs to another body.</summary>
    public static Refusal OfAnotherBody { get; } = Refusal.Of("of-another-body", "This belongs to another body. Only that body can answer.");

    /// <summary>An item has no position.</summary>
    public static Refusal NoPosition(int item) =>
        Refusal.At($"position-{item}", "position-missing", "Say what you think of item {0}; \"no view\" is an answer too.", item.ToString());

    /// <summary>An objection needs a reason.</summary>
    public static Refusal NoReason(int item) =>
        Refusal.At($"reason-{item}", "reason-missing", "Write why for item {0}: an objection without a reason helps nobody.", item.ToString());

    /// <summary>A body agrees with conditions and gives none.</summary>
    public static Refusal NoCondition { get; } =
        Refusal.At("condition-1", "condition-missing", "You agree with conditions to an item. Write the condition, or agree without one.");

    /// <summary>No such item.</summary>
    public static Refusal NoItem(int item) => Refusal.At("items", "item-unknown", "There is no item {0} in this application.", item.ToString());

    /// <summary>A text that leaves the authority names a protected source.</summary>
    public static Refusal NamesProtected(string field) =>
        Refusal.At(field, "names-protected-source", "This text leaves the authority and names a source whose identity is protected. Leave its name out.");

    /// <summary>The clock stands still, or runs, already.</summary>
    public static Refusal ClockAlready { get; } = Refusal.Of("clock-already", "The clock is as you want it already. Nothing was changed.");

    /// <summary>This kind of case has no hearing, or it was opened.</summary>
    public static Refusal NoHearing { get; } = Refusal.Of("no-hearing", "There is no hearing to open or to answer in this case.");
}
