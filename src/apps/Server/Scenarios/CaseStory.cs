using System.Collections.Immutable;
using Interdict.Evidence;
using Interdict.Journal;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;

namespace Interdict.Server.Scenarios;

/// <summary>Something that happens in a scenario, at its moment.</summary>
internal sealed record Step(DateTimeOffset At, Action<Writing> Do);

/// <summary>How far a case of a scenario comes.</summary>
internal enum Fate
{
    Draft,
    Received,
    Taken,
    Asked,
    Answered,
    Proposed,
    Granted,
    Refused,
    Withdrawn,
}

/// <summary>The story of one case: what happens, when and by whom. The facts are those that the acts of the pages record.</summary>
internal sealed class CaseStory(Cast cast, Lot lot, string firm, string firmName, Actor applicant, Actor officer, Actor second, DateTimeOffset begun, Fate fate)
{
    const int mostItems = 2;

    readonly (DealTold Told, ImmutableArray<Listed> Goods, string Title) deal = cast.Deal(lot, firmName, mostItems);
    FileId id;
    FileId authorisation;

    /// <summary>What happens.</summary>
    public IEnumerable<Step> Steps()
    {
        yield return At(0, writing => Begin(writing));
        if (fate == Fate.Draft)
        {
            yield break;
        }
        yield return At(1, writing => Add(writing, applicant, "", new Submitted([])));
        if (fate == Fate.Withdrawn)
        {
            yield return At(3, writing => Add(writing, applicant, "The buyer cancelled the order.", new Withdrawn()));
        }
        if (fate is Fate.Received or Fate.Withdrawn)
        {
            yield break;
        }
        yield return At(4, writing => Add(writing, officer, "", new Assigned(officer.Account)));
        foreach (var step in Handled())
        {
            yield return step;
        }
        foreach (var step in fate is Fate.Proposed or Fate.Granted or Fate.Refused ? Decided() : [])
        {
            yield return step;
        }
    }

    IEnumerable<Step> Handled()
    {
        if (fate is Fate.Asked or Fate.Answered || lot.Once(25))
        {
            var due = Day(26 + lot.Below(20));
            yield return At(
                6,
                writing =>
                    Add(writing, officer, "", new QuestionAsked("q1", "Please name the unit that will use the goods, and send its written statement.", due))
            );
            if (fate != Fate.Asked)
            {
                yield return At(
                    13,
                    writing =>
                        Add(writing, applicant, "", new QuestionAnswered("q1", "The goods are for the training unit. The statement is attached to our letter."))
                );
            }
        }
        if (fate is Fate.Asked or Fate.Answered)
        {
            yield break;
        }
        if (lot.Once(20))
        {
            yield return At(
                15,
                writing =>
                    Add(writing, officer, "", new Noted("n1", "Second delivery to this user within a year: compare with the case before.", [second.Account]))
            );
        }
        yield return At(16, writing => Add(writing, officer, "", [.. Weighings()]));
    }

    IEnumerable<Fact> Weighings() =>
        cast
            .Procedures.Weighing("export", [.. deal.Goods.Select(one => one.Text.Annex).Distinct()], Day(16), Day(16))
            .Take(4)
            .Select(one => new Weighed(
                one.Id,
                Concern.None,
                "The sources that were looked at give no reason for concern about this user and these goods.",
                [],
                [
                    new NothingFound(
                        one.SourceKinds.IsEmpty ? "" : one.SourceKinds[0],
                        "Published reports of the last three years",
                        Day(15),
                        officer.Account,
                        firmName
                    ),
                ],
                []
            ));

    IEnumerable<Step> Decided()
    {
        var proposed = Proposal();
        yield return At(20, writing => Add(writing, officer, "", proposed));
        if (fate == Fate.Proposed)
        {
            yield break;
        }
        yield return At(22, writing => Take(writing, proposed));
        if (fate == Fate.Granted && lot.Once(70))
        {
            var (line, quantity) = (new DeclaredLine($"26QM{100_000 + lot.Below(900_000)}{100_000 + lot.Below(900_000)}", 1), lot.Below(3));
            yield return At(30, writing => WriteOff(writing, line, quantity));
        }
    }

    Proposed Proposal()
    {
        var kind = cast.Procedures.Kind("export")!;
        var type = cast.Procedures.Type(kind.Types[0])!;
        var from = Day(23);
        var (_, latest) = ValidityLimits.Of(type, from);
        var ground = cast.Procedures.Grounds.FirstOrDefault(one => one.IsDenial && (one.Kinds.IsEmpty || one.Kinds.Contains(kind.Kind)))?.Id;
        return new Proposed(
            [
                .. deal.Told.Items.Select(item =>
                    fate == Fate.Refused
                        ? new ItemDecision(item.Number, Outcome.Refused, item.Quantity.None, ground is null ? [] : [ground])
                        : new ItemDecision(item.Number, Outcome.Granted, item.Quantity, [])
                ),
            ],
            fate == Fate.Granted && lot.Once(40)
                ?
                [
                    new Licensing.Deciding.Condition(
                        "c1",
                        "The holder sends the end-user's confirmation of receipt.",
                        "Confirmation of receipt, signed by the end-user",
                        Day(120),
                        []
                    ),
                ]
                : [],
            from,
            latest ?? from.AddYears(1),
            type.Type,
            fate == Fate.Refused
                ? "The authorisation is refused for the reasons that are named for each item."
                : "The authorisation is granted for the goods, quantities and parties that are named."
        );
    }

    void Begin(Writing writing)
    {
        id = writing.NewFile(FileKind.Case);
        var findings = deal
            .Told.Items.Zip(deal.Goods)
            .Select(pair => new ItemFinding(
                pair.First.Number,
                Words.Of(Effect.AuthorisationRequired),
                pair.Second.Entry.Slug,
                pair.Second.Text.Label,
                pair.Second.Text.Label,
                pair.Second.Text.Verification.IsConfirmed(),
                []
            ));
        Add(
            writing,
            applicant,
            "",
            new Begun(CaseKind.Export, firm, deal.Title, "", "", "en"),
            new Written(deal.Told),
            new Determined("submitted", Day(0), cast.Law, [.. findings])
        );
    }

    void Take(Writing writing, Proposed proposed)
    {
        Add(writing, second, "", new Decided(proposed, second.Account));
        if (fate != Fate.Granted || writing.Read<CaseFile>(id) is not { } file)
        {
            return;
        }
        foreach (var issued in Issue.Of(file, proposed, cast.Procedures, cast.Law, () => [.. lot.Bytes(VerificationCode.Bytes)]).Authorisations)
        {
            authorisation = writing.NewFile(FileKind.Authorisation);
            writing.Add<AuthorisationFile>(authorisation, second, "", [issued]);
            Add(writing, second, "", new AuthorisationMade(authorisation.Text));
        }
    }

    void WriteOff(Writing writing, DeclaredLine line, int part)
    {
        if (authorisation.Text is null || writing.Read<AuthorisationFile>(authorisation) is not { Items: [var item, ..] })
        {
            return;
        }
        var quantity = item.Quantity with { Thousandths = Math.Max(1000, item.Quantity.Thousandths * (part + 1) / 4 / 1000 * 1000) };
        var customs = new Actor("demo-customs", Role.Customs, "customs-1");
        writing.Add<AuthorisationFile>(authorisation, customs, "", [new Reserved(line, item.Number, quantity, Day(30), "QM-101")]);
        if (part < 2)
        {
            writing.Add<AuthorisationFile>(authorisation, customs, "", [new WrittenOff(line, item.Number, quantity, Day(30), "QM-101")]);
        }
    }

    void Add(Writing writing, Actor by, string why, params ImmutableArray<Fact> facts) => writing.Add<CaseFile>(id, by, why, facts);

    // Office hours: what happens on a day happens between eight and sixteen.
    Step At(int days, Action<Writing> work) => new(begun.AddDays(days).AddMinutes(480 + lot.Below(480)), work);

    DateOnly Day(int days) => DateOnly.FromDateTime(begun.UtcDateTime).AddDays(days);
}
