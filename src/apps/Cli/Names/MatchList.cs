using System.Collections.Immutable;
using Interdict.Customs;
using Interdict.Matching;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>Looks for the names of one file among the records of another.</summary>
static class MatchList
{
    /// <summary>What is wished for.</summary>
    /// <param name="Threshold">The least score of a hit.</param>
    /// <param name="Top">At most so many records for a name.</param>
    public sealed record Wish(double Threshold, int Top);

    static readonly Columns ofList = Of(mayBeBlank: false);

    // Every query is answered, one without a name too: by its place in the file the reader finds the answer.
    static readonly Columns ofQueries = Of(mayBeBlank: true);

    public static bool Of(Desk desk, string list, string queries, NameTables tables, Wish wish, Run run)
    {
        var records = new Dictionary<string, (int Order, List<Record> Rows)>(StringComparer.Ordinal);
        if (!Match.Read(desk, list, ofList, run, row => Gather(records, row)))
        {
            return false;
        }
        var parties = records.Values.OrderBy(one => one.Order).Select(one => Listed(one.Rows)).ToImmutableArray();
        var head = new ListHead("list", list, list, "csv", Force.Indicator, null, desk.Clock.GetUtcNow(), "");
        var lookout = new Watch([new PartyList(head, parties)], NameMatcher.Of(tables)).NewLookout();
        return Match.Read(desk, queries, ofQueries, run, row => Answer(row, lookout, wish, run));
    }

    static Columns Of(bool mayBeBlank) =>
        new(
            ["id", "name", "type", "country", "birth_date"],
            [
                ["id"],
                ["name"],
            ],
            mayBeBlank
        );

    static void Gather(Dictionary<string, (int Order, List<Record> Rows)> records, Record row)
    {
        var id = row.Values[0];
        if (!records.TryGetValue(id, out var known))
        {
            records[id] = known = (records.Count, []);
        }
        known.Rows.Add(row);
    }

    static ListedParty Listed(List<Record> rows) =>
        new(
            rows[0].Values[0],
            rows.Select(row => KindOf(row.Values[2])).FirstOrDefault(kind => kind != PartyKind.Unknown),
            [.. rows.Select((row, at) => new ListedName(row.Values[1], at == 0 ? NameKind.Main : NameKind.Alias))],
            Known(rows, 3),
            Known(rows, 4),
            [],
            []
        );

    static ImmutableArray<string> Known(List<Record> rows, int column) =>
        [.. rows.Select(row => row.Values[column]).Where(value => value.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    static PartyKind KindOf(string type) =>
        type.ToUpperInvariant() switch
        {
            "PERSON" or "INDIVIDUAL" => PartyKind.Person,
            "COMPANY" or "LEGALENTITY" or "ORGANISATION" or "ORGANIZATION" or "ENTITY" or "PUBLICBODY" => PartyKind.Organisation,
            "VESSEL" or "AIRCRAFT" or "AIRPLANE" => PartyKind.Vessel,
            _ => PartyKind.Unknown,
        };

    static void Answer(Record row, Lookout lookout, Wish wish, Run run)
    {
        var party = new DeclaredParty("query", row.Values[1], KindOf(row.Values[2]), row.Values[3], row.Values[4]);
        var hits = lookout.Look(party, wish.Threshold, wish.Top);
        var json = run.Json;
        json.WriteStartObject();
        json.WriteString("query"u8, row.Values[0]);
        json.WriteStartArray("hits"u8);
        foreach (var hit in hits)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, hit.Listed.Id);
            json.WriteString("name"u8, hit.Name);
            json.WriteNumber("score"u8, Math.Round(hit.Score, 6));
            json.WriteNumber("similarity"u8, Math.Round(hit.Similarity, 6));
            MeetingsJson.Write(json, hit.Because);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        run.Written(hits.Length > 0 ? 1 : 0);
    }

    /// <summary>The kind that a schema of labelled pairs names; one that covers people and companies says nothing.</summary>
    public static PartyKind KindOfSchema(string schema) => KindOf(schema);
}
