using System.Text.Json;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>Lists, their records, history and differences as JSON: the same from the command line and from the server.</summary>
public static class ListJson
{
    /// <summary>Writes a record.</summary>
    public static void Write(Utf8JsonWriter json, ListedParty party)
    {
        json.WriteStartObject();
        json.WriteString("id", party.Id);
        json.WriteString("kind", Words.Of(party.Kind));
        json.WriteString("name", party.Name);
        json.WriteStartArray("names");
        foreach (var name in party.Names)
        {
            json.WriteStartObject();
            json.WriteString("name", name.Text);
            json.WriteString("kind", Words.Of(name.Kind));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Texts(json, "countries", party.Countries);
        Texts(json, "birth_dates", party.BirthDates);
        Texts(json, "addresses", party.Addresses);
        Texts(json, "identifiers", party.Identifiers);
        json.WriteString("programme", party.Programme);
        json.WriteString("listed_on", party.ListedOn);
        json.WriteString("remarks", party.Remarks);
        json.WriteEndObject();
    }

    /// <summary>Writes the fields of a list without its records, into an object that is open.</summary>
    public static void Fields(Utf8JsonWriter json, ListHead head)
    {
        json.WriteString("list", head.Id);
        json.WriteString("version", head.Version);
        json.WriteString("hash", head.Hash);
        json.WriteString("title", head.Title);
        json.WriteString("source", head.Source);
        json.WriteString("format", head.Format);
        json.WriteString("force", Words.Of(head.Force));
        json.WriteString("published", head.Published is { } day ? IsoDay.Write(day) : null);
        json.WriteString("loaded", head.Loaded);
    }

    /// <summary>Writes a line of a history.</summary>
    public static void Write(Utf8JsonWriter json, ListEvent one)
    {
        json.WriteStartObject();
        json.WriteString("at", one.At);
        json.WriteString("what", Words.Of(one.What));
        Fields(json, one.Head);
        json.WriteString("source_hash", one.SourceHash);
        json.WriteNumber("records", one.Records);
        json.WriteNumber("faults", one.Faults);
        json.WriteNumber("added", one.Added);
        json.WriteNumber("removed", one.Removed);
        json.WriteNumber("changed", one.Changed);
        json.WriteString("because", one.Because);
        json.WriteEndObject();
    }

    /// <summary>Writes what differs, as the lists <c>added</c>, <c>removed</c> and <c>changed</c>, into an object that is open.</summary>
    public static void Fields(Utf8JsonWriter json, ListComparison changes)
    {
        Records(json, "added", changes.Added);
        Records(json, "removed", changes.Removed);
        json.WriteStartArray("changed");
        foreach (var change in changes.Changed)
        {
            json.WriteStartObject();
            json.WriteString("id", change.Id);
            json.WriteString("name", change.After.Name);
            json.WriteStartArray("fields");
            foreach (var field in change.Fields)
            {
                json.WriteStartObject();
                json.WriteString("field", field.Name);
                Texts(json, "gone", field.Gone);
                Texts(json, "new", field.New);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes something that could not be read.</summary>
    public static void Write(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("file", fault.File);
        json.WriteNumber("line", fault.Line);
        json.WriteNumber("record", fault.Record);
        json.WriteString("field", fault.Field);
        json.WriteString("reason", fault.Reason);
        json.WriteBoolean("lost", fault.Lost);
        json.WriteEndObject();
    }

    static void Records(Utf8JsonWriter json, string name, IEnumerable<ListedParty> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            Write(json, party);
        }
        json.WriteEndArray();
    }

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }
}
