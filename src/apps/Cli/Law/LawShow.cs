using System.CommandLine;
using System.Text;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>One entry: its identification card, editions, codes, what it is not, how well it is confirmed, and its sources.</summary>
static class LawShow
{
    public static Command Verb(Desk desk)
    {
        var name = new Argument<string>("ENTRY") { Description = "slug (thumb-cuffs) or label of the entry; ./interdict law list shows them" };
        var on = Options.On("the day on which the law is asked (default: today)");
        var known = Options.AsKnown();
        var instrument = Options.Instrument();
        var json = Options.Json();
        var verb = new Command("show", "Show one entry: identification card, editions, codes, sources.") { name, on, known, instrument, json };
        verb.SetAction(parsed =>
        {
            if (desk.Law() is not { } pack)
            {
                return Desk.OurFault;
            }
            var edition = LawList.Edition(desk, pack, parsed.GetValue(instrument), parsed.GetValue(on), parsed.GetValue(known));
            return edition is null ? Desk.Unreadable : Show(desk, pack, edition, parsed.GetRequiredValue(name), parsed.GetValue(json));
        });
        return verb;
    }

    static int Show(Desk desk, Pack pack, Edition edition, string name, bool asJson)
    {
        if (Find(edition, name) is not { } entry)
        {
            var near = Nearest.Of(name, edition.Instrument.Entries.Select(one => one.Slug).Select(slug => slug.Replace('-', '_')))?.Replace('_', '-');
            return desk.Refuse(
                $"There is no entry \"{name}\" in {edition.Instrument.Short}.{(near is null ? "" : $" Did you mean \"{near}\"?")} ./interdict law list shows them."
            );
        }
        var text = edition.Entry(entry.Slug)?.Text;
        if (asJson)
        {
            Paper.Json(desk, json => EntryJson.Write(json, edition, entry, text, pack.Name));
            return Desk.Read;
        }
        desk.Print(Card(edition, entry, text, pack.Name));
        return Desk.Read;
    }

    // A label may be of another day; the slug is the same on all days.
    static Entry? Find(Edition edition, string name) =>
        edition.Entry(name)?.Entry
        ?? edition.Instrument.Entries.FirstOrDefault(entry => entry.Slug == name)
        ?? edition.Instrument.Entries.FirstOrDefault(entry => entry.Editions.Any(text => text.Label.Equals(name, StringComparison.OrdinalIgnoreCase)));

    static StringBuilder Card(Edition edition, Entry entry, EntryEdition? text, string law)
    {
        var paper = new StringBuilder();
        paper.Line(text is null ? entry.Slug : $"{text.Label}  {text.Title}").Line($"{LawList.Heading(edition)}; slug {entry.Slug}");
        paper.Line(
            text is null
                ? "Not in force on that day."
                : $"Verification: {Paper.Confirmed(text.Verification)}{(text.ReliesOn.Length == 0 ? "" : $"; relies on the {text.ReliesOn}")}"
        );
        paper.Line().Line("What it is").Wrapped(entry.Card.What);
        paper.Section("What to measure or look for", entry.Card.Measure);
        paper.Section("What it is not", Exclusions(edition, entry, text));
        paper.Section("Look-alikes", entry.LookAlikes);
        paper.Section("Three questions for the trader", entry.Card.Questions, numbered: true);
        if (entry.Card.Next.Length > 0)
        {
            paper.Line().Line("Next step").Wrapped(entry.Card.Next);
        }
        paper.Section("Commodity codes (they support words and decide nothing alone)", text is null ? [] : Codes(text));
        paper.Section("Chemicals", entry.Chemicals.Select(Chemical));
        paper.Section("Editions", entry.Editions.Select(one => EditionLine(one)));
        paper.Section("Covered before by", entry.Predecessors);
        paper.Section("Sources", Sources(edition.Instrument, entry));
        return paper.Line().Line($"Law {law}");
    }

    /// <summary>What an entry is not, with where the law says so.</summary>
    public static IEnumerable<string> Exclusions(Edition edition, Entry entry, EntryEdition? text) =>
        entry
            .Exclusions.Concat(
                edition.Instrument.CommonExclusions.Where(common => text is not null && common.Annexes.Contains(text.Annex)).Select(common => common.Exclusion)
            )
            .Select(one => $"{one.Says} ({one.Citation}{(one.Refer.Length == 0 ? "" : $"; refer to {one.Refer}")})");

    static IEnumerable<string> Codes(EntryEdition text) =>
        text.Codes.Select(code => $"{CommodityCode.Read(code)?.ToString() ?? code} ({(text.WholeCodes.Contains(code) ? "whole" : "part")})");

    static string Chemical(Chemical one) =>
        $"{one.Name}{(one.Cas.Length == 0 ? "" : $", CAS {one.Cas}")}{(one.Synonyms.IsEmpty ? "" : $"; also {string.Join(", ", one.Synonyms)}")}";

    static string EditionLine(EntryEdition text) =>
        $"from {IsoDay.Write(text.Dates.AppliesFrom)}{(text.Dates.AppliesTo is { } last ? $" to {IsoDay.Write(last)}" : "")} (known since {IsoDay.Write(text.Dates.KnownFrom)}): "
        + (text.Ceased ? $"no longer listed, {Words.Of(text.Verification)}" : $"{text.Label}, {text.Title}; {Words.Of(text.Verification)}")
        + $" [{text.Source}]";

    static IEnumerable<string> Sources(Instrument instrument, Entry entry)
    {
        var keys = entry.Editions.Select(text => text.Source).ToHashSet(StringComparer.Ordinal);
        return instrument
            .Sources.Where(source => keys.Contains(source.Key))
            .Select(source => $"{source.Key}: {source.Title}{(source.Address.Length == 0 ? "" : $", {source.Address}")}");
    }
}
