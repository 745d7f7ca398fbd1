using System.Text.Json;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>One entry as JSON.</summary>
static class EntryJson
{
    public static void Write(Utf8JsonWriter json, Edition edition, Entry entry, EntryEdition? text, string law)
    {
        json.WriteStartObject();
        json.WriteString("instrument", edition.Instrument.Id);
        json.WriteString("on", IsoDay.Write(edition.On));
        json.WriteString("as_known", IsoDay.Write(edition.AsKnown));
        json.WriteString("slug", entry.Slug);
        json.WriteString("set", entry.Set);
        json.WriteBoolean("in_force", text is not null);
        json.WriteString("label", text?.Label);
        json.WriteString("title", text?.Title);
        json.WriteString("verification", text is null ? null : Words.Of(text.Verification));
        json.Texts("codes", text is null ? [] : text.Codes);
        json.Texts("whole_codes", text is null ? [] : text.WholeCodes);
        Chemicals(json, entry);
        json.Texts("not", LawShow.Exclusions(edition, entry, text));
        json.Texts("look_alikes", entry.LookAlikes);
        json.Texts("predecessors", entry.Predecessors);
        Card(json, entry.Card);
        Editions(json, entry);
        Sources(json, edition.Instrument, entry);
        json.WriteString("law", law);
        json.WriteEndObject();
    }

    static void Chemicals(Utf8JsonWriter json, Entry entry)
    {
        json.Objects(
            "chemicals",
            entry.Chemicals,
            chemical =>
            {
                json.WriteString("name", chemical.Name);
                json.WriteString("cas", chemical.Cas);
                json.Texts("synonyms", chemical.Synonyms);
            }
        );
    }

    static void Card(Utf8JsonWriter json, Card card)
    {
        json.WriteStartObject("card");
        json.WriteString("what", card.What);
        json.Texts("measure", card.Measure);
        json.Texts("questions", card.Questions);
        json.WriteString("next", card.Next);
        json.WriteString("drawing", card.Drawing.Length == 0 ? null : card.Drawing);
        json.WriteEndObject();
    }

    static void Editions(Utf8JsonWriter json, Entry entry)
    {
        json.Objects(
            "editions",
            entry.Editions,
            text =>
            {
                json.WriteString("label", text.Label);
                json.WriteString("title", text.Title);
                json.WriteString("applies_from", IsoDay.Write(text.Dates.AppliesFrom));
                json.WriteString("applies_to", text.Dates.AppliesTo is { } last ? IsoDay.Write(last) : null);
                json.WriteString("known_from", IsoDay.Write(text.Dates.KnownFrom));
                json.WriteBoolean("ceased", text.Ceased);
                json.WriteString("verification", Words.Of(text.Verification));
                json.WriteString("relies_on", text.ReliesOn.Length == 0 ? null : text.ReliesOn);
                json.WriteString("source", text.Source);
            }
        );
    }

    static void Sources(Utf8JsonWriter json, Instrument instrument, Entry entry)
    {
        json.Objects(
            "sources",
            instrument.Sources.Where(source => entry.Editions.Any(text => text.Source == source.Key)),
            source =>
            {
                json.WriteString("key", source.Key);
                json.WriteString("title", source.Title);
                json.WriteString("address", source.Address);
            }
        );
    }
}
