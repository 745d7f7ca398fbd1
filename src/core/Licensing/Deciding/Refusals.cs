using Interdict.Vocabulary;

namespace Interdict.Licensing.Deciding;

/// <summary>Why a decision is not taken.</summary>
public static class Refusals
{
    /// <summary>The applicant still has to answer.</summary>
    public static Refusal QuestionOpen { get; } =
        Refusal.At("questions", "question-open", "The applicant has a question to answer. Wait for the answer, or take the question back.");

    /// <summary>Another body still has to answer.</summary>
    public static Refusal AdviceOpen(string body) =>
        Refusal.At("advice", "advice-open", "The advice of {0} is not given yet. Wait for it, or take the question back.", body);

    /// <summary>The applicant was not heard.</summary>
    public static Refusal NotHeard { get; } = Refusal.At("hearing", "not-heard", "The applicant has to be heard first. Open the hearing.");

    /// <summary>The time of the hearing has not passed.</summary>
    public static Refusal HearingOpen { get; } =
        Refusal.At("hearing", "hearing-open", "The applicant may still speak: the hearing is neither answered nor is its time over.");

    /// <summary>An item is not decided.</summary>
    public static Refusal NotDecided(int item) =>
        item == 0
            ? Refusal.At("outcome-0", "outcome-missing", "Say what is decided.")
            : Refusal.At($"outcome-{item}", "outcome-missing", "Say what is decided on item {0}.", item.ToString());

    /// <summary>The outcome does not fit the kind of case.</summary>
    public static Refusal NoSuchOutcome(int item) =>
        Refusal.At($"outcome-{item}", "outcome-unfit", "This outcome does not exist in this kind of case (item {0}).", item.ToString());

    /// <summary>A refusal has no ground.</summary>
    public static Refusal NoGround(int item) =>
        item == 0
            ? Refusal.At("grounds-0", "ground-missing", "Choose at least one reason for the refusal.")
            : Refusal.At($"grounds-{item}", "ground-missing", "Choose at least one reason for the refusal of item {0}.", item.ToString());

    /// <summary>A ground is not in the law's list for this item.</summary>
    public static Refusal UnknownGround(int item, string ground) =>
        Refusal.At($"grounds-{item}", "ground-unknown", "\"{1}\" is no reason of the law for item {0}.", item.ToString(), ground);

    /// <summary>A forcing ground is left out of the reasons.</summary>
    public static Refusal ForcingGroundLeftOut(int item, string ground) =>
        Refusal.At(
            $"grounds-{item}",
            "forcing-ground-missing",
            "Reasonable grounds stand in the file against item {0}: \"{1}\" has to be among the reasons.",
            item.ToString(),
            ground
        );

    /// <summary>The quantity cannot be granted.</summary>
    public static Refusal Quantity(int item, string applied) =>
        Refusal.At(
            $"quantity-{item}",
            "quantity-unfit",
            "Grant more than nothing and at most what was applied for of item {0}: {1}.",
            item.ToString(),
            applied
        );

    /// <summary>The type of authorisation does not fit.</summary>
    public static Refusal NoType { get; } = Refusal.At("type", "type-unfit", "Choose a type of authorisation that the law has for this kind of case.");

    /// <summary>It begins in the past.</summary>
    public static Refusal BeginsBefore { get; } = Refusal.At("valid-from", "begins-before", "The authorisation cannot begin before today.");

    /// <summary>A condition is empty.</summary>
    public static Refusal EmptyCondition(string id) => Refusal.At($"condition-{id}", "condition-empty", "Condition {0} has no text.", id);

    /// <summary>A condition has to be followed up and has no day, or a day that passed.</summary>
    public static Refusal ConditionDay(string id) =>
        Refusal.At($"condition-{id}", "condition-day", "Condition {0} has to be shown: set a day after today by which.", id);

    /// <summary>A condition is about an item that is not granted.</summary>
    public static Refusal ConditionItem(string id, int item) =>
        Refusal.At($"condition-{id}", "condition-item", "Condition {0} is about item {1}, which is not granted.", id, item.ToString());

    /// <summary>A condition of another body is left out or changed.</summary>
    public static Refusal ConditionOfBody(string id, string body) =>
        Refusal.At($"condition-{id}", "condition-of-body", "Condition {0} belongs to {1}. It stands as it is until {1} agrees to let go of it.", id, body);

    /// <summary>The decision has no text.</summary>
    public static Refusal NoText { get; } = Refusal.At("text", "text-missing", "The decision has no text. Compose it from the assessment.");

    /// <summary>The text names a protected source.</summary>
    public static Refusal NamesProtected { get; } =
        Refusal.At("text", "names-protected-source", "The text of the decision names a source whose identity is protected. Leave its name out.");

    /// <summary>The law's answer changed.</summary>
    public static Refusal LawChanged(string items) =>
        Refusal.At(
            "law-seen",
            "law-changed",
            "The law's answer is another one than when the case was assessed (items {0}). Read it above and say that you have seen it.",
            items
        );

    /// <summary>The lists changed since the parties were looked at.</summary>
    public static Refusal PartiesChanged { get; } =
        Refusal.At(
            "parties",
            "parties-changed",
            "Looked at again today, the parties resemble somebody whom nobody has judged yet. Send the case back, so that it is settled first."
        );

    /// <summary>Nothing is proposed.</summary>
    public static Refusal NothingProposed { get; } = Refusal.Of("nothing-proposed", "No decision is proposed here any more.");

    /// <summary>The proposer cannot countersign.</summary>
    public static Refusal SamePerson { get; } = Refusal.Of("same-person", "You proposed this decision yourself. Somebody else has to countersign it.");

    /// <summary>A second officer is needed.</summary>
    public static Refusal FourEyes { get; } = Refusal.Of("four-eyes", "This decision needs a second officer.");

    /// <summary>A ruling is missing.</summary>
    public static Refusal NoRuling(int item) => Refusal.At($"ruling-{item}", "ruling-missing", "Give the ruling on item {0} first.", item.ToString());

    /// <summary>The entry is not in the law.</summary>
    public static Refusal NoEntry { get; } = Refusal.At("entry", "entry-unknown", "The law in force has no such entry.");
}
