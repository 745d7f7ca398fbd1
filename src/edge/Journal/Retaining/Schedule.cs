using System.Text.Json;
using Interdict.Licensing;

namespace Interdict.Journal.Retaining;

/// <summary>
/// How long the authority's own law lets it keep files: national data, which the authority writes down and nobody guesses.
/// </summary>
/// <param name="Source">The act that says so.</param>
/// <param name="Years">Years after closing, for each kind of file.</param>
public sealed record Schedule(string Source, IReadOnlyDictionary<FileKind, int> Years)
{
    /// <summary>The name of the file in the home of the node.</summary>
    public const string FileName = "retention.json";

    const int mostYears = 200;

    static readonly Dictionary<string, FileKind> words = new(StringComparer.Ordinal)
    {
        ["case"] = FileKind.Case,
        ["authorisation"] = FileKind.Authorisation,
        ["inquiry"] = FileKind.Inquiry,
    };

    /// <summary>Reads a schedule.</summary>
    /// <returns>The schedule, or a sentence that says what is wrong and what to do.</returns>
    public static (Schedule? Schedule, string Why) Read(string text)
    {
        Told? told;
        try
        {
            told = JsonSerializer.Deserialize<Told>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException wrong)
        {
            return (null, $"{FileName} cannot be read: {wrong.Message}");
        }
        if (told?.Years is not { Count: > 0 } years || string.IsNullOrWhiteSpace(told.Source))
        {
            return (null, $"{FileName} needs \"source\", the act that sets the years, and \"years\": {{\"case\": N, \"authorisation\": N, \"inquiry\": N}}.");
        }
        var odd = years.FirstOrDefault(one => !words.ContainsKey(one.Key) || one.Value is < 0 or > mostYears);
        return odd.Key is not null
            ? (null, $"{FileName}: \"{odd.Key}\": {odd.Value} is not understood. The kinds are {string.Join(", ", words.Keys)}; years are 0 to {mostYears}.")
            : (new Schedule(told.Source, years.ToDictionary(one => words[one.Key], one => one.Value)), "");
    }

    sealed record Told(string? Source, Dictionary<string, int>? Years);
}
