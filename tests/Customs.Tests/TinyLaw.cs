using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Tests;

/// <summary>
/// A law small enough to know by heart, of the invented state of Quarmia: thumb-cuffs do not leave it, pepper sprays need an
/// authorisation, and leg irons moved from one list to the other in 2032, in a text that nobody has read yet.
/// </summary>
static class TinyLaw
{
    static readonly Dated always = new(new DateOnly(2031, 2, 1), null, new DateOnly(2030, 12, 1));
    static readonly Dated later = new(new DateOnly(2032, 1, 1), null, new DateOnly(2031, 12, 1));

    public static DateOnly Day { get; } = new(2031, 3, 1);

    public static LawBook Book { get; } =
        new(
            Facts(),
            new Gazetteer([Place("qm", "Quarmia", "QM"), Place("qn", "Quintal", "QN"), Place("qn-isle", "Isle of Quintal", "")]),
            [Group("qm-territory", "Quarmia", later, "qm"), Group("qm-friends", "friends of Quarmia", later, "qn-isle")],
            [Instrument()],
            []
        );

    public static Lexicon Lexicon { get; } =
        new(
            [
                new Thing("thumb-cuffs", "Thumb-cuffs", [new Term("en", "thumb cuff"), new Term("fr", "poucette")], [], [], ["toy"]),
                new Thing("pepper-spray", "Pepper spray", [new Term("en", "pepper spray")], [], [], []),
                new Thing("leg-irons", "Leg irons", [new Term("en", "leg iron")], [], [], []),
            ],
            [new Idea("toy", [new Term("en", "toy")], [])],
            Folding(),
            ["steel", "cotton"],
            ["goods", "parts"]
        );

    public static Examiner Examiner() => new(Book, new Recogniser(Lexicon), Lexicon.Vague, "sha256:tiny");

    static ImmutableSortedDictionary<char, string> Folding() =>
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToImmutableSortedDictionary(letter => letter, letter => char.ToLowerInvariant(letter).ToString()).Add('é', "e");

    static ImmutableArray<FactKind> Facts() =>
        [
            new("act", FactForm.Choice, ["export", "import", "transit", "production"], "", "What is being done?", "Export: goods leave.", false, true),
            new("from", FactForm.Place, [], "", "From which place do the goods leave?", "", false, true),
            new("to", FactForm.Place, [], "", "To which place do the goods go?", "", false, true),
            new("via", FactForm.Place, [], "", "Through which place do they pass?", "", false, true),
            new("actor_residence", FactForm.Place, [], "", "Where is whoever acts resident?", "", false, false),
            new("end_user_kind", FactForm.Choice, ["law-enforcement", "museum", "other"], "", "What kind of end-user is it?", "", false, true),
            new("end_use", FactForm.Choice, ["museum-display", "torture", "other"], "", "What for?", "", false, true),
            new("state_personnel", FactForm.YesNo, [], "", "Are the goods for personnel of Quarmia abroad?", "", false, true),
            new("used_by_law_enforcement_both_sides", FactForm.YesNo, [], "", "Used on both sides?", "", false, true),
            new("authorisation_checked", FactForm.YesNo, [], "", "Has an authorisation been checked?", "", false, true),
            new("accompanies_user", FactForm.YesNo, [], "", "Is it one device that accompanies its user?", "", false, true),
            new("overall_length_mm", FactForm.Number, [], "mm", "How long are they, locked?", "", false, true),
            new("knows_misuse", FactForm.YesNo, [], "", "Does whoever acts know of a misuse?", "", true, false),
        ];

    static Place Place(string id, string name, string iso) => new(id, name, iso, "state", "", [$"Republic of {name}"], Verification.Verified);

    static PlaceGroup Group(string id, string title, Dated friends, string place) =>
        new(id, title, [new Membership(place, id == "qm-friends" ? friends : always, Verification.Verified, "", "")]);

    static Instrument Instrument() =>
        new(
            "qm-act-7",
            "QM Act 7",
            "Act 7 of Quarmia",
            "qm",
            [always.AppliesFrom, later.AppliesFrom],
            [new AmendingAct("QM Act 7", "QM Gazette 2030/12", always, "First edition")],
            [new Source("S1", "QM Gazette 2030/12", "")],
            [
                Entry("thumb-cuffs", [], Text("B:1", "B", "Thumb-cuffs and thumbscrews", always, Verification.Verified, "732690")),
                Entry(
                    "leg-irons",
                    [],
                    Text("C:1", "C", "Leg irons", always, Verification.Verified, "732690"),
                    Text("B:leg-irons", "B", "Leg irons", later, Verification.SecondarySource, "732690", "830140")
                ),
                Entry("pepper-spray", [], Text("C:2", "C", "Pepper sprays", always, Verification.Verified, "930400")),
            ],
            [],
            [Prohibition(), Requirement()],
            [
                new Entailment("export", [new Condition.In("from", ["qm-territory"]), new Condition.Outside("to", ["qm-territory"])]),
                new Entailment("import", [new Condition.Outside("from", ["qm-territory"]), new Condition.In("to", ["qm-territory"])]),
            ],
            [
                new DocumentClaim("Q001", "An authorisation exists", "positive-proof", "Which one?"),
                new DocumentClaim("Q907", "The goods are for personnel abroad", "exemption", "Who confirms it?"),
            ],
            [],
            [],
            []
        );

    static Entry Entry(string slug, ImmutableArray<string> before, params ImmutableArray<EntryEdition> texts) =>
        new(
            slug,
            "torture",
            before,
            [slug],
            [],
            texts,
            [],
            [],
            ["Toys"],
            new Card(
                $"What {slug} are.",
                ["Measure the overall length."],
                ["What are they for?", "Who made them?", "Who will use them?"],
                "Keep the goods.",
                ""
            )
        );

    static EntryEdition Text(string label, string annex, string title, Dated dates, Verification verification, params ImmutableArray<string> codes) =>
        new(label, annex, title, dates, verification, "", "S1", codes, [], false);

    static Row Leaving() => new([new Condition.In("from", ["qm-territory"]), new Condition.Outside("to", ["qm-territory"])]);

    static Measure Prohibition() =>
        new(
            "b-export",
            "s. 4",
            "Export of list B",
            always,
            Verification.Verified,
            "S1",
            ["export"],
            ["B"],
            [],
            "",
            [Leaving()],
            Effect.Prohibited,
            "Goods of list B do not leave.",
            "s. 8",
            [],
            [],
            null,
            ["Keep the goods."]
        );

    static Measure Requirement() =>
        new(
            "c-export",
            "s. 5",
            "Export of list C",
            always,
            Verification.Verified,
            "S1",
            ["export"],
            ["C"],
            [],
            "",
            [Leaving()],
            Effect.AuthorisationRequired,
            "Goods of list C leave with an authorisation.",
            "s. 8",
            [
                new Lift(
                    "personnel",
                    "s. 6",
                    always,
                    Verification.Verified,
                    Effect.Exempt,
                    [new Row([new Condition.Is("state_personnel", ["yes"])])],
                    [],
                    Holding.UntilVerified,
                    "s. 6",
                    "Free for personnel abroad.",
                    []
                ),
            ],
            [],
            new AuthorisationRoute("individual", "Form 1", "6 months", "Listing authority"),
            ["Ask for Form 1."]
        );
}
