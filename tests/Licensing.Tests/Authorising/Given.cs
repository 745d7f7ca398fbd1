using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Law_Tests;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;
using Condition = Interdict.Licensing.Deciding.Condition;

namespace Interdict.Licensing_Tests.Authorising;

/// <summary>A case of an invented firm and the authorisation that comes of it, under the law of this checkout.</summary>
static class Given
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly Actor Officer = new("officer-1", Role.CaseOfficer);
    public static readonly Actor Holder = new("applicant-1", Role.Applicant, "firm-1");
    public static readonly ImmutableSortedDictionary<string, string> NoFacts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static LawBook Book => TheLaw.Reading.Book;

    public static Instrument Instrument => Book.Instruments[0];

    public static Procedures Procedures => Instrument.Procedures;

    public static ImmutableArray<byte> Chance() => [0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC, 0xDE, 0xF0, 0x12, 0x34];

    public static DealParty Party(string id, PartyRole role, string country = "qm") =>
        new(id, role, $"Example Works {id}", "1 Sample Street", country, "law-enforcement", "", "");

    public static DealItem Item(int number, string entry = "portable-shock-weapons", long pieces = 100) =>
        new(number, $"Sample goods {number}", entry, "", Quantity.Of(pieces, "piece"), new Money(100_000, "EUR"), NoFacts);

    public static DealTold Told(int items = 1, params ImmutableArray<DealParty> parties) =>
        DealTold.Nothing with
        {
            Parties = parties.IsEmpty ? [Party("p1", PartyRole.Applicant), Party("p2", PartyRole.Consignee), Party("p3", PartyRole.EndUser)] : parties,
            Items = [.. Enumerable.Range(1, items).Select(number => Item(number))],
            From = "de",
            To = "br",
            EndUseKind = "law-enforcement",
            EndUse = "Duty use by sworn officers",
        };

    public static Proposed Granted(int items = 1, string type = "individual") =>
        new(
            [.. Enumerable.Range(1, items).Select(number => new ItemDecision(number, Outcome.Granted, Quantity.Of(100, "piece"), []))],
            [new Condition("c1", "Send the delivery papers of every consignment.", "delivery papers", Today.AddMonths(4), [])],
            Today,
            Today.AddMonths(12),
            type,
            "Granted."
        );

    public static CaseFile Case(DealTold told, CaseKind kind = CaseKind.Export)
    {
        var id = FileId.Of(FileKind.Case, 2026, 7);
        return Fold(
            CaseFile.New(id),
            new Begun(kind, "firm-1", "Sample", "", "", "en"),
            new Written(told),
            new Determined(
                "submitted",
                Today,
                "sha256:old",
                [.. told.Items.Select(item => new ItemFinding(item.Number, "authorisation-required", item.Entry, "III:2.1", "", true, []))]
            ),
            new Submitted([])
        );
    }

    public static AuthorisationFile File(params Fact[] more) => FileOf(Issued(), more);

    public static AuthorisationFile FileOf(Issued issued, params Fact[] more) =>
        Fold(AuthorisationFile.New(FileId.Of(FileKind.Authorisation, 2026, 3)), [issued, .. more]);

    public static Issued Issued() => Issue.Of(Case(Told()), Granted(), Procedures, "sha256:old", Chance).Authorisations[0];

    public static T Fold<T>(T file, params Fact[] facts)
        where T : IFile<T>
    {
        foreach (var fact in facts)
        {
            var at = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero);
            file = file.After(new Paper(FileId.Of(FileKind.Case, 2026, 7), file.Version + 1, at, Officer, "", fact));
        }
        return file;
    }

    public static string Code(this Ruling ruling) =>
        ruling switch
        {
            Ruling.No no => string.Join(", ", no.Refusals.Select(refusal => refusal.Code)),
            Ruling.Yes yes => string.Join(", ", yes.Facts.Select(fact => fact.GetType().Name)),
            _ => "",
        };
}
