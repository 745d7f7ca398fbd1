using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Parties;

namespace Interdict.Screening;

/// <summary>What comes of screening, or why the item cannot be screened.</summary>
public abstract record ScreenOutcome
{
    ScreenOutcome() { }

    /// <summary>The item was screened.</summary>
    /// <param name="Screened">What came of it.</param>
    public sealed record Done(Screened Screened) : ScreenOutcome;

    /// <summary>The item cannot be put to the law as it stands.</summary>
    /// <param name="Field">The field that is wrong.</param>
    /// <param name="Why">What is wrong, and what to do.</param>
    public sealed record Refused(string Field, string Why) : ScreenOutcome;
}

/// <summary>
/// Screens declared items: the goods against the law, the parties against the lists, the circumstances against the red flags.
/// One screener serves one thread; the law, the lists and the flags behind it are shared.
/// </summary>
public sealed class Screener
{
    const int MostTraders = 40_000;
    const string NoLists = "The parties were not compared with any list: none is loaded.";

    readonly Examiner examiner;
    readonly RedFlags flags;
    readonly ImmutableArray<string> versions;
    readonly RepeatTraders traders;
    readonly Func<DeclaredParty, ImmutableArray<PartyHit>> look;
    readonly Func<string, Disposition?>? earlier;
    readonly FlagScratch scratch;
    readonly ImmutableArray<string> notJudged;

    /// <summary>A screener.</summary>
    /// <param name="examiner">Puts the goods to the law.</param>
    /// <param name="watch">The lists; their versions are those of every result.</param>
    /// <param name="flags">The red flags.</param>
    /// <param name="remembered">How many repeat traders are remembered at most; 0 for none.</param>
    /// <param name="earlier">What an officer wrote down about a pair, by its key (<see cref="Pairs"/>); null when nobody did. Asked anew for each likeness.</param>
    public Screener(Examiner examiner, Watch watch, RedFlags flags, int remembered = MostTraders, Func<string, Disposition?>? earlier = null)
    {
        this.earlier = earlier;
        this.examiner = examiner;
        this.flags = flags;
        versions = watch.Versions;
        traders = new RepeatTraders(remembered);
        var lookout = watch.NewLookout();
        look = party => lookout.Look(party);
        scratch = flags.NewScratch();
        notJudged = versions.IsEmpty ? [NoLists, .. flags.NotJudged] : flags.NotJudged;
    }

    /// <summary>The law behind it.</summary>
    public LawBook Book => examiner.Book;

    /// <summary>How many parties were looked for on the lists.</summary>
    public long PartiesAsked => traders.Asked;

    /// <summary>How many of them had been looked for before, so that the earlier likenesses were taken.</summary>
    public long PartiesKnown => traders.Known;

    /// <summary>Screens one item.</summary>
    public ScreenOutcome Screen(Consignment item) =>
        examiner.Examine(item.Deal) switch
        {
            Outcome.Answered(var answer) => new ScreenOutcome.Done(Join(item, answer)),
            Outcome.Refused(var field, var why) => new ScreenOutcome.Refused(field, why),
            _ => throw new InvalidOperationException("An outcome is an answer or a refusal."),
        };

    Screened Join(Consignment item, Answer law)
    {
        var parties = Parties(item);
        var (raised, open) = flags.Of(item, law, scratch);
        var parts = Rank.Parts(law, parties, raised);
        var answer = Likeness.Added(law, parties);
        var notes = item.Parties.IsDefaultOrEmpty ? flags.NotJudged : notJudged;
        if (!open.IsEmpty || !notes.IsEmpty)
        {
            answer = answer with { Notes = [.. answer.Notes, .. notes, .. open] };
        }
        return new Screened(answer, answer.Decision, parties, raised, Rank.Of(parts), versions, parts);
    }

    ImmutableArray<PartyFinding> Parties(Consignment item)
    {
        if (versions.IsEmpty || item.Parties.IsDefaultOrEmpty)
        {
            return [];
        }
        ImmutableArray<PartyFinding>.Builder? found = null;
        foreach (var party in item.Parties)
        {
            if (party.Name.Length + party.Identifier.Length > 0 && traders.Of(party, look) is { IsEmpty: false } hits)
            {
                (found ??= ImmutableArray.CreateBuilder<PartyFinding>()).Add(new PartyFinding(party, WithEarlier(party, hits)));
            }
        }
        return found is null ? [] : found.ToImmutable();
    }

    // After the memory of traders, so that what an officer wrote a moment ago counts at once.
    ImmutableArray<PartyHit> WithEarlier(DeclaredParty party, ImmutableArray<PartyHit> hits)
    {
        if (earlier is null)
        {
            return hits;
        }
        var with = hits;
        for (var at = 0; at < hits.Length; at++)
        {
            var hit = hits[at];
            if (earlier(Pairs.Of(party, hit.List, hit.Listed)) is { } disposition)
            {
                with = with.SetItem(at, hit with { Earlier = Earlier.Of(disposition, party, hit.Listed) });
            }
        }
        return with;
    }
}
