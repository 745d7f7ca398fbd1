using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Screening;

/// <summary>
/// Puts deals to the law: recognises the goods, determines each entry they may be, and joins the findings into one answer.
/// One examiner serves one thread; the law and the recogniser behind it are shared.
/// </summary>
public sealed class Examiner
{
    readonly LawBook book;
    readonly Recogniser recogniser;
    readonly string law;
    readonly Vagueness vagueness;
    readonly Scratch scratch = new();
    readonly TurningDays turning;
    readonly Dictionary<(string, int, int), (Edition Edition, Candidates Candidates, NotExamined NotExamined)> editions = [];

    /// <summary>An examiner of this law.</summary>
    /// <param name="book">The law.</param>
    /// <param name="recogniser">Recognises goods in texts.</param>
    /// <param name="vague">Descriptions that say too little.</param>
    /// <param name="law">The name of the law in answers: its hash.</param>
    public Examiner(LawBook book, Recogniser recogniser, ImmutableArray<string> vague, string law)
    {
        this.book = book;
        this.recogniser = recogniser;
        this.law = law;
        turning = new TurningDays(book);
        vagueness = new Vagueness(vague, recogniser.Vague());
    }

    /// <summary>The law behind it.</summary>
    public LawBook Book => book;

    /// <summary>Puts one deal to the law.</summary>
    public Outcome Examine(Deal deal)
    {
        if (EditionOf(deal) is not { } asked)
        {
            var known = string.Join(", ", book.Instruments.Select(instrument => instrument.Id));
            return new Outcome.Refused("instrument", $"There is no instrument \"{deal.Instrument}\" in this law. Choose one of: {known}.");
        }
        var (edition, candidates, notExamined) = asked;
        if (NamedEntries(edition, deal) is { } refused)
        {
            return refused;
        }
        var folded = "";
        var sightings = deal.Text.Length == 0 ? [] : recogniser.Read(deal.Text, scratch, out folded);
        if (sightings.Length == 0 && deal.Entry.Length == 0 && deal.Resembles.Length == 0 && !folded.Contains('-') && deal.Documents.IsDefaultOrEmpty)
        {
            return new Outcome.Answered(Nothing(notExamined, deal, folded));
        }
        var entries = deal.Text.Length == 0 ? [] : candidates.Of(sightings, folded, CommodityCode.Read(deal.CommodityCode));
        Given(edition, deal, entries);
        return new Outcome.Answered(new Examination(edition, deal, folded, entries, sightings, vagueness, notExamined, law).Answer());
    }

    (Edition Edition, Candidates Candidates, NotExamined NotExamined)? EditionOf(Deal deal)
    {
        var key = (deal.Instrument, turning.Of(deal.On), turning.Of(deal.AsKnown));
        if (editions.TryGetValue(key, out var known))
        {
            return known;
        }
        if (Edition.Of(book, deal.Instrument, deal.On, deal.AsKnown) is not { } edition)
        {
            return null;
        }
        return editions[key] = (edition, new Candidates(edition), new NotExamined(edition));
    }

    static Outcome.Refused? NamedEntries(Edition edition, Deal deal)
    {
        foreach (var name in new[] { deal.Entry, deal.Resembles })
        {
            if (
                name.Length > 0
                && edition.Entry(name) is null
                && !edition.Instrument.Entries.Any(entry => entry.Slug == name || entry.Editions.Any(text => text.Label == name))
            )
            {
                return new Outcome.Refused(
                    "entry",
                    $"There is no entry \"{name}\" in {edition.Instrument.Short}. Use a name such as thumb-cuffs or a label such as the list shows: ./interdict law list."
                );
            }
        }
        return null;
    }

    static void Given(Edition edition, Deal deal, List<Candidate> entries)
    {
        foreach (var (name, settled) in new[] { (deal.Entry, true), (deal.Resembles, false) })
        {
            if (name.Length > 0 && edition.Entry(name) is { } listed)
            {
                var how = settled ? "The goods are given as this entry." : "The goods are tested against this entry.";
                entries.Insert(0, new Candidate(listed, settled, Plainness.Telling, 1, [new Reason("fact", how)], []));
            }
            else if (name.Length > 0)
            {
                entries.InsertRange(0, Continuing(edition, name));
            }
        }
    }

    // An entry that has ceased is answered by those that continue it: an old number on a form is no way out of the list.
    static IEnumerable<Candidate> Continuing(Edition edition, string name)
    {
        var ceased = edition.Instrument.Entries.Where(entry => entry.Slug == name || entry.Editions.Any(text => text.Label == name)).ToList();
        foreach (var listed in edition.Listed.Where(listed => ceased.Exists(entry => listed.Entry.Predecessors.Contains(entry.Slug))))
        {
            var says = $"{name} is not on the list of that day; {listed.Text.Label} continues it. Whether it covers the same goods has to be looked at.";
            yield return new Candidate(listed, false, Plainness.Telling, 1, [new Reason("fact", says)], []);
        }
    }

    Answer Nothing(NotExamined notExamined, Deal deal, string folded) =>
        new(
            deal.Id,
            deal.On,
            deal.AsKnown,
            Effect.NotListed,
            Decision.Release,
            [],
            null,
            [],
            vagueness.Question(deal.Text, folded),
            [],
            notExamined.Of(deal.Facts),
            law
        );
}
