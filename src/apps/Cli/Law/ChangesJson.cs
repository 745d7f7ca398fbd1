using System.Text.Json;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>What changes between two days as JSON; entries are named by their slugs.</summary>
static class ChangesJson
{
    public static void Write(Utf8JsonWriter json, Changes changes, string law)
    {
        json.WriteStartObject();
        json.WriteString("instrument", changes.After.Instrument.Id);
        Day(json, "from", changes.Before);
        Day(json, "to", changes.After);
        Entries(json, "added", changes.Added, changes.EffectAfter);
        Entries(json, "removed", changes.Removed, changes.EffectBefore);
        Moves(json, "moved", changes, changes.Moved);
        Moves(json, "relabelled", changes, changes.Relabelled);
        Moves(json, "reworded", changes, changes.Reworded);
        Codes(json, changes);
        Moves(json, "confirmations", changes, changes.Confirmations);
        Places(json, changes);
        Rules(json, changes);
        json.WriteString("law", law);
        json.WriteEndObject();
    }

    static void Day(Utf8JsonWriter json, string name, Edition edition)
    {
        json.WriteStartObject(name);
        json.WriteString("on", IsoDay.Write(edition.On));
        json.WriteString("as_known", IsoDay.Write(edition.AsKnown));
        json.WriteEndObject();
    }

    static void Entries(Utf8JsonWriter json, string name, IEnumerable<Listed> entries, Func<Listed, Effect> effect)
    {
        json.WriteStartArray(name);
        foreach (var listed in entries)
        {
            json.WriteStartObject();
            json.WriteString("slug", listed.Entry.Slug);
            json.WriteString("label", listed.Text.Label);
            json.WriteString("title", listed.Text.Title);
            json.WriteString("effect", Words.Of(effect(listed)));
            json.WriteString("verification", Words.Of(listed.Text.Verification));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Moves(Utf8JsonWriter json, string name, Changes changes, IEnumerable<Move> moves)
    {
        json.WriteStartArray(name);
        foreach (var move in moves)
        {
            json.WriteStartObject();
            json.WriteString("slug", move.After.Entry.Slug);
            json.WriteString("from_slug", move.Before.Entry.Slug);
            json.WriteString("from_label", move.Before.Text.Label);
            json.WriteString("to_label", move.After.Text.Label);
            json.WriteString("from_title", move.Before.Text.Title);
            json.WriteString("to_title", move.After.Text.Title);
            json.WriteString("from_effect", Words.Of(changes.EffectBefore(move.Before)));
            json.WriteString("to_effect", Words.Of(changes.EffectAfter(move.After)));
            json.WriteString("from_verification", Words.Of(move.Before.Text.Verification));
            json.WriteString("to_verification", Words.Of(move.After.Text.Verification));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Codes(Utf8JsonWriter json, Changes changes)
    {
        json.WriteStartArray("codes");
        foreach (var change in changes.Codes)
        {
            json.WriteStartObject();
            json.WriteString("slug", change.Entry.Entry.Slug);
            json.Texts("added", change.Added);
            json.Texts("removed", change.Removed);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Places(Utf8JsonWriter json, Changes changes)
    {
        json.WriteStartArray("places");
        foreach (var change in changes.Places)
        {
            json.WriteStartObject();
            json.WriteString("group", change.Group.Id);
            json.Texts("joined", change.Joined);
            json.Texts("left", change.Left);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Rules(Utf8JsonWriter json, Changes changes)
    {
        json.WriteStartArray("measures");
        foreach (var rule in changes.Rules)
        {
            json.WriteStartObject();
            json.WriteString("measure", rule.Measure.Id);
            json.WriteString("change", rule.Kind);
            json.WriteString("article", rule.Measure.Article);
            json.WriteString("title", rule.Measure.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
