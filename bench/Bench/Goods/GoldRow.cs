using System.Text.Json;
using System.Text.Json.Serialization;

namespace Interdict.Bench.Goods;

/// <summary>A goods description with its known answer.</summary>
sealed record GoldRow(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("lang")] string Language,
    [property: JsonPropertyName("commodity_code")] string? Code,
    [property: JsonPropertyName("destination")] string? Destination,
    [property: JsonPropertyName("expect")] string[] Expect,
    [property: JsonPropertyName("regime")] string Regime,
    [property: JsonPropertyName("other_regime")] string? OtherRegime,
    [property: JsonPropertyName("difficulty")] string Difficulty
)
{
    /// <summary>True when the goods are on a list.</summary>
    public bool Listed => Expect.Length > 0;

    /// <summary>The group of languages in which figures are given.</summary>
    public string Group =>
        Language switch
        {
            "en" => "English",
            "fr" or "de" or "es" or "it" or "pt" or "nl" or "af" => "Western Latin",
            "ru" or "uk" or "bg" or "sr" or "mk" or "be" or "kk" => "Cyrillic",
            "zh" or "ja" or "ko" or "ar" or "fa" or "ur" or "he" or "hi" or "th" or "el" or "bn" or "ka" or "hy" => "other scripts",
            _ => "other Latin",
        };

    /// <summary>Reads rows, one JSON object a line.</summary>
    public static List<GoldRow> Read(string file)
    {
        var rows = new List<GoldRow>();
        foreach (var (line, at) in File.ReadLines(file).Select((line, at) => (line, at + 1)))
        {
            if (line.Length == 0)
            {
                continue;
            }
            try
            {
                rows.Add(JsonSerializer.Deserialize<GoldRow>(line)!);
            }
            catch (JsonException fault)
            {
                throw new UnusableException($"{file}, line {at}, is no row of goods: {fault.Message}");
            }
        }
        return rows;
    }
}
