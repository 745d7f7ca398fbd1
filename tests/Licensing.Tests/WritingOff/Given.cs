using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;

namespace Interdict.Licensing_Tests.WritingOff;

/// <summary>An authorisation of two items, and what customs says of it.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly FileId Number = FileId.Of(FileKind.Authorisation, 2026, 1);
    static readonly ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static DealParty Party(PartyRole role, string name, string number = "") => new(name, role, name, "", "qm", "", number, "");

    public static AuthorisedItem Item(int number, long pieces) =>
        new(number, number, "Sprays", "sprays", "A:1", "9304 00 00", Quantity.Of(pieces, "piece"), null, none);

    public static Issued Papers { get; } =
        new(
            "C-2026-000001",
            CaseKind.Export,
            "individual",
            "form",
            "firm-1",
            DealTold.Nothing with
            {
                To = "qm",
                Parties =
                [
                    Party(PartyRole.Applicant, "Example Works", "QN 123"),
                    Party(PartyRole.Consignee, "Example Depot"),
                    Party(PartyRole.EndUser, "Example Police"),
                ],
            },
            [Item(1, 100), Item(2, 10)],
            [],
            new DateOnly(2026, 1, 1),
            new DateOnly(2026, 6, 30),
            "export",
            "law",
            "code"
        );

    public static AuthorisationFile Granted { get; } = AuthorisationFile.New(Number).And(Papers);

    public static LawSays LawNow { get; } = new(Today, "law", Effect.AuthorisationRequired, "sprays", "A:1", "Sprays", "1(1), A:1", true, []);

    public static Claim Asked { get; } =
        new(
            new DeclaredLine("26QN1", 1),
            1,
            Quantity.Of(40, "piece"),
            new DateOnly(2026, 3, 1),
            "QN001",
            new DeclaredName("EXAMPLE WORKS"),
            new DeclaredName("Example Depot"),
            new DeclaredName("example police"),
            "qm",
            "93040000"
        );

    public static string Fold(string name) => name.ToLowerInvariant();

    public static AuthorisationFile And(this AuthorisationFile file, params IEnumerable<Fact> facts) =>
        facts.Aggregate(file, (now, fact) => now.After(new Paper(now.Id, now.Version + 1, DateTimeOffset.UnixEpoch, new Actor("c", Role.Customs), "", fact)));

    public static AuthorisationFile After(this AuthorisationFile file, Ruling ruling) => file.And(ruling.Facts());

    public static ImmutableArray<Fact> Facts(this Ruling ruling) =>
        ruling is Ruling.Yes yes ? yes.Facts : throw new InvalidOperationException(string.Join(" ", ((Ruling.No)ruling).Refusals));

    public static string[] Codes(this Ruling ruling) => ruling is Ruling.No no ? [.. no.Refusals.Select(refusal => refusal.Code)] : [];

    public static Ruling Reserve(this AuthorisationFile file, Claim claim) => Acts.Reserve(file, claim, LawNow, Fold, Today);

    public static Ruling Consume(this AuthorisationFile file, Claim claim) => Acts.Consume(file, claim, LawNow, Fold, Today);

    public static string[] WhyNot(Claim claim, LawSays? law = null, AuthorisationFile? file = null) =>
        [.. Acts.Check(file ?? Granted, claim, law ?? LawNow, Fold, Today).Select(refusal => refusal.Code)];
}
