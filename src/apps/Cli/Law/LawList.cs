using System.CommandLine;
using System.Text;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>The list of an edition, and the family of verbs that read the law.</summary>
static class LawList
{
    public static Command Family(Desk desk) =>
        new("law", "Read the law: its list, one entry, and what changes between two days.")
        {
            Verb(desk),
            LawShow.Verb(desk),
            LawDiff.Verb(desk),
            LawAttest.Verb(desk),
        };

    static Command Verb(Desk desk)
    {
        var on = Options.On("the day on which the law is asked (default: today)");
        var known = Options.AsKnown();
        var instrument = Options.Instrument();
        var json = Options.Json();
        var verb = new Command("list", "List the entries in force on a day.") { on, known, instrument, json };
        verb.SetAction(parsed =>
        {
            if (desk.Law() is not { } pack)
            {
                return Desk.OurFault;
            }
            if (Edition(desk, pack, parsed.GetValue(instrument), parsed.GetValue(on), parsed.GetValue(known)) is not { } edition)
            {
                return Desk.Unreadable;
            }
            if (parsed.GetValue(json))
            {
                Json(desk, edition, pack);
            }
            else
            {
                Text(desk, edition);
            }
            return Desk.Read;
        });
        return verb;
    }

    /// <summary>The edition that options name; null when they name none, and then it has been said.</summary>
    public static Edition? Edition(Desk desk, Pack pack, string? instrument, string? onText, string? knownText)
    {
        if (desk.Instrument(pack.Book, instrument) is not { } asked || desk.Day(onText, "--on", desk.Today) is not { } on)
        {
            return null;
        }
        return desk.Day(knownText, "--as-known", on) is { } known ? Law.Edition.Of(pack.Book, asked.Id, on, known) : null;
    }

    /// <summary>Which law on which day, as a heading.</summary>
    public static string Heading(Edition edition) => $"{edition.Instrument.Short} on {IsoDay.Write(edition.On)}, as known on {IsoDay.Write(edition.AsKnown)}";

    static void Text(Desk desk, Edition edition)
    {
        var paper = new StringBuilder().Line(Heading(edition)).Line();
        var rows = edition.Listed.OrderBy(listed => listed.Order, StringComparer.Ordinal).Select(Row).ToList();
        paper.Table(rows).Line();
        var open = edition.Listed.Count(listed => !listed.Text.Verification.IsConfirmed());
        paper.Line(
            $"{edition.Listed.Length} entries{(open == 0 ? ", all confirmed" : $"; the text of {open} is not confirmed: they hold goods for a person and never stop them")}."
        );
        desk.Print(paper);
    }

    static string[] Row(Listed listed) => [listed.Text.Label, listed.Entry.Slug, Words.Of(listed.Text.Verification), listed.Text.Title];

    static void Json(Desk desk, Edition edition, Pack pack) =>
        Paper.Json(
            desk,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("instrument", edition.Instrument.Id);
                json.WriteString("on", IsoDay.Write(edition.On));
                json.WriteString("as_known", IsoDay.Write(edition.AsKnown));
                json.WriteStartArray("entries");
                foreach (var listed in edition.Listed.OrderBy(listed => listed.Order, StringComparer.Ordinal))
                {
                    json.WriteStartObject();
                    json.WriteString("slug", listed.Entry.Slug);
                    json.WriteString("label", listed.Text.Label);
                    json.WriteString("annex", listed.Text.Annex);
                    json.WriteString("title", listed.Text.Title);
                    json.WriteString("set", listed.Entry.Set);
                    json.WriteString("verification", Words.Of(listed.Text.Verification));
                    json.Texts("codes", listed.Text.Codes);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteString("law", pack.Name);
                json.WriteEndObject();
            }
        );
}
