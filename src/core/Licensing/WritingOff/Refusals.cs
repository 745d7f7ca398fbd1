using Interdict.Law;
using Interdict.Licensing.Authorising;
using Interdict.Vocabulary;

namespace Interdict.Licensing.WritingOff;

/// <summary>Every reason for which customs gets a no. The codes stay as they are: programs of customs administrations know them.</summary>
public static class Refusals
{
    internal static Refusal NotIssued { get; } = Refusal.Of("not-issued", "Nothing has been issued under this number.");

    internal static Refusal NotValid(Validity validity) =>
        validity switch
        {
            Validity.Suspended => Refusal.Of("suspended", "The authority has suspended this authorisation. Do not release the goods; ask the authority."),
            Validity.Held => Refusal.Of(
                "held",
                "The law changed, and the authority has not looked at this authorisation yet. Do not release the goods; ask the authority."
            ),
            Validity.Surrendered => Refusal.Of("surrendered", "The holder gave this authorisation back. It cannot be used any more."),
            Validity.Revoked => Refusal.Of("revoked", "The authority revoked this authorisation. It cannot be used any more."),
            _ => Refusal.Of("annulled", "The authority annulled this authorisation. It cannot be used."),
        };

    internal static Refusal NotYet(DateOnly accepted, DateOnly from) =>
        Refusal.At(
            "accepted",
            "not-yet-valid",
            "The declaration was accepted on {0}; the authorisation is valid from {1}.",
            IsoDay.Write(accepted),
            IsoDay.Write(from)
        );

    internal static Refusal Expired(DateOnly accepted, DateOnly to) =>
        Refusal.At(
            "accepted",
            "expired",
            "The declaration was accepted on {0}; the authorisation was valid until {1}.",
            IsoDay.Write(accepted),
            IsoDay.Write(to)
        );

    internal static Refusal Later(DateOnly accepted, DateOnly today) =>
        Refusal.At(
            "accepted",
            "accepted-later",
            "The day of acceptance, {0}, has not come: it is {1}. Correct the day.",
            IsoDay.Write(accepted),
            IsoDay.Write(today)
        );

    internal static Refusal NoItem(int item, string known) =>
        Refusal.At("authorisation_item", "item-unknown", "The authorisation has no item {0}. Its items are: {1}.", $"{item}", known);

    internal static Refusal Unit(Quantity asked, Quantity authorised) =>
        Refusal.At(
            "unit",
            "unit-differs",
            "The declaration counts in {0}, the authorisation in {1}. Declare the quantity in {1}: nothing is converted.",
            asked.Unit,
            authorised.Unit
        );

    internal static Refusal NoQuantity { get; } = Refusal.At("quantity", "quantity-none", "Say how much: a number above nought.");

    internal static Refusal Short(Quantity asked, Quantity left) =>
        Refusal.At("quantity", "quantity-short", "{0} are asked for and {1} are left of this item.", $"{asked}", $"{left}");

    internal static Refusal MoreThanReserved(Quantity asked, Quantity reserved) =>
        Refusal.At(
            "quantity",
            "more-than-reserved",
            "{0} are to be written off and {1} are reserved for this line. Release the reservation first, or write off what is reserved.",
            $"{asked}",
            $"{reserved}"
        );

    internal static Refusal NotSaid(string field, string what, string expected) =>
        Refusal.At(field, $"{field.Replace('_', '-')}-not-said", "The declaration does not say {0}; the authorisation says {1}.", what, expected);

    internal static Refusal Differs(string field, string what, string declared, string expected) =>
        Refusal.At(
            field,
            $"{field.Replace('_', '-')}-differs",
            "{0} differs: the declaration says {1}, the authorisation says {2}. Correct the declaration, or ask the authority.",
            what,
            declared,
            expected
        );

    internal static Refusal LawNow(LawSays law, string authorised) =>
        law.Effect is Effect.AuthorisationRequired
            ? Refusal.Of(
                "entry-changed",
                "By the law of {0} the goods are {1}; the authorisation was given for {2}. The authority has to look.",
                IsoDay.Write(law.On),
                law.Label,
                authorised
            )
            : Refusal.Of(
                "prohibited",
                "By the law of {0} this is prohibited ({1}). An authorisation given before does not help. The authority has to look.",
                IsoDay.Write(law.On),
                law.Citation
            );

    internal static Refusal LawOpen(LawSays law) =>
        Refusal.Of(
            "law-open",
            "The law of {0} cannot be determined for these goods: {1} is not known. Ask the authority.",
            IsoDay.Write(law.On),
            string.Join(", ", law.Questions)
        );

    internal static Refusal NotNeeded(LawSays law) =>
        Refusal.Of(
            "not-needed",
            "By the law of {0} this needs no such authorisation ({1}); nothing is to be written off. If the declaration is right, ask the authority.",
            IsoDay.Write(law.On),
            Words.Of(law.Effect)
        );

    internal static Refusal Otherwise(DeclaredLine line, string before, string now) =>
        Refusal.Of("declared-otherwise", "{0} was sent before with other content: {1}. Now it says: {2}. Nothing was changed.", $"{line}", before, now);

    internal static Refusal Stands(Turn turn, DeclaredLine line) =>
        turn switch
        {
            Turn.Nothing => Refusal.At("declaration", "nothing-kept", "Nothing is reserved or written off under {0}.", $"{line}"),
            Turn.Cleared => Refusal.At(
                "declaration",
                "cleared-already",
                "{0} was written off already. After clearance only a correction changes it.",
                $"{line}"
            ),
            Turn.NotCleared => Refusal.At("declaration", "not-cleared", "{0} was not written off. Reserve, write off or release it instead.", $"{line}"),
            _ => Refusal.At("declaration", "entered-by-hand", "{0} was entered by hand. Only a correction changes it.", $"{line}"),
        };

    internal static Refusal OfAnother(DeclaredLine line) =>
        Refusal.At(
            "declaration",
            "line-of-another",
            "{0} was claimed by another customs administration. Only that one changes it. If the number is right, ask the authority.",
            $"{line}"
        );

    internal static Refusal NoDeclaration { get; } =
        Refusal.At("declaration", "declaration-not-said", "Give the number of the declaration or the paper, and its item from 1.");

    internal static Refusal NoOffice { get; } = Refusal.At("office", "office-not-said", "Name the customs office.");

    internal static Refusal NobodyResponsible { get; } = Refusal.At("responsible", "responsible-not-said", "Name who answers for this entry.");

    internal static Refusal NothingToAccept { get; } = Refusal.At("codes", "codes-not-said", "Choose the differences that are accepted.");

    internal static Refusal NotAcceptable(string code) =>
        Refusal.At("codes", "not-acceptable", "\"{0}\" is no difference that an answer can set aside: quantity, validity and law stand.", code);
}
