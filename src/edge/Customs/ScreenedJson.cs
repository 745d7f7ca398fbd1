using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Law;
using Interdict.Parties;
using Interdict.Screening;

namespace Interdict.Customs;

/// <summary>What came of screening a declared item, as JSON: the answer, and with it the likenesses, the flags and the rank.</summary>
public static class ScreenedJson
{
    const int Decimals = 4;

    /// <summary>A result as bytes of UTF-8 on one line.</summary>
    public static byte[] Bytes(DeclarationLine line, Screened screened)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, AnswerJson.OneLine))
        {
            Write(json, line, screened);
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the result for a declared item.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="line">The item.</param>
    /// <param name="screened">What came of it.</param>
    public static void Write(Utf8JsonWriter json, DeclarationLine line, Screened screened)
    {
        json.WriteStartObject();
        json.WriteString("declaration"u8, line.Declaration);
        json.WriteString("item"u8, line.Item);
        AnswerJson.Body(json, screened.Answer, borderOnly: true);
        Parties(json, screened.Parties);
        Flags(json, screened.Flags);
        json.WriteNumber("rank"u8, Math.Round(screened.Rank, Decimals));
        RankBecause(json, screened.RankBecause);
        AnswerJson.Texts(json, "lists"u8, screened.Lists);
        AnswerJson.Extra(json, line);
        json.WriteEndObject();
    }

    static void Parties(Utf8JsonWriter json, ImmutableArray<PartyFinding> parties)
    {
        json.WriteStartArray("parties"u8);
        foreach (var (party, hits) in parties)
        {
            json.WriteStartObject();
            json.WriteString("role"u8, party.Role);
            json.WriteString("name"u8, party.Name);
            json.WriteStartArray("hits"u8);
            foreach (var hit in hits)
            {
                Hit(json, party, hit);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Hit(Utf8JsonWriter json, DeclaredParty party, PartyHit hit)
    {
        json.WriteStartObject();
        json.WriteString("list"u8, hit.List.Version);
        json.WriteString("force"u8, Word(hit.List.Force));
        json.WriteString("id"u8, hit.Listed.Id);
        json.WriteString("name"u8, hit.Name);
        json.WriteNumber("score"u8, Math.Round(hit.Score, Decimals));
        json.WriteNumber("similarity"u8, Math.Round(hit.Similarity, Decimals));
        json.WriteStartArray("because"u8);
        foreach (var (asked, listed, how, cost) in hit.Because)
        {
            json.WriteStartObject();
            json.WriteString("asked"u8, asked);
            json.WriteString("listed"u8, listed);
            json.WriteString("how"u8, how);
            json.WriteNumber("cost"u8, Math.Round(cost, Decimals));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        AnswerJson.Texts(json, "evidence"u8, hit.Evidence);
        EarlierJson.Pair(json, party, hit);
        EarlierJson.Write(json, hit.Earlier);
        json.WriteEndObject();
    }

    static void Flags(Utf8JsonWriter json, ImmutableArray<RedFlag> flags)
    {
        json.WriteStartArray("flags"u8);
        foreach (var flag in flags)
        {
            json.WriteStartObject();
            json.WriteString("flag"u8, flag.Id);
            json.WriteString("title"u8, flag.Title);
            json.WriteNumber("weight"u8, flag.Weight);
            json.WriteString("source"u8, flag.Source);
            AnswerJson.Because(json, flag.Because);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void RankBecause(Utf8JsonWriter json, ImmutableArray<RankPart> parts)
    {
        json.WriteStartArray("rank_because"u8);
        foreach (var (part, raises, because) in parts)
        {
            json.WriteStartObject();
            json.WriteString("part"u8, part);
            json.WriteNumber("raises"u8, Math.Round(raises, Decimals));
            json.WriteString("because"u8, because);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>How the force of a list is written.</summary>
    public static string Word(Force force) => force == Force.BindingHere ? "binding-here" : "indicator";
}
