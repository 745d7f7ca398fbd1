using Interdict.Customs;
using Interdict.Matching;

namespace Interdict.Cli;

/// <summary>Compares the two names of each row.</summary>
static class MatchPairs
{
    // A name may be empty here: every row has its line, and what is not given is like nobody.
    static readonly Columns columns = new(
        ["schema", "name1", "name2"],
        [
            ["name1"],
            ["name2"],
        ],
        mayBeBlank: true
    );

    public static bool Of(Desk desk, string path, NameTables tables, Run run)
    {
        var scratch = NameMatcher.Of(tables).Scratch();
        return Match.Read(desk, path, columns, run, row => Answer(row, scratch, run));
    }

    static void Answer(Record row, NameScratch scratch, Run run)
    {
        var (score, similarity) = NameMatcher.Compare(MatchList.KindOfSchema(row.Values[0]), row.Values[1], row.Values[2], scratch);
        run.Json.WriteStartObject();
        run.Json.WriteNumber("row"u8, row.Number - 1);
        run.Json.WriteNumber("score"u8, Math.Round(score, 6));
        run.Json.WriteNumber("similarity"u8, Math.Round(similarity, 6));
        run.Json.WriteEndObject();
        run.Written(score >= NameMatcher.Threshold ? 1 : 0);
    }
}
