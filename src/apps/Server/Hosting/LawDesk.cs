using System.Collections.Concurrent;
using System.Collections.Immutable;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Matching;
using Interdict.Matching.Headings;
using Interdict.Screening;

namespace Interdict.Server.Hosting;

/// <summary>The law this server answers from: one pack, one recogniser, and an examiner for whoever asks at the moment; and the lists of the node, with what officers found out.</summary>
internal sealed class LawDesk(Pack pack, NodeLists lists, OfficersFindings findings, HeadingModel? headings = null)
{
    const int editionsKept = 60;

    readonly ConcurrentBag<Examiner> examiners = [];
    readonly ConcurrentDictionary<(string, DateOnly, DateOnly), Edition> editions = new();
    readonly Recogniser recogniser = new(pack.Lexicon);
    readonly RedFlags flags = new(pack.Flags, pack.Book, pack.Lexicon, headings: headings);

    public Pack Pack => pack;

    public LawBook Book => pack.Book;

    /// <summary>The lists of the node.</summary>
    public NodeLists Lists => lists;

    /// <summary>The instrument that is asked when nobody names one.</summary>
    public Instrument Usual => pack.Book.Instruments[0];

    /// <summary>Puts a deal to the law.</summary>
    public Outcome Examine(Deal deal)
    {
        var examiner = Lend();
        var outcome = examiner.Examine(deal);
        examiners.Add(examiner);
        return outcome;
    }

    /// <summary>An examiner for a long piece of work on one thread; it is not given back.</summary>
    public Examiner NewExaminer() => new(pack.Book, recogniser, pack.Lexicon.Vague, pack.Name);

    /// <summary>A screener for a long piece of work on one thread, with the lists as they are now, and what has to be said of them.</summary>
    public (Screener Screener, ImmutableArray<string> Troubles) NewScreener()
    {
        var (watch, troubles) = lists.Now();
        return (new Screener(NewExaminer(), watch, flags, earlier: findings.Of), troubles);
    }

    /// <summary>The kinds of thing that a text may describe, in any language of the lexicon.</summary>
    public IReadOnlySet<string> ThingsIn(string text) =>
        text.Length == 0 ? new HashSet<string>() : recogniser.Read(text, new Scratch(), out _).Select(seen => seen.Thing).ToHashSet(StringComparer.Ordinal);

    /// <summary>The edition of an instrument on a day as known on a day; null when the instrument is not loaded.</summary>
    public Edition? Edition(string instrument, DateOnly on, DateOnly asKnown)
    {
        var key = (instrument, on, asKnown);
        if (editions.TryGetValue(key, out var known))
        {
            return known;
        }
        if (Law.Edition.Of(pack.Book, instrument, on, asKnown) is not { } edition)
        {
            return null;
        }
        if (editions.Count > editionsKept)
        {
            editions.Clear();
        }
        return editions[key] = edition;
    }

    Examiner Lend() => examiners.TryTake(out var free) ? free : NewExaminer();
}

/// <summary>The day it is, for whoever gives none.</summary>
internal static class Days
{
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
