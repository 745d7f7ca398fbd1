using Interdict.Vocabulary;

namespace Interdict.Licensing.Authorising;

/// <summary>Why an act on an authorisation is refused.</summary>
static class Refusals
{
    public static Refusal NotIssued { get; } = Refusal.Of("not-issued", "Nothing was issued under this number.");

    public static Refusal NoReason { get; } = Refusal.At("why", "no-reason", "Write the reason: it stands in the file and in the letter to the holder.");

    public static Refusal NotTheHolder { get; } = Refusal.Of("not-the-holder", "Only the holder can do this.");

    public static Refusal NotOpen(Validity state) =>
        state switch
        {
            Validity.Valid => Refusal.Of("not-open", "This cannot be done while the authorisation is valid."),
            Validity.NotYet => Refusal.Of("not-open", "This cannot be done before the authorisation is valid."),
            Validity.Expired => Refusal.Of("not-open", "This cannot be done: the authorisation has expired."),
            Validity.Exhausted => Refusal.Of("not-open", "This cannot be done: nothing is left of the authorisation."),
            Validity.Suspended => Refusal.Of("not-open", "This cannot be done while the authorisation is suspended. Resume it first."),
            Validity.Held => Refusal.Of("not-open", "This cannot be done while the authorisation is held because the law changed. Decide on the hold first."),
            Validity.Surrendered => Refusal.Of("not-open", "This cannot be done: the holder gave the authorisation back."),
            Validity.Revoked => Refusal.Of("not-open", "This cannot be done: the authorisation was revoked."),
            _ => Refusal.Of("not-open", "This cannot be done: the authorisation was annulled."),
        };

    public static Refusal NotDecided { get; } = Refusal.Of("not-decided", "Nothing has been decided in this case yet.");

    public static Refusal NothingGranted { get; } = Refusal.Of("nothing-granted", "Nothing was granted in this case, so there is nothing to issue.");

    public static Refusal IssuedAlready { get; } = Refusal.Of("issued-already", "The authorisations of this case have been issued already.");

    public static Refusal NoType(string type) =>
        Refusal.At("type", "no-type", "The law knows no type of authorisation called {0} that can come of a case of this kind.", type);

    public static Refusal NoForm(string act) => Refusal.Of("no-form", "The law names no form for this act ({0}): nothing can be issued on it.", act);

    public static Refusal Ends(DateOnly from) =>
        Refusal.At("valid-to", "ends-before-it-begins", "The last day lies before the first day, {0}.", IsoDay.Write(from));

    public static Refusal TooShort(string least, string article, DateOnly earliest) =>
        Refusal.At(
            "valid-to",
            "too-short",
            "Too short: Article {1} asks for at least {0}. The earliest last day is {2}.",
            least,
            article,
            IsoDay.Write(earliest)
        );

    public static Refusal TooLong(string most, string article, DateOnly latest) =>
        Refusal.At("valid-to", "too-long", "Too long: Article {1} allows at most {0}. The latest last day is {2}.", most, article, IsoDay.Write(latest));

    public static Refusal WhichRecipient(string items) =>
        Refusal.At(
            "items",
            "which-recipient",
            "An authorisation of this type names one end-user or one consignee, and this case names several. Item {0} does not say to which of them it goes: ask the applicant.",
            items
        );

    public static Refusal ExtendedAlready { get; } =
        Refusal.Of("extended-already", "It was extended once, and the law speaks of one extension. A new application is needed.");

    public static Refusal NotLonger(DateOnly now) => Refusal.At("to", "not-longer", "It is valid until {0} already. Give a later day.", IsoDay.Write(now));

    public static Refusal NoExtension { get; } = Refusal.Of("no-extension", "The law gives no time by which an authorisation of this type can be extended.");

    public static Refusal ExtensionTooLong(string most, DateOnly latest) =>
        Refusal.At("to", "extension-too-long", "Too long: an extension is at most {0}. The latest last day is {1}.", most, IsoDay.Write(latest));

    public static Refusal Reserved(string line) =>
        Refusal.Of("reserved", "A quantity is reserved for declaration {0}. It has to be written off or released before this can be done.", line);

    public static Refusal MoreThanGranted(int item, string granted) =>
        Refusal.At($"quantity-{item}", "more-than-granted", "Item {0} was granted with {1}. More needs a new application.", $"{item}", granted);

    public static Refusal LessThanUsed(int item, string used) =>
        Refusal.At($"quantity-{item}", "less-than-used", "Of item {0}, {1} is reserved or written off already. It cannot be less.", $"{item}", used);

    public static Refusal NothingChanged { get; } = Refusal.Of("nothing-changed", "Nothing differs from what stands in the authorisation.");

    public static Refusal NoCondition { get; } =
        Refusal.Of("no-condition", "There is no such condition in this authorisation, or nothing has to be shown for it.");

    public static Refusal ShowSomething { get; } = Refusal.At("shown", "show-something", "Write what you did, and name the papers that show it.");

    public static Refusal NothingShown { get; } = Refusal.Of("nothing-shown", "The holder has not shown anything for this condition yet.");

    public static Refusal AcceptedAlready { get; } = Refusal.Of("accepted-already", "The authority has accepted what was shown for this condition.");

    public static Refusal DueNotLater(DateOnly today) => Refusal.At("due", "due-not-later", "Give a day after today, {0}.", IsoDay.Write(today));

    public static Refusal NotHeld { get; } = Refusal.Of("not-held", "It is not held.");
}
