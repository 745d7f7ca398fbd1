using System.CommandLine;
using System.Text;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>What changes in the law between two days, in an officer's words or as JSON.</summary>
static class LawDiff
{
    public static Command Verb(Desk desk)
    {
        var from = new Option<string?>("--from") { Description = "the earlier day", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "the later day (default: today)", HelpName = "DATE" };
        var on = new Option<string[]>("--on")
        {
            Description = "once: what changed on that day, or with two --as-known what became known of it; twice: the same as --from and --to",
            HelpName = "DATE",
        };
        var known = new Option<string[]>("--as-known")
        {
            Description = "the day whose knowledge counts, for both days or one for each (default: each day itself)",
            HelpName = "DATE",
        };
        var instrument = Options.Instrument();
        var json = Options.Json();
        var verb = new Command("diff", "Say what changes in the law between two days; without days, what its last change was.")
        {
            from,
            to,
            on,
            known,
            instrument,
            json,
        };
        verb.SetAction(parsed =>
        {
            if (desk.Law() is not { } pack)
            {
                return Desk.OurFault;
            }
            if (desk.Instrument(pack.Book, parsed.GetValue(instrument)) is not { } asked)
            {
                return Desk.Unreadable;
            }
            var views = parsed.GetValue(known) ?? [];
            var days = Days(desk, asked, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(on) ?? [], views.Length);
            return days is { } pair && Knowledge(desk, pair, views) is { } knowledge
                ? Compare(desk, pack, asked, pair, knowledge, parsed.GetValue(json))
                : Desk.Unreadable;
        });
        return verb;
    }

    static (DateOnly From, DateOnly To)? Days(Desk desk, Instrument asked, string? from, string? to, string[] on, int views)
    {
        if (on.Length > 2 || (on.Length > 0 && (from ?? to) is not null))
        {
            desk.Refuse("Give the days either as --from and --to, or as --on once or twice.");
            return null;
        }
        if (on.Length > 0)
        {
            var last = desk.Day(on[^1], "--on", desk.Today);
            var first = on.Length == 2 || views == 2 ? desk.Day(on[0], "--on", desk.Today) : last?.AddDays(-1);
            return first is { } one && last is { } other ? (one, other) : null;
        }
        var change = asked.States.LastOrDefault(desk.Today);
        var begin = desk.Day(from, "--from", to is null ? change.AddDays(-1) : desk.Today);
        var end = desk.Day(to, "--to", from is null ? change : desk.Today);
        return begin is { } early && end is { } late ? (early, late) : null;
    }

    static (DateOnly From, DateOnly To)? Knowledge(Desk desk, (DateOnly From, DateOnly To) days, string[] known)
    {
        if (known.Length > 2)
        {
            desk.Refuse("Give --as-known once for both days, or twice.");
            return null;
        }
        var first = desk.Day(known.FirstOrDefault(), "--as-known", days.From);
        var last = desk.Day(known.LastOrDefault(), "--as-known", days.To);
        return first is { } one && last is { } other ? (one, other) : null;
    }

    static int Compare(Desk desk, Pack pack, Instrument asked, (DateOnly From, DateOnly To) days, (DateOnly From, DateOnly To) known, bool asJson)
    {
        var before = Edition.Of(pack.Book, asked.Id, days.From, known.From)!;
        var after = Edition.Of(pack.Book, asked.Id, days.To, known.To)!;
        var changes = Changes.Between(before, after);
        if (asJson)
        {
            Paper.Json(desk, json => ChangesJson.Write(json, changes, pack.Name));
            return Desk.Read;
        }
        desk.Print(Text(changes));
        return Desk.Read;
    }

    static StringBuilder Text(Changes changes)
    {
        var paper = new StringBuilder()
            .Line($"{changes.After.Instrument.Short}: from {Day(changes.Before)} to {Day(changes.After)}")
            .Section("Other list or other effect", changes.Moved.Select(move => Moved(changes, move)))
            .Section("New", changes.Added.Select(one => $"{Name(one)}: {State(changes.EffectAfter(one))}{Open(one)}"))
            .Section("No longer listed", changes.Removed.Select(one => $"{Name(one)}, {State(changes.EffectBefore(one))} until then{Continued(changes, one)}"))
            .Section("Other number", changes.Relabelled.Select(move => $"{Title(move.After)}: {move.Before.Text.Label} becomes {move.After.Text.Label}"))
            .Section("Other wording", changes.Reworded.Select(move => $"{Name(move.After)}: before \"{move.Before.Text.Title}\""))
            .Section("Codes", changes.Codes.Select(Codes))
            .Section("How well the text is confirmed", Confirmations(changes))
            .Section("Places", changes.Places.Select(change => Places(changes.After, change)))
            .Section("Rules", changes.Rules.Select(rule => $"{Capital(rule.Kind)}: {rule.Measure.Title} ({rule.Measure.Article})"));
        return changes.None ? paper.Line().Line("Nothing changes.") : paper;
    }

    static string Day(Edition edition) => IsoDay.Write(edition.On) + (edition.AsKnown == edition.On ? "" : $" (as known on {IsoDay.Write(edition.AsKnown)})");

    static string Moved(Changes changes, Move move)
    {
        var (then, now) = (State(changes.EffectBefore(move.Before)), State(changes.EffectAfter(move.After)));
        return then == now
            ? $"{Title(move.After)}: {now} as before, {move.Before.Text.Label} becomes {move.After.Text.Label}{Open(move.After)}"
            : $"{Title(move.After)}: from {then} ({move.Before.Text.Label}) to {now} ({move.After.Text.Label}){Open(move.After)}";
    }

    static string State(Effect effect) =>
        effect switch
        {
            Effect.Prohibited => "prohibited",
            Effect.AuthorisationRequired => "authorisation",
            Effect.NotRestricted => "listed, leaving free",
            var other => Words.Of(other),
        };

    static string Open(Listed listed) => listed.Text.Verification.IsConfirmed() ? "" : ", text not confirmed";

    static string Continued(Changes changes, Listed gone)
    {
        var next = changes.Continuing(gone).Select(now => now.Text.Label).ToList();
        return next.Count == 0 ? "" : $"; continued by {string.Join(", ", next)}";
    }

    static string Codes(CodeChange change) =>
        $"{Name(change.Entry)}: {string.Join("; ", new[] { Coded("added", change.Added), Coded("dropped", change.Removed) }.Where(text => text.Length > 0))}";

    static string Coded(string what, IReadOnlyCollection<string> codes) =>
        codes.Count == 0 ? "" : $"{what} {string.Join(", ", codes.Select(code => CommodityCode.Read(code)?.ToString() ?? code))}";

    static IEnumerable<string> Confirmations(Changes changes) =>
        changes
            .Confirmations.GroupBy(move => move.After.Text.Verification)
            .Select(same => $"{Capital(Paper.Confirmed(same.Key))}: {string.Join(", ", same.Select(move => move.After.Text.Label))}");

    static string Places(Edition after, GroupChange change)
    {
        var gazetteer = after.Book.Gazetteer;
        var joined = change.Joined.IsEmpty ? "" : $"joined by {string.Join(", ", change.Joined.Select(gazetteer.NameOf))}";
        var left = change.Left.IsEmpty ? "" : $"left by {string.Join(", ", change.Left.Select(gazetteer.NameOf))}";
        return $"{Capital(change.Group.Title)}: {string.Join("; ", new[] { joined, left }.Where(text => text.Length > 0))}";
    }

    static string Name(Listed listed) => $"{Title(listed)} ({listed.Text.Label})";

    static string Title(Listed listed) => listed.Text.Title;

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
