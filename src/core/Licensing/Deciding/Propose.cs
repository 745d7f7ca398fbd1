using System.Collections.Immutable;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Deciding;

/// <summary>Whether a second officer has to look, by the law or because the authority wants it.</summary>
public enum Eyes : byte
{
    /// <summary>The officer decides alone.</summary>
    Two,

    /// <summary>Somebody else countersigns.</summary>
    Four,
}

/// <summary>
/// A decision is proposed, or taken at once where two eyes are enough. There is no other way to a decision, and no argument that would make
/// a forcing ground, a prohibition without its ground or a text that nobody has read grantable.
/// </summary>
public static class Propose
{
    /// <summary>What comes of a proposal.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The officer.</param>
    /// <param name="draft">What is proposed.</param>
    /// <param name="law">The law on the case, asked anew today.</param>
    /// <param name="isLawSeen">True when the officer has seen that the law's answer changed since the assessment.</param>
    /// <param name="eyes">Whether a second officer has to look.</param>
    /// <param name="today">The day it is.</param>
    public static Ruling Of(CaseFile file, Actor by, Proposed draft, CaseLaw law, bool isLawSeen, Eyes eyes, DateOnly today)
    {
        ImmutableArray<Refusal> against =
        [
            .. Open.To(file, by) is { } closed ? [closed] : Array.Empty<Refusal>(),
            .. Against(file, draft, law, today),
            .. !isLawSeen && law.DiffersFrom(file.Application.Found) ? [Refusals.LawChanged(Differing(file, law))] : Array.Empty<Refusal>(),
        ];
        return against.IsEmpty ? Ruling.Done(Facts(file, draft, law, eyes, today)) : Ruling.Not(against);
    }

    /// <summary>Everything that stands against a decision, whoever takes it.</summary>
    internal static IEnumerable<Refusal> Against(CaseFile file, Proposed draft, CaseLaw law, DateOnly today) =>
        [
            .. Waiting(file, law, today),
            .. law.Items.SelectMany(item => OnItem(file, draft, law, item)),
            .. Grant.Against(file, draft, law, today),
            .. Text(file, draft),
        ];

    static ImmutableArray<Fact> Facts(CaseFile file, Proposed draft, CaseLaw law, Eyes eyes, DateOnly today)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        if (file.Handling.Hearing is { ClosedAt: null } hearing && hearing.Due < today)
        {
            facts.Add(new HearingLapsed());
        }
        if (law.Items.Any(item => item.Item > 0))
        {
            facts.Add(law.AsFact("decided"));
        }
        facts.Add(draft);
        if (eyes == Eyes.Two)
        {
            facts.Add(new Decided(draft, ""));
        }
        return facts.ToImmutable();
    }

    static IEnumerable<Refusal> Waiting(CaseFile file, CaseLaw law, DateOnly today)
    {
        if (file.Handling.Questions.Any(one => one.IsOpen))
        {
            yield return Refusals.QuestionOpen;
        }
        foreach (var advice in file.Handling.Advice.Where(one => one.IsOpen))
        {
            yield return Refusals.AdviceOpen(advice.Body);
        }
        if ((law.Procedure.HearsFirst || Hear.IsNeeded(file.Kind)) && file.Handling.Hearing is null)
        {
            yield return Refusals.NotHeard;
        }
        if (file.Handling.Hearing is { ClosedAt: null } hearing && hearing.Due >= today)
        {
            yield return Refusals.HearingOpen;
        }
    }

    static IEnumerable<Refusal> OnItem(CaseFile file, Proposed draft, CaseLaw law, ItemLaw item)
    {
        if (draft.Items.Count(one => one.Item == item.Item) != 1)
        {
            return [Refusals.NotDecided(item.Item)];
        }
        var decision = draft.Items.First(one => one.Item == item.Item);
        if (!Fits(file.Kind, decision.Outcome))
        {
            return [Refusals.NoSuchOutcome(item.Item)];
        }
        return decision.Outcome switch
        {
            Outcome.Refused => Refused(file, law, item, decision),
            Outcome.Granted => Readiness.ForGrant(file, law, item),
            Outcome.NotNeeded => file.Kind is CaseKind.Bar or CaseKind.GeneralRegistration ? []
            : Readiness.ForNotNeeded(item) is { } needed ? [needed]
            : [],
            _ => file.Decision.Rulings.Any(one => one.Item == item.Item) ? [] : [Refusals.NoRuling(item.Item)],
        };
    }

    // A bar is imposed (refused) or not needed; a question is answered; everything else is granted, refused or not needed.
    static bool Fits(CaseKind kind, Outcome outcome) =>
        kind switch
        {
            CaseKind.Bar => outcome is Outcome.Refused or Outcome.NotNeeded,
            CaseKind.Disclosure => outcome is Outcome.Refused or Outcome.Granted,
            CaseKind.Classification => outcome == Outcome.Answered,
            CaseKind.GeneralRegistration => outcome is Outcome.Refused or Outcome.NotNeeded,
            _ => outcome != Outcome.Answered,
        };

    static IEnumerable<Refusal> Refused(CaseFile file, CaseLaw law, ItemLaw item, ItemDecision decision)
    {
        if (decision.Grounds.IsEmpty)
        {
            yield return Refusals.NoGround(item.Item);
        }
        var known = law.Grounds(item).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var ground in decision.Grounds.Where(one => !known.Contains(one)))
        {
            yield return Refusals.UnknownGround(item.Item, ground);
        }
        foreach (var forcing in law.Forcing(file, item).Select(one => one.Ground).Distinct().Where(one => one.Length > 0 && !decision.Grounds.Contains(one)))
        {
            yield return Refusals.ForcingGroundLeftOut(item.Item, law.All.Ground(forcing)?.Says ?? forcing);
        }
    }

    static IEnumerable<Refusal> Text(CaseFile file, Proposed draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Text.Text))
        {
            yield return Refusals.NoText;
        }
        if (file.Assessment.NamesProtected(draft.Text.Text) || draft.Conditions.Any(one => file.Assessment.NamesProtected($"{one.Text} {one.FollowUp}")))
        {
            yield return Refusals.NamesProtected;
        }
    }

    static string Differing(CaseFile file, CaseLaw law) =>
        string.Join(", ", law.Items.Where(item => (law with { Items = [item] }).DiffersFrom(file.Application.Found)).Select(item => item.Item));
}
