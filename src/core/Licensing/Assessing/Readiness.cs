using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Assessing;

/// <summary>What is still missing before an item can be granted. Empty means it can; there is no way around it.</summary>
public static class Readiness
{
    /// <summary>Everything that stands against granting an item.</summary>
    /// <param name="file">The case.</param>
    /// <param name="law">The law on the case, as it is today.</param>
    /// <param name="item">The item.</param>
    public static ImmutableArray<Refusal> ForGrant(CaseFile file, CaseLaw law, ItemLaw item) =>
        [
            .. law.Forcing(file, item).Select(one => Refusals.Forced(item.Item, one)),
            .. Lawful(file, law, item),
            .. Weighed(file, law, item),
            .. Parties(file, law),
        ];

    /// <summary>Whether an item can be decided to need no authorisation.</summary>
    public static Refusal? ForNotNeeded(ItemLaw item) =>
        item.Effect is Effect.AuthorisationRequired or Effect.Prohibited or Effect.Undetermined ? Refusals.Needed(item.Item) : null;

    // What the law prohibits can be granted on its typed ground only, and nothing on a text that nobody has read.
    static IEnumerable<Refusal> Lawful(CaseFile file, CaseLaw law, ItemLaw item)
    {
        if (item.Item == 0)
        {
            // Without goods nobody can say what the law asks, nor what has to be weighed.
            if (law.Procedure.Act.Length > 0)
            {
                yield return Refusals.NoGoods;
            }
            yield break;
        }
        var (number, found) = (item.Item, item.Found);
        if (item.Effect is Effect.NotListed or Effect.NotRestricted or Effect.Exempt or Effect.GeneralAuthorisation)
        {
            yield return Refusals.NotNeeded(number);
        }
        else if (item.Effect == Effect.Undetermined)
        {
            yield return Refusals.Undetermined(number);
        }
        else if (item.Effect == Effect.OtherRegime)
        {
            yield return Refusals.OtherLaw(number);
        }
        else if (item.Effect is Effect.Prohibited or Effect.ProhibitedIfKnown && WithoutGround(file, law, item) is { } refusal)
        {
            yield return refusal;
        }
        if (!found.Confirmed && !file.Assessment.IsAttested(found.Slug, found.Citation))
        {
            yield return Refusals.NotAttested(number, found.Citation);
        }
    }

    static Refusal? WithoutGround(CaseFile file, CaseLaw law, ItemLaw item) =>
        law.Procedure.Ground.Length == 0 || item.Effect == Effect.ProhibitedIfKnown ? Refusals.Prohibited(item.Item, item.Found.Citation)
        : file.Assessment.Ground(law.Procedure.Ground, item.Item) is { IsMet: true } ? null
        : Refusals.GroundNotMet(item.Item, item.Found.Citation);

    // The kind of source that a consulted authority is.
    const string consulted = "other-authority";

    static IEnumerable<Refusal> Weighed(CaseFile file, CaseLaw law, ItemLaw item)
    {
        foreach (var consideration in law.For(item).Where(one => one.IsMandatory))
        {
            if (file.Assessment.Of(consideration.Id, item.Item) is not { } weighed)
            {
                yield return Refusals.NotWeighed(item.Item, consideration);
                continue;
            }
            // What was struck after the weighing carries nothing any more.
            var kinds = file.Assessment.For(consideration.Id).Where(one => Rests(weighed, one)).Select(one => one.Quoted?.Kind ?? one.Searched!.Kind).ToList();
            if (kinds.Count == 0)
            {
                yield return Refusals.NoEvidence(item.Item, consideration);
                continue;
            }
            foreach (var kind in law.Mandatory(consideration))
            {
                if (!kinds.Contains(kind.Id))
                {
                    yield return Refusals.SourceMissing(item.Item, kind.Title, consideration);
                }
            }
            // Who refused before is consulted before anybody grants (Article 23(2)); what came of it is evidence.
            if (consideration.IsLookBack && weighed.Concern == Concern.Met && consideration.SourceKinds.Contains(consulted) && !kinds.Contains(consulted))
            {
                yield return Refusals.NotConsulted(item.Item, consideration);
            }
        }
    }

    static bool Rests(Weighed weighed, Piece piece) =>
        (piece.Quoted is { } quoted && weighed.Quoted.Contains(quoted)) || (piece.Searched is { } searched && weighed.Searched.Contains(searched));

    static IEnumerable<Refusal> Parties(CaseFile file, CaseLaw law)
    {
        // A case of the authority's own about no deal names nobody who could be compared.
        if (law.Procedure.Act.Length == 0 && file.Application.Told.Parties.IsEmpty)
        {
            yield break;
        }
        if (file.Assessment.Screened is not { } screened)
        {
            yield return Refusals.NotScreened;
            yield break;
        }
        var open = file.Assessment.Unsettled.Count();
        if (open > 0)
        {
            yield return Refusals.Unsettled(open);
        }
        foreach (var hit in screened.Hits.Where(hit => hit.Binds && file.Assessment.Settled.GetValueOrDefault(hit.Key) is { Is: Likeness.TheSame }))
        {
            yield return Refusals.Listed(hit.Title);
        }
    }
}
