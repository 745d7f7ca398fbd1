using System.Collections.Immutable;
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
using Interdict.Server.Cases;
using Interdict.Server.Tongues;
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

/// <summary>Those who write in a case.</summary>
internal sealed record Writers(string Firm, Actor Applicant, Actor Officer, Actor Second, Actor Adviser);

/// <summary>The story of one case: what happens, when and by whom. The facts are those that the acts of the pages record.</summary>
/// <param name="cast">The law and the names.</param>
/// <param name="lot">Chance.</param>
/// <param name="story">What it is about.</param>
/// <param name="by">Who writes.</param>
/// <param name="begun">The day of its beginning.</param>
/// <param name="fate">How far it comes.</param>
/// <param name="isFull">False for a large archive: less is written in each case.</param>
internal sealed class CaseStory(Cast cast, Lot lot, Story story, Writers by, DateTimeOffset begun, Fate fate, bool isFull)
{
    const int assessed = 16;

    readonly Assessed work = new(cast.Procedures, story, by.Officer.Account, DateOnly.FromDateTime(begun.UtcDateTime).AddDays(assessed));
    FileId id;
    FileId authorisation;

    bool Fails => fate == Fate.Refused && work.Failing is not null;

    /// <summary>What happens.</summary>
    public IEnumerable<Step> Steps()
    {
        yield return At(0, Begin);
        if (fate == Fate.Draft)
        {
            yield break;
        }
        yield return At(1, writing => Add(writing, by.Applicant, "", new Submitted([])));
        if (fate == Fate.Withdrawn)
        {
            yield return At(3, writing => Add(writing, by.Applicant, "The buyer cancelled the order.", new Withdrawn()));
        }
        if (fate is Fate.Received or Fate.Withdrawn)
        {
            yield break;
        }
        yield return At(4, writing => Add(writing, by.Officer, "", new Assigned(by.Officer.Account)));
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
            var (asked, due) = (lot.Of(story.Trade.Questions), Day(20 + lot.Below(16)));
            yield return At(6, writing => Add(writing, by.Officer, "", new QuestionAsked("q1", asked.Question, due)));
            if (fate != Fate.Asked)
            {
                yield return At(13, writing => Add(writing, by.Applicant, "", new QuestionAnswered("q1", asked.Answer)));
            }
        }
        if (fate is Fate.Asked or Fate.Answered)
        {
            yield break;
        }
        foreach (var step in isFull && story.Kind != CaseKind.Classification && lot.Once(35) ? Advised() : [])
        {
            yield return step;
        }
        if (lot.Once(20))
        {
            var note = lot.Of(story.Trade.Notes);
            yield return At(15, writing => Add(writing, by.Officer, "", new Noted("n1", note, [by.Second.Account])));
        }
        // Whoever has only taken a case is in the middle of it.
        var done =
            fate == Fate.Taken ? lot.Below(work.Asked.Length + 1)
            : isFull ? work.Asked.Length
            : Math.Min(4, work.Asked.Length);
        yield return At(assessed, writing => Add(writing, by.Officer, "", [.. Weighings(done)]));
    }

    IEnumerable<Step> Advised()
    {
        var due = Day(22);
        yield return At(
            7,
            writing =>
                Add(
                    writing,
                    by.Officer,
                    "",
                    new AdviceAsked("v1", by.Adviser.Body, "Is anything known to you of this end-user that speaks against a grant?", [], due)
                )
        );
        if (fate != Fate.Taken)
        {
            ImmutableArray<ItemAdvice> says =
            [
                .. story.Told.Items.Select(item => new ItemAdvice(item.Number, Position.Agrees, "Nothing is known to us that speaks against it.")),
            ];
            yield return At(12, writing => Add(writing, by.Adviser, "", new AdviceGiven("v1", says, [])));
        }
    }

    IEnumerable<Fact> Weighings(int done)
    {
        if (!isFull)
        {
            return work.Asked.Take(done).Select(one => work.WeighShortly(one, Fails && one == work.Failing));
        }
        ImmutableArray<Fact> weighed = [.. work.Asked.Take(done).SelectMany(one => work.Weigh(one, Fails && one == work.Failing))];
        return [.. work.Prepared(), .. weighed, .. done == work.Asked.Length ? work.Ground(!Fails) : []];
    }

    IEnumerable<Step> Decided()
    {
        var proposed = Proposal();
        yield return At(20, writing => proposed = Propose(writing, proposed));
        if (fate == Fate.Proposed)
        {
            yield break;
        }
        yield return At(22, writing => Take(writing, proposed));
        if (fate == Fate.Granted && story.Kind is (CaseKind.Export or CaseKind.MuseumExport) && lot.Once(70))
        {
            var (line, quantity) = (new DeclaredLine($"26QM{100_000 + lot.Below(900_000)}{100_000 + lot.Below(900_000)}", 1), lot.Below(3));
            yield return At(30, writing => WriteOff(writing, line, quantity));
        }
    }

    Proposed Proposal()
    {
        var kind = cast.Procedures.Kind(KindAsks.Word(story.Kind))!;
        var type = kind.Types.IsEmpty ? null : cast.Procedures.Type(kind.Types[0]);
        var from = Day(23);
        var latest = type is null ? null : ValidityLimits.Of(type, from).Latest;
        ImmutableArray<string> grounds = Fails ? [work.Failing!.Ground] : [];
        var outcome =
            story.Kind == CaseKind.Classification ? Outcome.Answered
            : Fails ? Outcome.Refused
            : Outcome.Granted;
        return new Proposed(
            [
                .. story.Told.Items.Select(item => new ItemDecision(
                    item.Number,
                    outcome,
                    outcome == Outcome.Granted ? item.Quantity : item.Quantity.None,
                    grounds
                )),
            ],
            outcome == Outcome.Granted && lot.Once(40)
                ? [new Licensing.Deciding.Condition("c1", story.Trade.Condition.Text, story.Trade.Condition.Shown, Day(120), [])]
                : [],
            from,
            latest ?? from.AddYears(1),
            outcome == Outcome.Granted && type is not null ? type.Type : "",
            Fails
                ? "The authorisation is refused for the reasons that are named for each item."
                : "The authorisation is granted for the goods, quantities and parties that are named."
        );
    }

    // The text is composed of the file, as on the page.
    Proposed Propose(Writing writing, Proposed draft)
    {
        if (isFull && writing.Read<CaseFile>(id) is { } file)
        {
            var items = story.Found.Zip(story.Goods, (found, goods) => new ItemLaw(found, goods.Text.Annex)).ToImmutableArray();
            if (CaseLaw.Of(cast.Procedures, KindAsks.Word(story.Kind), items, Day(20), cast.Law) is { } law)
            {
                draft = draft with { Text = DecisionWords.Text(file, draft, law, Day(20), cast.Book, Tongue.English) };
            }
        }
        Add(writing, by.Officer, "", draft);
        return draft;
    }

    void Begin(Writing writing)
    {
        id = writing.NewFile(FileKind.Case);
        Add(
            writing,
            by.Applicant,
            "",
            new Begun(story.Kind, by.Firm, story.Title, "", "", "en"),
            new Written(story.Told),
            new Determined("submitted", Day(0), cast.Law, story.Found)
        );
    }

    void Take(Writing writing, Proposed proposed)
    {
        if (story.Kind == CaseKind.Classification)
        {
            Add(writing, by.Officer, "", [.. Rulings()]);
        }
        Add(writing, by.Second, "", new Decided(proposed, by.Second.Account));
        if (proposed.Type.Length == 0 || writing.Read<CaseFile>(id) is not { } file)
        {
            return;
        }
        foreach (var issued in Issue.Of(file, proposed, cast.Procedures, cast.Law, () => [.. lot.Bytes(VerificationCode.Bytes)]).Authorisations)
        {
            authorisation = writing.NewFile(FileKind.Authorisation);
            writing.Add<AuthorisationFile>(authorisation, by.Second, "", [issued]);
            Add(writing, by.Second, "", new AuthorisationMade(authorisation.Text));
        }
    }

    IEnumerable<Fact> Rulings() =>
        story
            .Told.Items.Zip(story.Goods, (item, goods) => (item, goods))
            .Select(one => new RulingGiven(
                one.item.Number,
                one.item.Description,
                one.item.Code,
                one.goods.Entry.Slug,
                one.goods.Text.Label,
                one.item.Facts,
                "The goods have all features that the entry names, and none of its exclusions fits them.",
                cast.Law
            ));

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
