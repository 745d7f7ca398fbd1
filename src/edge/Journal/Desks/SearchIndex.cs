using Interdict.Journal.Views;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>A file that was found.</summary>
/// <param name="File">Its number.</param>
/// <param name="Kind"><c>case</c>, <c>authorisation</c>, <c>inquiry</c>.</param>
public sealed record Found(string File, string Kind);

/// <summary>The search over all files: every word has to begin some word of the file. FTS5 or tsvector behind one door.</summary>
public sealed class SearchIndex(Database database)
{
    /// <summary>The files in which all words occur, the nearest first.</summary>
    /// <param name="text">What is searched for.</param>
    /// <param name="firm">The firm whose files may be seen; null for all.</param>
    /// <param name="kind">The kind of file; empty for all.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Found> Find(string text, string? firm, string kind = "", int most = 50)
    {
        var words = SearchWords.Wanted(text);
        if (words.Count == 0)
        {
            return [];
        }
        using var connection = database.Open();
        var mayBeSeen = (firm is null ? "" : " AND r.firm = @firm") + (kind.Length == 0 ? "" : " AND r.kind = @kind");
        var sql = database.IsServer
            ? "SELECT r.file, r.kind FROM search_row r WHERE r.words @@ to_tsquery('simple', @wanted)"
                + mayBeSeen
                + $" ORDER BY ts_rank(r.words, to_tsquery('simple', @wanted)) DESC, r.file DESC LIMIT {most}"
            : "SELECT r.file, r.kind FROM search_index i JOIN search_row r ON r.number = i.rowid WHERE search_index MATCH @wanted"
                + mayBeSeen
                + $" ORDER BY bm25(search_index, 10.0, 1.0), r.file DESC LIMIT {most}";
        return connection.Rows(
            row => new Found(row.GetString(0), row.GetString(1)),
            sql,
            ("wanted", Wanted(words, database.IsServer)),
            ("firm", firm ?? ""),
            ("kind", kind)
        );
    }

    /// <summary>A condition for <see cref="RowQuery"/>: all words occur in the file. Null when there is nothing to search for.</summary>
    public static (string Condition, (string Name, object Value) Value)? Condition(Database database, string text)
    {
        var words = SearchWords.Wanted(text);
        if (words.Count == 0)
        {
            return null;
        }
        var sql = database.IsServer
            ? "file IN (SELECT file FROM search_row WHERE words @@ to_tsquery('simple', @wanted))"
            : "file IN (SELECT r.file FROM search_index i JOIN search_row r ON r.number = i.rowid WHERE search_index MATCH @wanted)";
        return (sql, ("wanted", Wanted(words, database.IsServer)));
    }

    // The words are letters and digits by now: nothing in them is a sign of either language.
    static string Wanted(IReadOnlyList<string> words, bool server) =>
        server ? string.Join(" & ", words.Select(word => $"'{word}':*")) : string.Join(" AND ", words.Select(word => $"\"{word}\"*"));
}
