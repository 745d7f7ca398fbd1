using System.Text.Json;
using System.Text.RegularExpressions;

namespace Interdict.Cli_Tests;

/// <summary>Checks answers against docs/answer.schema.json, with as much of JSON Schema as that file uses.</summary>
static class AnswerSchema
{
    static readonly JsonElement schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Office.Root, "docs/answer.schema.json"))).RootElement;

    static readonly string[] known =
    [
        "$schema",
        "$id",
        "$defs",
        "$ref",
        "title",
        "description",
        "type",
        "enum",
        "pattern",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "anyOf",
    ];

    public static void Fits(IEnumerable<string> lines)
    {
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            using var answer = JsonDocument.Parse(line);
            Assert.Equal([], Faults(answer.RootElement, schema, "$"));
        }
    }

    public static IEnumerable<string> Faults(JsonElement value, JsonElement rule, string where)
    {
        foreach (var word in rule.EnumerateObject())
        {
            Assert.True(known.Contains(word.Name), $"The schema uses \"{word.Name}\", which this test does not know.");
        }
        if (rule.TryGetProperty("$ref", out var reference))
        {
            return Faults(value, schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), where);
        }
        if (rule.TryGetProperty("anyOf", out var options))
        {
            return options.EnumerateArray().Any(option => !Faults(value, option, where).Any()) ? [] : [$"{where} fits none of its forms"];
        }
        return [.. Plain(value, rule, where), .. Object(value, rule, where), .. Items(value, rule, where)];
    }

    static IEnumerable<string> Plain(JsonElement value, JsonElement rule, string where)
    {
        if (rule.TryGetProperty("type", out var type) && type.GetString() != Kind(value))
        {
            yield return $"{where} is {Kind(value)}, not {type}";
        }
        if (rule.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.ToString() == value.ToString()))
        {
            yield return $"{where} is \"{value}\", none of the words";
        }
        if (rule.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.ToString(), pattern.GetString()!))
        {
            yield return $"{where} is \"{value}\", which does not look like {pattern}";
        }
    }

    static IEnumerable<string> Object(JsonElement value, JsonElement rule, string where)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }
        foreach (var needed in rule.TryGetProperty("required", out var required) ? required.EnumerateArray() : [])
        {
            if (!value.TryGetProperty(needed.GetString()!, out _))
            {
                yield return $"{where} has no {needed}";
            }
        }
        foreach (var property in value.EnumerateObject())
        {
            if (rule.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var its))
            {
                foreach (var fault in Faults(property.Value, its, $"{where}.{property.Name}"))
                {
                    yield return fault;
                }
            }
            else if (rule.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False)
            {
                yield return $"{where}.{property.Name} is not in the schema";
            }
        }
    }

    static IEnumerable<string> Items(JsonElement value, JsonElement rule, string where) =>
        value.ValueKind == JsonValueKind.Array && rule.TryGetProperty("items", out var items)
            ? value.EnumerateArray().SelectMany((item, at) => Faults(item, items, $"{where}[{at}]"))
            : [];

    static string Kind(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Null => "null",
            JsonValueKind.Number => "number",
            _ => "boolean",
        };
}
