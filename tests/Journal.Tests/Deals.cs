using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;

namespace Interdict.Journal_Tests;

/// <summary>Invented deals.</summary>
internal static class Deals
{
    public static Actor Applicant { get; } = new("a1", Role.Applicant, "f1");

    public static ImmutableSortedDictionary<string, string> NoFacts { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static DealTold Told(string consignee = "Ada Example", string goods = "spray cans") =>
        DealTold.Nothing with
        {
            Parties =
            [
                new DealParty("p1", PartyRole.Applicant, "Example Works", "1 Example Road", "qm", "", "", ""),
                new DealParty("p2", PartyRole.EndUser, consignee, "2 Sample Street", "qn", "police", "", ""),
            ],
            Items = [new DealItem(1, goods, "oc-sprays", "", Quantity.Of(100, "piece"), null, NoFacts)],
            From = "qm",
            To = "qn",
            EndUse = "for the police school",
        };

    public static Begun Begun(string title = "Spray for a school", string firm = "f1") => new(CaseKind.Export, firm, title, "", "", "en");

    public static Issued Issued(long pieces = 100_000, string code = "CODE-1") =>
        new(
            "C-2026-000001",
            CaseKind.Export,
            "individual",
            "VII",
            "f1",
            Told(),
            [new AuthorisedItem(1, 1, "spray cans", "oc-sprays", "III:1", "", Quantity.Of(pieces, "piece"), null, NoFacts)],
            [],
            new DateOnly(2026, 3, 1),
            new DateOnly(2026, 9, 1),
            "export",
            "sha256:0",
            code
        );

    public static WrittenOff WrittenOff(long line, long pieces = 1) =>
        new(new DeclaredLine("26QM" + line, 1), 1, Quantity.Of(pieces, "piece"), new DateOnly(2026, 3, 2), "QM01");

    public static Task<FileId> Case(Registry registry, string title = "Spray for a school", string firm = "f1") =>
        registry.Begin<CaseFile>(FileKind.Case, Applicant, "new", Begun(title, firm), new Written(Told()));

    public static Task<FileId> Authorisation(Registry registry, long pieces = 100_000, string code = "CODE-1") =>
        registry.Begin<AuthorisationFile>(FileKind.Authorisation, new Actor("o1", Role.CaseOfficer), "", Issued(pieces, code));

    /// <summary>One piece is written off, unless nothing is left.</summary>
    public static Ruling WriteOff(AuthorisationFile file, long line) =>
        file.Ledger.Lines.ContainsKey(WrittenOff(line).Line) ? Ruling.Done()
        : file.Ledger.Left(file.Items[0]).Thousandths < 1000 ? Ruling.Not(Refusal.Of("quantity-short", "Nothing is left."))
        : Ruling.Done(WrittenOff(line));
}
