using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Matching;

namespace Interdict.Cli;

/// <summary>Which words of two names met, as JSON.</summary>
static class MeetingsJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<Meeting> because)
    {
        json.WriteStartArray("because"u8);
        foreach (var meeting in because)
        {
            json.WriteStartObject();
            json.WriteString("asked"u8, meeting.Asked);
            json.WriteString("listed"u8, meeting.Listed);
            json.WriteString("how"u8, meeting.How);
            json.WriteNumber("cost"u8, meeting.Cost);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
