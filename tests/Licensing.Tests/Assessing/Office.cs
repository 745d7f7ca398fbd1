using System.Collections.Immutable;
using Interdict.Evidence;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Licensing_Tests.Assessing;

/// <summary>An authority of an invented state with a small law of its own, and one case on the desk.</summary>
sealed class Office
{
    public static readonly Actor Officer = new("o1", Role.CaseOfficer);
    public static readonly Actor Other = new("o2", Role.CaseOfficer);
    public static readonly Actor Second = new("s1", Role.Countersigner);
    public static readonly Actor Ministry = new("m1", Role.Adviser, "ministry");
    public static readonly DateOnly Monday = new(2030, 4, 1);

    static readonly Rests rests = new(new Dated(new DateOnly(2020, 1, 1), null, new DateOnly(2020, 1, 1)), Verification.Verified, "S");

    public static readonly Procedures Procedures = Procedures.None with
    {
        Types =
        [
            new AuthorisationType(
                "individual",
                "Q1",
                "One recipient",
                Forms("export", "F1"),
                ["B"],
                new Limits(new Span(Months: 3), new Span(Months: 12)),
                null,
                "",
                [],
                "",
                "",
                "",
                [],
                rests
            ),
        ],
        Forms = [new Form("F1", "Form", ["export"], 3, [], "", Verification.Verified, "", rests)],
        Kinds =
        [
            Kind("export", ["individual"], "", ["risk", "look-back", "use"]),
            Kind("museum-export", ["individual"], "museum", ["use"]),
            Kind("bar", [], "", ["suspicion"]) with
            {
                Act = "",
                HearsFirst = true,
                InsufficientGrounds = Forms("B", ""),
            },
            Kind("classification", [], "", []),
        ],
        Considerations =
        [
            Weighing("risk", forces: true, "g-risk", "court", "un", "society"),
            Weighing("look-back", forces: false, "g-before") with
            {
                IsLookBack = true,
            },
            Weighing("use", forces: false, "g-use"),
            Weighing("suspicion", forces: false, "g-bar"),
        ],
        SourceKinds =
        [
            new SourceKind("court", "Judgment of a court", "Q2", true, false, rests),
            new SourceKind("un", "Finding of a body", "Q2", true, false, rests),
            new SourceKind("society", "Report of civil society", "Q2", false, true, rests),
            new SourceKind("papers", "Paper of the case", "", false, false, rests),
        ],
        Grounds =
        [
            new RefusalGround("g-risk", "Q2", "There are reasonable grounds to believe that the goods are misused.", true, [], [], rests),
            new RefusalGround("g-use", "Q3", "The end-use speaks against it.", true, [], [], rests),
            new RefusalGround("g-missing", "Q4", "The information is insufficient.", true, [], ["B"], rests),
            new RefusalGround("g-bar", "Q5", "There is a reasonable suspicion.", false, ["bar"], [], rests),
        ],
    };

    Office(CaseFile file) => File = file;

    public CaseFile File { get; private set; }

    public DateTimeOffset Now { get; private set; } = new(2030, 4, 1, 9, 0, 0, TimeSpan.Zero);

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public Effect Effect { get; set; } = Effect.AuthorisationRequired;

    public bool Confirmed { get; set; } = true;

    public string Label { get; set; } = "B:1";

    public CaseLaw Law =>
        CaseLaw.Of(
            Procedures,
            Word(File.Kind),
            File.Application.Told.Items.IsEmpty
                ? [new ItemLaw(Finding(0), "")]
                : [.. File.Application.Told.Items.Select(item => new ItemLaw(Finding(item.Number), "B"))],
            Today,
            "law-1"
        )!;

    /// <summary>A case that was handed in and taken by the officer.</summary>
    public static Office With(CaseKind kind = CaseKind.Export, int items = 2, params ImmutableArray<string> gaps)
    {
        var office = new Office(CaseFile.New(FileId.Of(FileKind.Case, 2030, 7)));
        var applicant = new Actor("a1", Role.Applicant, "firm-1");
        office.Put(applicant, new Begun(kind, "firm-1", "Sprays for QM", "", "", "en"));
        office.Put(applicant, new Written(Told(items)));
        office.Put(applicant, new Submitted(gaps), office.Law.AsFact("submitted"));
        return office.Do(Take.Of(office.File, Officer, ""), Officer);
    }

    public static DealTold Told(int items) =>
        DealTold.Nothing with
        {
            Parties =
            [
                new DealParty("p1", PartyRole.Applicant, "Example Works", "1 Example Street", "qm", "", "", ""),
                new DealParty("p2", PartyRole.EndUser, "Police of Example Town", "2 Example Square", "qn", "law-enforcement", "", ""),
            ],
            Items =
            [
                .. Enumerable
                    .Range(1, items)
                    .Select(at => new DealItem(
                        at,
                        $"Goods {at}",
                        "goods",
                        "",
                        Quantity.Of(100, "piece"),
                        null,
                        ImmutableSortedDictionary<string, string>.Empty
                    )),
            ],
            From = "qm",
            To = "qn",
            EndUse = "Training of officers",
        };

    public Office Put(Actor by, params ImmutableArray<Fact> facts)
    {
        foreach (var fact in facts)
        {
            File = File.After(new Paper(File.Id, File.Version + 1, Now, by, "", fact));
        }
        return this;
    }

    public Office Do(Ruling ruling, Actor? by = null) => Put(by ?? Officer, Assert.IsType<Ruling.Yes>(ruling).Facts);

    public Office On(DateOnly day)
    {
        Now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
        return this;
    }

    /// <summary>Everything that the law wants before a grant, without any concern.</summary>
    public Office Ready()
    {
        foreach (var one in Law.Considerations)
        {
            Search(one.Id, "court").Search(one.Id, "un");
            Do(Weigh.Of(File, Officer, Law, one.Id, Concern.None, $"Nothing speaks against it ({one.Id}).", [], ""));
        }
        return Do(Weigh.Look(File, Officer, new Screened("assessed", ["un@1"], [], [], [])));
    }

    public Office Search(string consideration, string kind) =>
        Do(Collect.Search(File, Officer, Law, consideration, kind, "Library of judgments", Today, "police Example Town", Today));

    public Proposed Draft(params ImmutableArray<ItemDecision> items) => new(items, [], Today, Today.AddMonths(6), "individual", "The text of the decision.");

    public static ItemDecision Granted(int item, long quantity = 100) => new(item, Outcome.Granted, Quantity.Of(quantity, "piece"), []);

    public static ItemDecision Refused(int item, params ImmutableArray<string> grounds) => new(item, Outcome.Refused, Quantity.Of(0, "piece"), grounds);

    public Ruling Propose(Proposed draft, Eyes eyes = Eyes.Four, bool isLawSeen = false, Actor? by = null) =>
        Licensing.Deciding.Propose.Of(File, by ?? Officer, draft, Law, isLawSeen, eyes, Today);

    public static string[] Codes(Ruling ruling) => [.. Assert.IsType<Ruling.No>(ruling).Refusals.Select(one => one.Code)];

    public static Quoted Source(string kind = "court", string name = "Court of Example", bool isProtected = false) =>
        new(kind, name, "The police of Example Town used sprays lawfully.", Reliability.High, new DateOnly(2029, 5, 6), "Journal 12", isProtected);

    ItemFinding Finding(int item) => new(item, Words.Of(Effect), item == 0 ? "" : "goods", item == 0 ? "" : Label, "Q1, B:1", Confirmed, []);

    static string Word(CaseKind kind) =>
        kind switch
        {
            CaseKind.Export => "export",
            CaseKind.MuseumExport => "museum-export",
            CaseKind.Bar => "bar",
            _ => "classification",
        };

    static ImmutableSortedDictionary<string, string> Forms(string act, string form) => ImmutableSortedDictionary<string, string>.Empty.Add(act, form);

    static CaseProcedure Kind(string kind, ImmutableArray<string> types, string ground, ImmutableArray<string> considerations) =>
        new(
            kind,
            kind,
            "",
            "Q1",
            "export",
            ["B"],
            types,
            "F1",
            "applicant",
            [],
            [],
            [],
            Forms("B", "g-missing"),
            ground,
            [],
            considerations,
            false,
            false,
            [],
            rests
        );

    static Consideration Weighing(string id, bool forces, string ground, params ImmutableArray<string> sources) =>
        new(id, "Q2", $"What of {id}?", "", [], true, false, forces, ground, "", sources.IsEmpty ? [] : [.. sources, "papers"], rests);
}
