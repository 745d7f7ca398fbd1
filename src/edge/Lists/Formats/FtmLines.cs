using System.Text.Json;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>Entities of the FollowTheMoney model, one JSON object on each line. What is no party (ownership, sanction, address …) is passed over and counted.</summary>
static class FtmLines
{
    static readonly JsonDocumentOptions options = new() { MaxDepth = 32 };

    static readonly (string Property, string Kind)[] numbers =
    [
        ("passportNumber", "passport"),
        ("idNumber", "national-id"),
        ("registrationNumber", "registration"),
        ("ogrnCode", "registration"),
        ("uniqueEntityId", "registration"),
        ("taxNumber", "tax"),
        ("innCode", "tax"),
        ("vatCode", "tax"),
        ("leiCode", "lei"),
        ("swiftBic", "bic"),
        ("dunsCode", "duns"),
        ("imoNumber", "imo"),
        ("mmsi", "mmsi"),
        ("callSign", "call-sign"),
    ];

    /// <summary>Reads the lines.</summary>
    public static void Read(Window window, Gathering into)
    {
        var passed = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (long number = 1; window.PassBlankLines(); number++)
        {
            var line = window.Line;
            var length = window.LineLength();
            if (length < 0)
            {
                into.Lose(line, number, "", Says.RecordLong);
                window.PassLine();
                continue;
            }
            var (field, why) = Entity(window.Memory(length), line, number, into, passed);
            if (why.Length > 0)
            {
                into.Lose(line, number, field, why);
            }
            window.Pass(Math.Min(length + 1, window.Bytes.Length));
        }
        if (passed.Count > 0)
        {
            into.Notices.Add($"Passed over, since they are no parties: {string.Join(", ", passed.Take(20).Select(one => $"{one.Value:N0} {one.Key}"))}.");
        }
    }

    static (string Field, string Why) Entity(ReadOnlyMemory<byte> line, long at, long number, Gathering into, SortedDictionary<string, long> passed)
    {
        try
        {
            using var json = JsonDocument.Parse(line, options);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return ("", Says.NotJson);
            }
            if (Kind(Text(json.RootElement, "schema")) is not { } kind)
            {
                var schema = Letters.Clean(Text(json.RootElement, "schema"));
                schema = schema.Length is 0 or > 40 || passed.Count > 200 ? "others" : schema;
                passed[schema] = passed.GetValueOrDefault(schema) + 1;
                return ("", "");
            }
            if (!json.RootElement.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            {
                return ("properties", Says.NoProperties);
            }
            into.Take(Party(json.RootElement, properties, kind, number, into), at);
            return ("", "");
        }
        catch (JsonException)
        {
            return ("", Says.NotJson);
        }
        catch (InvalidOperationException)
        {
            return ("", Says.HalfPair);
        }
    }

    static PartyKind? Kind(string schema) =>
        schema switch
        {
            "Person" => PartyKind.Person,
            "Organization" or "Company" or "PublicBody" => PartyKind.Organisation,
            // A legal entity may be either, as long as nobody knows more.
            "LegalEntity" => PartyKind.Unknown,
            "Vessel" or "Airplane" => PartyKind.Vessel,
            _ => null,
        };

    static PartyDraft Party(JsonElement entity, JsonElement properties, PartyKind kind, long number, Gathering into)
    {
        var draft = new PartyDraft(Letters.Clean(Text(entity, "id")), kind) { Record = number };
        IEnumerable<string> All(params string[] names) => names.SelectMany(name => Texts(properties, name));
        var caption = Letters.Clean(Text(entity, "caption"));
        // The caption is the publisher's choice among the names; names of several scripts stand in no order.
        if (All("name").Any(name => Letters.Clean(name) == caption))
        {
            draft.Name(caption, NameKind.Main);
        }
        Names(draft, All("name"), NameKind.Alias);
        Names(draft, All("alias"), NameKind.Alias);
        Names(draft, All("previousName"), NameKind.Former);
        Names(draft, All("weakAlias", "abbreviation"), NameKind.WeakAlias);
        foreach (var country in All("nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag"))
        {
            draft.Country(into.CountryOf(country) ?? country);
        }
        foreach (var date in All("birthDate", "incorporationDate", "buildDate"))
        {
            draft.BirthDate(Dates.Iso(date) ?? date);
        }
        foreach (var address in All("address"))
        {
            draft.Address(address);
        }
        foreach (var (property, called) in numbers)
        {
            foreach (var value in Texts(properties, property))
            {
                draft.Identifier(called, value);
            }
        }
        foreach (var programme in All("programId", "program"))
        {
            draft.Programme(programme);
        }
        draft.ListedOn = Letters.Clean(Text(entity, "first_seen")) is { Length: >= 10 } seen ? seen[..10] : "";
        draft.Remark(string.Join(", ", All("topics").Select(topic => $"topic {topic}")));
        foreach (var remark in All("position", "notes"))
        {
            draft.Remark(remark);
        }
        return draft;
    }

    static void Names(PartyDraft draft, IEnumerable<string> names, NameKind kind)
    {
        foreach (var name in names)
        {
            draft.Name(name, kind == NameKind.Alias && Letters.HasOtherScript(name) ? NameKind.OriginalScript : kind);
        }
    }

    static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // A property is a list of texts; one text alone is tolerated, and entities inside of entities are passed over.
    static IEnumerable<string> Texts(JsonElement properties, string name)
    {
        if (!properties.TryGetProperty(name, out var value))
        {
            yield break;
        }
        if (value.ValueKind == JsonValueKind.String)
        {
            yield return value.GetString()!;
        }
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray())
            {
                if (one.ValueKind == JsonValueKind.String)
                {
                    yield return one.GetString()!;
                }
            }
        }
    }
}
