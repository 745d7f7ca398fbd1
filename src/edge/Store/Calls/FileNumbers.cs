namespace Interdict.Store.Calls;

/// <summary>The numbers of the files of a journal, in their own order: a page goes on where the last one ended, whatever was added meanwhile.</summary>
public sealed class FileNumbers(Database database)
{
    /// <summary>Some numbers of one kind.</summary>
    /// <param name="letter">The letter of the kind.</param>
    /// <param name="after">The number after which to go on; empty for the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="newestFirst">True to go backwards.</param>
    public IReadOnlyList<string> Page(char letter, string after, int most, bool newestFirst = false)
    {
        using var connection = database.Open();
        var (from, to) = newestFirst ? ($"{letter}-", after.Length > 0 ? after : $"{letter}-~") : (after.Length > 0 ? after : $"{letter}-", $"{letter}-~");
        return connection.Rows(
            row => row.GetString(0),
            $"SELECT file FROM fact WHERE file > @from AND file < @to AND number = 1 ORDER BY file {(newestFirst ? "DESC" : "")} LIMIT {most}",
            ("from", from),
            ("to", to)
        );
    }
}
