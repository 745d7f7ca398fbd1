using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>
/// A version of a list as it is kept: JSON Lines, a first line with what it may do, then a line for each record. The same records in the
/// same order are always the same bytes, so that their hash names the version.
/// </summary>
static class PartyLines
{
    const string Form = "interdict-list-1";

    static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a version.</summary>
    public static byte[] Write(Force force, ImmutableArray<ListedParty> parties)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(buffer, plain);
        json.WriteStartObject();
        json.WriteString("form"u8, Form);
        json.WriteString("force"u8, Words.Of(force));
        json.WriteNumber("records"u8, parties.Length);
        json.WriteEndObject();
        foreach (var party in parties)
        {
            End(json, buffer);
            Write(json, party);
        }
        End(json, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a record as one object.</summary>
    public static void Write(Utf8JsonWriter json, ListedParty party)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, party.Id);
        json.WriteString("kind"u8, Words.Of(party.Kind));
        json.WriteStartArray("names"u8);
        foreach (var name in party.Names)
        {
            json.WriteStartArray();
            json.WriteStringValue(name.Text);
            json.WriteStringValue(Words.Of(name.Kind));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Texts(json, "countries"u8, party.Countries);
        Texts(json, "birth_dates"u8, party.BirthDates);
        Texts(json, "addresses"u8, party.Addresses);
        Texts(json, "identifiers"u8, party.Identifiers);
        Text(json, "programme"u8, party.Programme);
        Text(json, "listed_on"u8, party.ListedOn);
        Text(json, "remarks"u8, party.Remarks);
        json.WriteEndObject();
    }

    /// <summary>Reads a version; null when it is damaged.</summary>
    public static (Force Force, ImmutableArray<ListedParty> Parties)? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var json = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
            return json.Read() && Head(ref json) is (Force force, int records) && Parties(ref json, records) is { } parties ? (force, parties) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static (Force, int)? Head(ref Utf8JsonReader json)
    {
        var (form, force, records) = ("", (Force?)null, -1);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.GetString();
            json.Read();
            switch (key)
            {
                case "form":
                    form = json.GetString();
                    break;
                case "force":
                    force = Words.Force(json.GetString()!);
                    break;
                case "records":
                    records = json.GetInt32();
                    break;
            }
        }
        return form == Form && force is { } known && records >= 0 ? (known, records) : null;
    }

    static ImmutableArray<ListedParty>? Parties(ref Utf8JsonReader json, int records)
    {
        var parties = ImmutableArray.CreateBuilder<ListedParty>(Math.Min(records, 1 << 20));
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        while (json.Read())
        {
            parties.Add(Party(ref json, shared));
        }
        return parties.Count == records ? parties.ToImmutable() : null;
    }

    static ListedParty Party(ref Utf8JsonReader json, Dictionary<string, string> shared)
    {
        var (id, kind, programme, listedOn, remarks) = ("", PartyKind.Unknown, "", "", "");
        var names = ImmutableArray<ListedName>.Empty;
        ImmutableArray<string> countries = [],
            birthDates = [],
            addresses = [],
            identifiers = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // The key is compared as bytes: a string for each key of each record would be most of the work.
            if (json.ValueTextEquals("id"u8))
            {
                id = Text(ref json);
            }
            else if (json.ValueTextEquals("kind"u8))
            {
                kind = Kind(ref json);
            }
            else if (json.ValueTextEquals("names"u8))
            {
                names = Names(ref json);
            }
            else if (json.ValueTextEquals("countries"u8))
            {
                countries = Texts(ref json, shared);
            }
            else if (json.ValueTextEquals("birth_dates"u8))
            {
                birthDates = Texts(ref json, null);
            }
            else if (json.ValueTextEquals("addresses"u8))
            {
                addresses = Texts(ref json, null);
            }
            else if (json.ValueTextEquals("identifiers"u8))
            {
                identifiers = Texts(ref json, null);
            }
            else if (json.ValueTextEquals("programme"u8))
            {
                programme = Shared(Text(ref json), shared);
            }
            else if (json.ValueTextEquals("listed_on"u8))
            {
                listedOn = Text(ref json);
            }
            else if (json.ValueTextEquals("remarks"u8))
            {
                remarks = Text(ref json);
            }
            else
            {
                json.Skip();
            }
        }
        return new ListedParty(id, kind, names, countries, birthDates, addresses, identifiers, programme, listedOn, remarks);
    }

    static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString() ?? "";
    }

    static PartyKind Kind(ref Utf8JsonReader json)
    {
        json.Read();
        return json.ValueTextEquals("person"u8) ? PartyKind.Person
            : json.ValueTextEquals("organisation"u8) ? PartyKind.Organisation
            : json.ValueTextEquals("vessel"u8) ? PartyKind.Vessel
            : PartyKind.Unknown;
    }

    static ImmutableArray<ListedName> Names(ref Utf8JsonReader json)
    {
        var names = ImmutableArray.CreateBuilder<ListedName>(4);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartArray)
        {
            var text = Text(ref json);
            json.Read();
            names.Add(new ListedName(text, NameKindOf(ref json)));
            json.Read();
        }
        return names.DrainToImmutable();
    }

    static NameKind NameKindOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("main"u8) ? NameKind.Main
        : json.ValueTextEquals("weak-alias"u8) ? NameKind.WeakAlias
        : json.ValueTextEquals("original-script"u8) ? NameKind.OriginalScript
        : json.ValueTextEquals("former"u8) ? NameKind.Former
        : NameKind.Alias;

    static ImmutableArray<string> Texts(ref Utf8JsonReader json, Dictionary<string, string>? shared)
    {
        var texts = ImmutableArray.CreateBuilder<string>(2);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.String)
        {
            var text = json.GetString()!;
            texts.Add(shared is null ? text : Shared(text, shared));
        }
        return texts.DrainToImmutable();
    }

    // Thousands of records name the same countries and programmes.
    static string Shared(string text, Dictionary<string, string> shared)
    {
        if (shared.TryGetValue(text, out var same))
        {
            return same;
        }
        shared[text] = text;
        return text;
    }

    static void End(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer)
    {
        json.Flush();
        json.Reset();
        buffer.Write("\n"u8);
    }

    static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
