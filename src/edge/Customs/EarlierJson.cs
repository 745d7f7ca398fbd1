using System.Text.Json;
using Interdict.Parties;

namespace Interdict.Customs;

/// <summary>What an officer writes about a likeness, as JSON: the keys by which it is handed in, and what was written earlier.</summary>
static class EarlierJson
{
    /// <summary>Writes the keys of a likeness: of the pair, and of what both sides are like now.</summary>
    public static void Pair(Utf8JsonWriter json, DeclaredParty party, PartyHit hit)
    {
        json.WriteStartObject("pair"u8);
        json.WriteString("key"u8, Pairs.Of(party, hit.List, hit.Listed));
        json.WriteString("declared"u8, Fingerprint.Of(party));
        json.WriteString("listed"u8, Fingerprint.Of(hit.Listed));
        json.WriteEndObject();
    }

    /// <summary>Writes what was written earlier; nothing when nothing was.</summary>
    public static void Write(Utf8JsonWriter json, Earlier? earlier)
    {
        if (earlier is not var (disposition, standing))
        {
            return;
        }
        json.WriteStartObject("earlier"u8);
        json.WriteString("verdict"u8, Disposition.Word(disposition.Verdict));
        json.WriteString("because"u8, disposition.Because);
        json.WriteString("officer"u8, disposition.Officer);
        json.WriteString("on"u8, disposition.On.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("standing"u8, standing is Standing.Reopened ? "reopened" : "stands");
        if (standing is Standing.Reopened(_, var says))
        {
            json.WriteString("says"u8, says);
        }
        json.WriteEndObject();
    }
}
