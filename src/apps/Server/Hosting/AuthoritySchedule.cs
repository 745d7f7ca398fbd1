using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Calendar;
using Interdict.Vocabulary;

namespace Interdict.Server.Hosting;

/// <summary>
/// The days on which the authority does not work, from a file of its own: no program can know a state's holidays. Without the file
/// every Monday to Friday counts.
/// </summary>
/// <param name="Days">The days on which the authority works.</param>
/// <param name="Source">Where this is laid down, in the authority's words; empty without a file.</param>
internal sealed record AuthoritySchedule(WorkingDays Days, string Source)
{
    /// <summary>Name of the file in the home folder.</summary>
    public const string File = "calendar.json";

    /// <summary>Nothing set.</summary>
    public static AuthoritySchedule None { get; } = new(WorkingDays.Plain, "");

    /// <summary>Reads the file of a home folder.</summary>
    /// <returns>The schedule, or a sentence that says what is wrong and what to do.</returns>
    public static (AuthoritySchedule? Schedule, string Why) Read(string home)
    {
        var path = Path.Combine(home, File);
        if (!System.IO.File.Exists(path))
        {
            return (None, "");
        }
        try
        {
            var written = JsonSerializer.Deserialize<Written>(System.IO.File.ReadAllText(path), reading) ?? new Written([], "");
            return Of(written, path);
        }
        catch (JsonException fault)
        {
            return (
                null,
                $"{path} is not read{(fault.LineNumber is { } line ? $" (line {line + 1})" : "")}. It is one object: "
                    + "{\"source\": \"...\", \"holidays\": [\"2026-12-25\"]}."
            );
        }
    }

    static (AuthoritySchedule?, string) Of(Written written, string path)
    {
        var days = (written.Holidays ?? []).Select(text => (Text: text, Day: IsoDay.Read(text))).ToList();
        if (days.FirstOrDefault(day => day.Day is null) is { Text: { } wrong })
        {
            return (null, $"{path} names the holiday \"{wrong}\". A day is written as 2026-12-25.");
        }
        return (new AuthoritySchedule(new WorkingDays([.. days.Select(day => day.Day!.Value)]), written.Source ?? ""), "");
    }

    static readonly JsonSerializerOptions reading = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    sealed record Written(ImmutableArray<string>? Holidays, string? Source);
}
