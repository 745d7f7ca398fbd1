using System.Text.Encodings.Web;
using System.Text.Json;
using Interdict.Server.Tongues;

namespace Interdict.Server.Admin;

/// <summary>The texts that a language has no words for, as a file to write them in.</summary>
internal static class MissingTexts
{
    static readonly JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapMissingTexts(this WebApplication app) =>
        app.MapGet("/admin/languages/missing.json", Give).RequireAuthorization(Doors.Doors.Administrators).ExcludeFromDescription();

    static IResult Give(string? language, Phrasebook phrases) =>
        language is { Length: 2 or 3 } && language.All(char.IsAsciiLetterLower)
            ? Results.File(
                JsonSerializer.SerializeToUtf8Bytes(
                    (phrases.Knows(language) ? phrases.Missing(language) : phrases.Texts).ToDictionary(text => text, _ => ""),
                    readable
                ),
                "application/json",
                $"{language}.json"
            )
            : Results.NotFound();
}
