using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>A case in a list.</summary>
/// <param name="File">Its number.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Kind">What it is about, as a word.</param>
/// <param name="Firm">The applicant's firm.</param>
/// <param name="Title">A few words by which people know it.</param>
/// <param name="Stage">Where it is, as a word.</param>
/// <param name="Officer">Who has it; empty while nobody does.</param>
/// <param name="Proposer">Who proposed what waits for a second officer; empty when nothing does.</param>
/// <param name="Language">The applicant's language.</param>
/// <param name="Origin">Id of the place where the goods are.</param>
/// <param name="Destination">Id of the place of destination.</param>
/// <param name="EndUse">What the goods are for, as a word.</param>
/// <param name="Goods">The goods in a few words.</param>
/// <param name="Opened">When it was begun.</param>
/// <param name="Submitted">When it was handed in; null before.</param>
/// <param name="Changed">When it last changed.</param>
/// <param name="Decided">When it was decided; null before.</param>
/// <param name="Due">The next day on which somebody has to have answered; null for none.</param>
/// <param name="Outcome">What was decided: <c>granted</c>, <c>granted-in-part</c>, <c>refused</c>, <c>not-needed</c>; empty before.</param>
/// <param name="Questions">How many questions the applicant has to answer.</param>
/// <param name="Advice">How many bodies have to answer.</param>
/// <param name="Waiting">How many papers wait for their scan.</param>
/// <param name="IsStopped">True while the clock stands still for a reason of its own.</param>
public sealed record CaseRow(
    FileId File,
    long Version,
    string Kind,
    string Firm,
    string Title,
    string Stage,
    string Officer,
    string Proposer,
    string Language,
    string Origin,
    string Destination,
    string EndUse,
    string Goods,
    DateTimeOffset Opened,
    DateTimeOffset? Submitted,
    DateTimeOffset Changed,
    DateTimeOffset? Decided,
    DateOnly? Due,
    string Outcome,
    long Questions,
    long Advice,
    long Waiting,
    bool IsStopped
);

/// <summary>In which order cases are shown.</summary>
public enum CaseOrder
{
    /// <summary>Latest change first.</summary>
    Changed,

    /// <summary>Next day first; those without one last.</summary>
    Due,

    /// <summary>Longest waiting first.</summary>
    Submitted,

    /// <summary>Highest number first.</summary>
    Number,
}

/// <summary>Which cases are wanted. What is null or empty is not asked.</summary>
public sealed record CaseQuery
{
    /// <summary>The firm whose cases may be seen; null for those who may see all.</summary>
    public string? Firm { get; init; }

    /// <summary>Words of stages.</summary>
    public ImmutableArray<string> Stages { get; init; } = [];

    /// <summary>Words of kinds.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>The officer who has it; empty for cases that nobody has; null for any.</summary>
    public string? Officer { get; init; }

    /// <summary>Not proposed by this account: what somebody else has to countersign.</summary>
    public string? NotProposedBy { get; init; }

    /// <summary>Id of the place of destination.</summary>
    public string? Destination { get; init; }

    /// <summary>What was decided.</summary>
    public string? Outcome { get; init; }

    /// <summary>Due on this day or before.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Words that occur in it.</summary>
    public string Text { get; init; } = "";

    /// <summary>The order.</summary>
    public CaseOrder Order { get; init; }

    /// <summary>Where to go on.</summary>
    public string? After { get; init; }

    /// <summary>How many at most.</summary>
    public int Most { get; init; } = 50;
}

/// <summary>The list of cases.</summary>
public sealed class CaseRows(Database database)
{
    internal const string Columns =
        "file, version, kind, firm, title, stage, officer, proposer, language, origin, destination, end_use, goods, opened, submitted, changed, decided, "
        + "due, outcome, questions, advice, waiting, is_stopped";

    /// <summary>The cases that are wanted.</summary>
    public Page<CaseRow> Find(CaseQuery query)
    {
        using var connection = database.Open();
        var (column, isDescending) = query.Order switch
        {
            CaseOrder.Due => ("due", false),
            CaseOrder.Submitted => ("submitted", false),
            CaseOrder.Number => ("file", true),
            _ => ("changed", true),
        };
        return Asked(query).OrderBy(column, isDescending).After(query.After).Page(connection, Columns, query.Most, Read);
    }

    /// <summary>How many there are.</summary>
    public long Count(CaseQuery query)
    {
        using var connection = database.Open();
        return Asked(query).Count(connection);
    }

    /// <summary>How many there are by a column: <c>stage</c>, <c>kind</c>, <c>officer</c>, <c>destination</c>, <c>outcome</c>.</summary>
    public IReadOnlyDictionary<string, long> CountBy(CaseQuery query, string column)
    {
        if (column is not ("stage" or "kind" or "officer" or "destination" or "outcome"))
        {
            throw new ArgumentException($"Cases are not counted by {column}.", nameof(column));
        }
        using var connection = database.Open();
        return Asked(query).CountBy(connection, column);
    }

    /// <summary>Cases by their numbers, in the order of their numbers; at most 500. One that is not there is left out.</summary>
    public IReadOnlyList<CaseRow> Of(IReadOnlyCollection<string> files)
    {
        if (files.Count == 0)
        {
            return [];
        }
        using var connection = database.Open();
        return new RowQuery("case_row").IsOneOf("file", files).Page(connection, Columns, files.Count, Read).Rows;
    }

    /// <summary>A case; null when there is none.</summary>
    public CaseRow? Of(FileId file)
    {
        using var connection = database.Open();
        return new RowQuery("case_row").Is("file", file.Text).Page(connection, Columns, 1, Read).Rows.FirstOrDefault();
    }

    RowQuery Asked(CaseQuery query)
    {
        var asked = new RowQuery("case_row")
            .Is("firm", query.Firm)
            .IsOneOf("stage", query.Stages)
            .IsOneOf("kind", query.Kinds)
            .Is("officer", query.Officer)
            .Is("destination", query.Destination)
            .Is("outcome", query.Outcome);
        if (query.NotProposedBy is { } account)
        {
            asked.Where("proposer <> @proposer", ("proposer", account));
        }
        if (query.DueBy is { } day)
        {
            asked.Where("due <= @due", ("due", Cells.Day(day)));
        }
        if (query.Order == CaseOrder.Submitted)
        {
            asked.Where("submitted > 0");
        }
        return SearchIndex.Condition(database, query.Text) is var (condition, value) ? asked.Where(condition, value) : asked;
    }

    internal static CaseRow Read(DbDataReader row) =>
        new(
            FileId.Read(row.GetString(0))!.Value,
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            row.GetString(9),
            row.GetString(10),
            row.GetString(11),
            row.GetString(12),
            Cells.Moment(row.GetInt64(13)) ?? default,
            Cells.Moment(row.GetInt64(14)),
            Cells.Moment(row.GetInt64(15)) ?? default,
            Cells.Moment(row.GetInt64(16)),
            Cells.Day(row.GetString(17)),
            row.GetString(18),
            row.GetInt64(19),
            row.GetInt64(20),
            row.GetInt64(21),
            row.GetInt64(22) != 0
        );
}
