using System.Collections.Immutable;
using Interdict.Evidence;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;
using AskApplicant = Interdict.Licensing.Handling.Ask;

namespace Interdict.Server.Cases.Doing;

/// <summary>What an act needs besides its form.</summary>
/// <param name="File">The case as it is at this moment.</param>
/// <param name="By">Who acts.</param>
/// <param name="Law">The law on the case.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Form">What was typed.</param>
internal sealed record Acting(CaseFile File, Actor By, CaseLaw Law, DateOnly Today, FormFields Form)
{
    /// <summary>Why, in the words of whoever acts.</summary>
    public Personal Why => Form["why"];
}

/// <summary>The acts of the case page by their names: which role each is for, and what comes of it.</summary>
internal static class CaseActs
{
    static readonly Dictionary<string, (Role Role, Func<Acting, Ruling> Do)> acts = new(StringComparer.Ordinal)
    {
        ["take"] = (Role.CaseOfficer, a => Take.Of(a.File, a.By, a.Why)),
        ["assign"] = (Role.CaseOfficer, a => Take.Assign(a.File, a.Form["officer"], a.Why)),
        ["ask"] = (Role.CaseOfficer, a => AskApplicant.Of(a.File, a.By, a.Form["text"], a.Form.Day("due"), a.Today)),
        ["take-back-question"] = (Role.CaseOfficer, a => AskApplicant.TakeBack(a.File, a.By, a.Form.About)),
        ["ask-advice"] = (Role.CaseOfficer, a => Advise.Ask(a.File, a.By, a.Form["body"], a.Form["text"], a.Form.Items("items"), a.Form.Day("due"), a.Today)),
        ["take-back-advice"] = (Role.CaseOfficer, a => Advise.TakeBack(a.File, a.By, a.Form.About)),
        ["give-advice"] = (Role.Adviser, GiveAdvice),
        ["ask-release"] = (Role.CaseOfficer, a => Advise.AskRelease(a.File, a.By, a.Form.About, a.Why)),
        ["release"] = (Role.Adviser, a => Advise.Release(a.File, a.By, a.Form.About)),
        ["stop-clock"] = (Role.CaseOfficer, a => Clock.Stop(a.File, a.By, a.Why)),
        ["restart-clock"] = (Role.CaseOfficer, a => Clock.Restart(a.File, a.By)),
        ["hear"] = (Role.CaseOfficer, a => Hear.Begin(a.File, a.By, a.Form["text"], a.Form.Day("due"), a.Today)),
        ["quote"] = (Role.CaseOfficer, a => Collect.Quote(a.File, a.By, a.Law, a.Form.About, Quoted(a), a.Today)),
        ["search"] = (
            Role.CaseOfficer,
            a => Collect.Search(a.File, a.By, a.Law, a.Form.About, a.Form["kind"], a.Form["where"], a.Form.PastDay("on"), a.Form["words"], a.Today)
        ),
        ["search-all"] = (Role.CaseOfficer, SearchAll),
        ["strike"] = (Role.CaseOfficer, a => Collect.Strike(a.File, a.By, a.Form.About, a.Why)),
        ["weigh"] = (
            Role.CaseOfficer,
            a => Weigh.Of(a.File, a.By, a.Law, a.Form.About, a.Form.Word<Concern>("concern") ?? Concern.None, a.Form["reasoning"], a.Form.Items("items"), a.Why)
        ),
        ["ground"] = (Role.CaseOfficer, a => Weigh.Ground(a.File, a.By, a.Law, a.Form["met"] == "yes", a.Form["reasoning"], a.Form.Items("items"))),
        ["attest"] = (Role.CaseOfficer, a => Weigh.Attest(a.File, a.By, a.Law, a.Form.About, a.Form["officer"], a.Form["reference"])),
        ["settle"] = (Role.CaseOfficer, a => Weigh.Settle(a.File, a.By, a.Form.About, a.Form.Word<Likeness>("is") ?? Likeness.Unclear, a.Form["because"])),
        ["send-back"] = (Role.Countersigner, a => Countersign.SendBack(a.File, a.By, a.Form["reason"])),
        ["recall"] = (Role.CaseOfficer, a => Countersign.Recall(a.File, a.By, a.Why)),
    };

    /// <summary>The acts of this table; <see cref="CaseDoing"/> knows those besides that need more than the case.</summary>
    public static IEnumerable<string> Names => acts.Keys;

    /// <summary>The role that an act is for; null when there is no such act here.</summary>
    public static Role? RoleOf(string act) => acts.TryGetValue(act, out var found) ? found.Role : null;

    /// <summary>What comes of an act.</summary>
    public static Ruling Of(Acting acting) => acts[acting.Form.Act].Do(acting);

    static Quoted Quoted(Acting a) =>
        new(
            a.Form["kind"],
            a.Form["source"],
            a.Form["quote"],
            a.Form.Word<Reliability>("reliability") ?? Reliability.Ungraded,
            a.Form.PastDay("of"),
            a.Form["where"],
            a.Form["protected"] == "yes"
        );

    // One search in one place often covers several kinds of source: each is recorded by itself.
    static Ruling SearchAll(Acting a)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var file = a.File;
        foreach (var kind in a.Form.Words("kinds"))
        {
            switch (Collect.Search(file, a.By, a.Law, a.Form.About, kind, a.Form["where"], a.Form.PastDay("on"), a.Form["words"], a.Today))
            {
                case Ruling.No no:
                    return no;
                case Ruling.Yes yes:
                    facts.AddRange(yes.Facts);
                    file = yes.Facts.Aggregate(file, (now, fact) => now.After(new Paper(now.Id, now.Version + 1, default, a.By, "", fact)));
                    break;
            }
        }
        return facts.Count > 0 ? Ruling.Done(facts.ToImmutable()) : Ruling.Not(Licensing.Assessing.Refusals.NoSourceKind);
    }

    static Ruling GiveAdvice(Acting a)
    {
        var items = a.Form.Items("item").Select(item => (item, position: a.Form.Word<Position>($"position-{item}"))).Where(one => one.position is not null);
        var conditions = Enumerable
            .Range(1, 3)
            .Where(at => a.Form[$"condition-{at}"].Length > 0)
            .Select(at => ((Personal)a.Form[$"condition-{at}"], a.Form[$"follow-up-{at}"], a.Form.Items($"condition-items-{at}")));
        return Advise.Give(
            a.File,
            a.By,
            a.Form.About,
            [.. items.Select(one => new ItemAdvice(one.item, one.position!.Value, a.Form[$"reason-{one.item}"]))],
            [.. conditions]
        );
    }
}
