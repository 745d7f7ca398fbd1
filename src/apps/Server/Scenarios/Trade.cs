using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Cases;

namespace Interdict.Server.Scenarios;

/// <summary>Somebody who buys such goods, and for what.</summary>
/// <param name="Name">What kind of place it is.</param>
/// <param name="Use">What it does with them: a word of the law's list.</param>
/// <param name="Says">The same as an application says it.</param>
internal sealed record Buyer(string Name, string Use, string Says);

/// <summary>What an authority asks, and what an applicant answers.</summary>
internal sealed record Asked(string Question, string Answer);

/// <summary>How goods of one kind are traded: who buys them, for what, in which amounts, at which price; and what an authority wants to know.</summary>
/// <param name="Kind">What the buyers are: a word of the law's list of end-users.</param>
/// <param name="Buyers">Who buys.</param>
/// <param name="Units">In what they are counted, the first that the law's list has.</param>
/// <param name="Step">Amounts are a multiple of this.</param>
/// <param name="Most">The most steps.</param>
/// <param name="Cents">About what one of them costs.</param>
/// <param name="Questions">What is asked.</param>
/// <param name="Notes">What colleagues write to each other.</param>
/// <param name="Condition">What is wanted of a holder, and how it is shown.</param>
internal sealed record Trade(
    string Kind,
    ImmutableArray<Buyer> Buyers,
    string Units,
    int Step,
    int Most,
    int Cents,
    ImmutableArray<Asked> Questions,
    ImmutableArray<string> Notes,
    (string Text, string Shown) Condition
)
{
    static readonly Trade hospitals = new(
        "medical",
        [
            new("Central Hospital", "medical", "Anaesthesia in the operating theatres of the hospital"),
            new("University Clinic", "medical", "Treatment of raised pressure in the skull, in intensive care"),
            new("Hospital Pharmacy", "medical", "Stock of the hospital pharmacy for one year of anaesthesia"),
            new("Veterinary Clinic", "veterinary", "Anaesthesia of large animals in the clinic"),
            new("Children's Hospital", "medical", "Anaesthesia of short operations"),
        ],
        "g",
        50,
        24,
        4_20,
        [
            new(
                "For which treatments is the substance needed, and how much of it is used in a year?",
                "Anaesthesia and intensive care. About twice this quantity is used in a year; the statement of the pharmacist says so."
            ),
            new(
                "Who has access to the stock, and does the pharmacy supply prisons?",
                "Only the pharmacist and her deputy. The pharmacy supplies no prison and says so in its statement."
            ),
        ],
        ["The quantity fits the number of beds; compared with the year before.", "Asked the medicines authority whether the pharmacy is registered: it is."],
        ("The substance stays with the pharmacy that is named; it is not handed on.", "Extract from the stock book of the pharmacy")
    );

    static readonly Trade police = new(
        "law-enforcement",
        [
            new("City Police", "law-enforcement", "Equipment of officers on patrol"),
            new("Police Academy", "training", "Training of new officers at the academy"),
            new("Prison Service", "law-enforcement", "Replacement of equipment of the guards that is worn out"),
            new("Border Guard", "law-enforcement", "Equipment of two new stations"),
            new("Court Guard", "law-enforcement", "Equipment of the officers who keep order in the courts"),
        ],
        "piece",
        10,
        40,
        85_00,
        [
            new(
                "Which unit will use the goods, how many officers does it have, and how are they trained?",
                "The unit has 140 officers. They are trained for two days before the goods are handed out; the plan is attached to our letter."
            ),
            new(
                "Do the goods replace older ones, and what becomes of those?",
                "They replace equipment that is ten years old. The service destroys it and keeps a record of that."
            ),
            new(
                "The contract names a trading firm. Who receives the goods in the end?",
                "The firm clears them through customs and delivers to the depot of the service, as point 4 of the contract says."
            ),
        ],
        ["Second delivery to this user within a year: compare with the case before.", "The numbers fit what the service published about its staff."],
        ("The goods are used by the unit that is named and by nobody else.", "Confirmation of receipt, signed by the end-user")
    );

    static readonly Trade museums = new(
        "museum",
        [
            new("Museum of Legal History", "museum-display", "Display in the permanent exhibition on the history of punishment"),
            new("Prison Museum", "museum-display", "Display in the old cell block, behind glass"),
            new("Museum of Memory", "museum-display", "Loan for an exhibition on the victims of the former prison"),
        ],
        "piece",
        1,
        3,
        900_00,
        [
            new(
                "Where exactly will the piece be shown, and is the museum open to the public all year?",
                "In room 7 of the permanent exhibition. The museum is open from Tuesday to Sunday; its charter is attached to our letter."
            ),
        ],
        ["The museum stands in the national register of museums."],
        ("The piece is shown to the public and is neither lent nor sold on.", "Photograph of the piece in the exhibition")
    );

    /// <summary>How goods of an entry are traded in a kind of case: a museum shows them, hospitals treat with them, or officers use them.</summary>
    public static Trade Of(Listed goods, CaseKind kind) =>
        kind == CaseKind.MuseumExport ? museums
        : goods.Entry.Set == "execution" ? hospitals
        : goods.Entry.Chemicals.IsEmpty ? police
        : police with { Units = "kg", Step = 1, Most = 12, Cents = 140_00 };
}
