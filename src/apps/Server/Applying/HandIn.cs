using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Doors;
using Interdict.Vocabulary;

namespace Interdict.Server.Applying;

/// <summary>Hands in a draft. What it amends gives way in the same transaction, so that of two amendments one alone goes in.</summary>
internal static class HandIn
{
    public static Task<Recorded> Of(Registry registry, CaseFile draft, KindAsks asks, LawAsked law, Desk desk, long seen, bool isWarned, bool isBarred)
    {
        var by = desk.As(Role.Applicant);
        var found = law.Determined(law.Of(draft.Application.Told, asks, draft.Application.Firm), "submitted");
        return registry.Write<Recorded>(writing =>
        {
            if (writing.Read<CaseFile>(draft.Id) is not { } file)
            {
                return new Recorded.Missing();
            }
            if (file.Version != seen)
            {
                return new Recorded.Overtaken(writing.Papers(file.Id, seen));
            }
            var old = FileId.Read(file.Application.Amends) is { } amended ? writing.Read<CaseFile>(amended) : null;
            if (Submitting.Of(file, asks, found, old, isWarned) is not Ruling.Yes yes)
            {
                return new Recorded.Refused(((Ruling.No)Submitting.Of(file, asks, found, old, isWarned)).Refusals);
            }
            var kept = writing.Add<CaseFile>(file.Id, by, "", yes.Facts);
            if (old is not null && Amending.Yield(old, file.Id) is Ruling.Yes gone)
            {
                writing.Add<CaseFile>(old.Id, by, "", gone.Facts);
            }
            // A registration is automatic: whoever is not barred has its acknowledgement at once (20(1), Annex V).
            if (kept.Kind == CaseKind.GeneralRegistration && !isBarred)
            {
                kept = writing.Add<CaseFile>(kept.Id, Actor.Node, "", [new Acknowledged()]);
            }
            return new Recorded.Kept(kept.Id, kept.Version);
        });
    }
}
