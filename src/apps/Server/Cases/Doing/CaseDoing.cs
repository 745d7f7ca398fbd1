using System.Collections.Immutable;
using Interdict.Evidence.Countries;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Server.Countries;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases.Doing;

/// <summary>Carries out what the form of a case page asks for.</summary>
internal sealed class CaseDoing(
    CaseScreen screen,
    Registry registry,
    Deciding decisions,
    CaseLaws laws,
    PartiesLook look,
    OfficeRules rules,
    People people,
    CountryShelf countries,
    LawDesk book,
    Phrasebook phrases,
    TimeProvider clock
)
{
    readonly FileId id = screen.File.Id;
    readonly FormFields form = screen.Form;

    /// <summary>Where on the page an act has its place.</summary>
    public static string Place(FormFields form) =>
        form.Act switch
        {
            "quote-country" => "country",
            "weigh" or "quote" or "search" or "search-all" => $"weigh-{form.About}",
            "strike" => "assessment",
            "settle" or "look" => "parties",
            "attest" or "ruling" or "check-fact" => "law",
            "ground" => "ground",
            "ask" or "take-back-question" => "questions",
            "hear" => "hearing",
            "stop-clock" or "restart-clock" => "clock",
            "note" => "notes",
            "propose" or "countersign" or "send-back" or "recall" => "decision",
            "ask-advice" or "take-back-advice" or "give-advice" or "ask-release" or "release" => "advice",
            _ => "",
        };

    /// <summary>Does it; missing when there is no such act for whoever asks.</summary>
    public async Task<Recorded> Do() =>
        form.Act switch
        {
            "note" when screen.Desk.Is(Role.CaseOfficer, Role.Countersigner) => await Note(),
            "look" when screen.Desk.Is(Role.CaseOfficer) => await Looked("assessed", form.Seen),
            "check-fact" when screen.Desk.Is(Role.CaseOfficer) => await Checked(),
            "ruling" when screen.Desk.Is(Role.CaseOfficer) => await Ruled(),
            "quote-country" when screen.Desk.Is(Role.CaseOfficer) => await QuoteCountry(),
            "propose" when screen.Desk.Is(Role.CaseOfficer) => await Propose(),
            "countersign" when screen.Desk.Is(Role.Countersigner) => await Countersigned(),
            _ when CaseActs.RoleOf(form.Act) is { } role && screen.Desk.Is(role) => await Act(role),
            _ => new Recorded.Missing(),
        };

    Task<Recorded> Act(Role role)
    {
        var by = screen.Desk.As(role);
        return registry.Decide<CaseFile>(
            id,
            form.Seen,
            by,
            form["why"],
            file => laws.Of(file) is { } law ? CaseActs.Of(new Acting(file, by, law, clock.Today(), form)) : Ruling.Not(Licensing.Handling.Refusals.NotOpen)
        );
    }

    // A note disturbs nobody: it needs no version that was seen.
    async Task<Recorded> Note()
    {
        var mentioned = await people.Mentioned();
        var by = screen.Desk.As(screen.Desk.Is(Role.CaseOfficer) ? Role.CaseOfficer : Role.Countersigner);
        return await registry.Decide<CaseFile>(id, null, by, "", file => Licensing.Handling.Note.Of(file, form["note"], mentioned));
    }

    async Task<Recorded> Looked(string step, long? seen)
    {
        var by = screen.Desk.As(Role.CaseOfficer);
        var found = await look.Of(screen.File, screen.Law, step);
        return await registry.Decide<CaseFile>(id, seen, by, "", file => Weigh.Look(file, by, found));
    }

    // The law is asked anew with it, in the same work.
    Task<Recorded> Checked()
    {
        var by = screen.Desk.As(Role.CaseOfficer);
        var (fact, isReadable) = laws.Checked(form["fact"], form["value"].ToLowerInvariant(), form["how"], int.TryParse(form.About, out var item) ? item : 0);
        return registry.Decide<CaseFile>(
            id,
            form.Seen,
            by,
            "",
            file =>
                Weigh.Check(file, by, fact, isReadable) is Ruling.Yes yes
                && laws.Of(file.After(new Paper(file.Id, file.Version + 1, default, by, "", fact))) is { } law
                    ? Ruling.Done([.. yes.Facts, law.AsFact("assessed")])
                    : Weigh.Check(file, by, fact, isReadable)
        );
    }

    Task<Recorded> Ruled()
    {
        var by = screen.Desk.As(Role.CaseOfficer);
        var item = int.TryParse(form.About, out var number) ? number : 0;
        var told = screen.File.Application.Told.Items.FirstOrDefault(one => one.Number == item);
        var entry = laws.Entry(form["entry"]);
        var given = new RulingGiven(
            item,
            form["goods"],
            told?.Code ?? "",
            form["entry"],
            entry?.Text.Label ?? "",
            told?.Facts ?? ImmutableSortedDictionary<string, string>.Empty,
            form["says"],
            screen.Law.Hash
        );
        return registry.Decide<CaseFile>(id, form.Seen, by, "", file => GiveRuling.Of(file, by, given, entry is not null));
    }

    Task<Recorded> QuoteCountry()
    {
        var by = screen.Desk.As(Role.CaseOfficer);
        var to = screen.File.Application.Told.To;
        // What is quoted goes into the decision, so it is said in the applicant's language.
        var T = phrases.Of(screen.File.Application.Language);
        var tongue = new QuoteTongue((says, with) => T.Of(says, with));
        var line = CountryQuote.Of(countries.Now().Of(to), T[book.Book.Gazetteer.NameOf(to)], tongue).FirstOrDefault(one => one.Key == form.About).Quoted;
        return registry.Decide<CaseFile>(
            id,
            form.Seen,
            by,
            "",
            file =>
                line is not null && laws.Of(file) is { } law
                    ? Collect.Quote(file, by, law, form["consideration"], line, clock.Today())
                    : Ruling.Not(Licensing.Assessing.Refusals.NoPiece)
        );
    }

    // The parties are looked at again first: what that finds is kept, whatever comes of the proposal.
    async Task<Recorded> Propose()
    {
        var by = screen.Desk.As(Role.CaseOfficer);
        var seen = form.Seen;
        if (screen.IsOfficer && screen.File.Assessment.Screened is not null)
        {
            var looked = await Looked("decided", seen);
            if (looked is not Recorded.Kept kept)
            {
                return looked;
            }
            seen = seen is null ? null : kept.Version;
        }
        var isLawSeen = form["law-seen"] == "yes";
        return await decisions.Do(
            id,
            seen,
            by,
            form["why"],
            file =>
                laws.Of(file) is { } law
                    ? Licensing.Deciding.Propose.Of(file, by, Draft.Read(file, law, form), law, isLawSeen, rules.Eyes(law.Procedure), clock.Today())
                    : Ruling.Not(Licensing.Handling.Refusals.NotOpen)
        );
    }

    async Task<Recorded> Countersigned()
    {
        var by = screen.Desk.As(Role.Countersigner);
        var seen = screen.File.Assessment.Screened is null ? null : await look.Of(screen.File, screen.Law, "decided");
        return await decisions.Do(
            id,
            form.Seen,
            by,
            form["why"],
            file => laws.Of(file) is { } law ? Countersign.Of(file, by, law, seen, clock.Today()) : Ruling.Not(Licensing.Deciding.Refusals.NothingProposed)
        );
    }
}
