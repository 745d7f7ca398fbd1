using Interdict.Journal;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Server.Hosting;
using Interdict.Server.Letters;
using Interdict.Vocabulary;

namespace Interdict.Server.Authorisations;

/// <summary>Does what was typed into a form of an act.</summary>
internal sealed class ActDesk(Registry registry, Issuing issuing, LetterDesk letters, LawDesk law, TimeProvider clock)
{
    /// <summary>The word of an act in forms.</summary>
    public static string Word(Act act) => act.ToString().ToLowerInvariant();

    /// <summary>Does it, with the version that was seen.</summary>
    public async Task<Recorded> Do(AuthorisationFile seen, Actor by, TypedAct typed)
    {
        var done = await registry.Decide<AuthorisationFile>(seen.Id, typed.Seen, by, typed.Act == "show" ? "" : typed.Why, file => On(file, by, typed));
        // Whoever is reminded gets a letter with it.
        return done is Recorded.Kept && typed.Act == "chase" && await registry.Read<AuthorisationFile>(seen.Id) is { } file
            ? await letters.Send(seen.Id, by, await letters.Of("chaser", file, typed.Condition))
            : done;
    }

    Ruling On(AuthorisationFile file, Actor by, TypedAct typed)
    {
        if (typed.Condition.Length > 0)
        {
            return OnCondition(file, by, typed);
        }
        return Enum.TryParse<Act>(typed.Act, ignoreCase: true, out var act) ? Do(file, by, act, typed) : Ruling.Not(NoAct);
    }

    Ruling Do(AuthorisationFile file, Actor by, Act act, TypedAct typed)
    {
        var today = clock.Today();
        return act switch
        {
            Act.Extend when typed.Day("to") is { } to => AuthorisationActs.Extend(file, by, typed.Why, today, to, Type(file)),
            Act.Extend => Ruling.Not(NoDay("to")),
            Act.Modify => Modify(file, by, typed, today),
            Act.Suspend => AuthorisationActs.Suspend(file, by, typed.Why, today),
            Act.Resume => AuthorisationActs.Resume(file, by, typed.Why, today),
            Act.Revoke => AuthorisationActs.Revoke(file, by, typed.Why, today),
            Act.Annul => AuthorisationActs.Annul(file, by, typed.Why, today, issuing.Notify),
            Act.Surrender => AuthorisationActs.Surrender(file, by, typed.Why, today),
            Act.LiftHold => AuthorisationActs.LiftHold(file, by, typed.Why, today),
            _ => Ruling.Not(NoAct),
        };
    }

    static Ruling Modify(AuthorisationFile file, Actor by, TypedAct typed, DateOnly today)
    {
        var (quantities, wrong) = typed.Quantities(file);
        var (conditions, wrongToo) = typed.Conditions(file);
        return wrong.IsEmpty && wrongToo.IsEmpty
            ? AuthorisationActs.Modify(file, by, typed.Why, today, quantities, conditions)
            : Ruling.Not([.. wrong, .. wrongToo]);
    }

    Ruling OnCondition(AuthorisationFile file, Actor by, TypedAct typed)
    {
        var today = clock.Today();
        if (typed.Act == "show")
        {
            return ConditionActs.Show(file, by, typed.Condition, typed.Fields.GetValueOrDefault("shown", ""));
        }
        if (by.As != Role.CaseOfficer)
        {
            return Ruling.Not(NoAct);
        }
        return typed.Act switch
        {
            "accept" => ConditionActs.Accept(file, typed.Condition),
            "send-back" when typed.Day("due") is { } due => ConditionActs.SendBack(file, typed.Condition, typed.Why, today, due),
            "chase" when typed.Day("due") is { } due => ConditionActs.Chase(file, typed.Condition, today, due),
            "send-back" or "chase" => Ruling.Not(NoDay("due")),
            _ => Ruling.Not(NoAct),
        };
    }

    AuthorisationType? Type(AuthorisationFile file) => law.Usual.Procedures.Type(file.Issued!.Type);

    static Refusal NoAct { get; } = Refusal.Of("no-act", "Nobody can do this here. Open the page anew.");

    static Refusal NoDay(string field) => Refusal.At(field, "no-day", "Write the day as year-month-day, for example 2026-11-30.");
}
