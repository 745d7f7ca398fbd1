using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Matching.Headings;

namespace Interdict.Customs;

/// <summary>Headings read from a goods text, as JSON.</summary>
public static class HeadingJson
{
    /// <summary>Writes the headings of one text, best first, and the remark on its declared code where there is one.</summary>
    public static void Write(Utf8JsonWriter json, string id, ImmutableArray<HeadingGuess> headings, UnlikelyCode? unlikely)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteStartArray("headings"u8);
        foreach (var guess in headings)
        {
            json.WriteStartObject();
            json.WriteString("heading"u8, guess.Heading);
            json.WriteNumber("likelihood"u8, Math.Round(guess.Likelihood, 4));
            json.WriteStartArray("because"u8);
            foreach (var word in guess.Because)
            {
                json.WriteStringValue(word);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (unlikely is not null)
        {
            json.WriteString("unlikely"u8, unlikely.Says);
        }
        json.WriteEndObject();
    }
}
