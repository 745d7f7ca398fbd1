using System.Collections.Immutable;
using System.Data.Common;

namespace Interdict.Store;

/// <summary>What puts a result into its place in the inspection queue.</summary>
/// <param name="Rank">Its rank, from 0 to 1.</param>
/// <param name="Score">The score of its nearest likeness; 0 when there is none.</param>
/// <param name="Parties">The declared parties that resemble somebody, as JSON; empty when there is none.</param>
/// <param name="Marks">What it can be filtered by.</param>
public sealed record Urgency(double Rank, double Score, string Parties, ImmutableArray<ResultMark> Marks)
{
    /// <summary>Nothing stands out.</summary>
    public static Urgency None { get; } = new(0, 0, "", []);
}

/// <summary>Something that results can be filtered by.</summary>
/// <param name="Kind">One of the constants of this type.</param>
/// <param name="Value">Which list, force or flag.</param>
public readonly record struct ResultMark(string Kind, string Value)
{
    /// <summary>The list that a party's likeness is on.</summary>
    public const string List = "list";

    /// <summary>What such a list may do.</summary>
    public const string Force = "force";

    /// <summary>A red flag that was raised.</summary>
    public const string Flag = "flag";
}

/// <summary>Which items are asked for; an empty filter takes all.</summary>
/// <param name="Decision">release, hold or stop.</param>
/// <param name="List">The name of a list.</param>
/// <param name="Force">What a list may do, as it is written.</param>
/// <param name="Flag">The name of a red flag.</param>
/// <param name="Score">The least score of the nearest likeness; 0 for any.</param>
/// <param name="Text">A text that stands in the declaration's number, the description, the code or the name of a party with a likeness.</param>
/// <param name="WithParties">True for items with a likeness only.</param>
public sealed record InspectionFilter(string Decision, string List, string Force, string Flag, double Score, string Text, bool WithParties);

/// <summary>An item and its rank.</summary>
/// <param name="Number">The number of the result.</param>
/// <param name="Rank">Its rank, from 0 to 1.</param>
public readonly record struct RankedItem(long Number, double Rank);

/// <summary>The results of an upload as they wait for inspection.</summary>
public sealed class InspectionItems(Database database)
{
    /// <summary>At most so many items are fetched at once.</summary>
    public const int Most = 500;

    const string columns = ItemResults.Columns + ", rank, score, parties";

    /// <summary>The items that pass a filter with their ranks, highest first.</summary>
    public IReadOnlyList<RankedItem> Ranked(string job, InspectionFilter filter)
    {
        using var connection = database.Open();
        var (where, values) = Where(job, filter);
        return connection.Rows(
            row => new RankedItem(row.GetInt64(0), row.GetDouble(1)),
            $"SELECT number, rank FROM result WHERE {where} ORDER BY rank DESC, number",
            values
        );
    }

    /// <summary>Items by their numbers, in that order; at most <see cref="Most"/>. Their <see cref="Urgency"/> comes without marks.</summary>
    public IReadOnlyList<ResultRow> Rows(string job, IReadOnlyList<long> numbers)
    {
        if (numbers.Count == 0)
        {
            return [];
        }
        using var connection = database.Open();
        // Numbers are written into the statement as such: they are no text of anybody.
        var rows = connection.Rows(Read, $"SELECT {columns} FROM result WHERE job = @id AND number IN ({string.Join(',', numbers)})", ("id", job));
        var byNumber = rows.ToDictionary(row => row.Number);
        return [.. numbers.Where(byNumber.ContainsKey).Select(number => byNumber[number])];
    }

    /// <summary>What the items of a job can be filtered by, with how many items each.</summary>
    public IReadOnlyList<(ResultMark Mark, long Items)> Marks(string job)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => (new ResultMark(row.GetString(0), row.GetString(1)), row.GetInt64(2)),
            "SELECT kind, mark, COUNT(*) FROM result_mark WHERE job = @id GROUP BY kind, mark ORDER BY kind, mark",
            ("id", job)
        );
    }

    static (string Where, (string, object)[] Values) Where(string job, InspectionFilter filter)
    {
        var (where, values) = ("job = @id", new List<(string, object)> { ("id", job) });
        void And(string clause, string name, object value)
        {
            where += $" AND {clause}";
            values.Add((name, value));
        }
        if (filter.Decision.Length > 0)
        {
            And("decision = @decision", "decision", filter.Decision);
        }
        foreach (var (kind, value) in new[] { (ResultMark.List, filter.List), (ResultMark.Force, filter.Force), (ResultMark.Flag, filter.Flag) })
        {
            if (value.Length > 0)
            {
                And($"number IN (SELECT number FROM result_mark WHERE job = @id AND kind = '{kind}' AND mark = @{kind})", kind, value);
            }
        }
        if (filter.Score > 0)
        {
            And("score >= @score", "score", filter.Score);
        }
        if (filter.WithParties)
        {
            where += " AND parties <> ''";
        }
        if (filter.Text.Length > 0)
        {
            And("search LIKE @text ESCAPE '!'", "text", ItemResults.Like(filter.Text));
        }
        return (where, [.. values]);
    }

    static ResultRow Read(DbDataReader row) =>
        ItemResults.Read(row) with
        {
            Urgency = new Urgency(row.GetDouble(11), row.GetDouble(12), row.GetString(13), []),
        };
}
