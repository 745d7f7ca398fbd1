using System.Collections.Immutable;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>Which cases of a queue are wanted. What is empty is not asked.</summary>
/// <param name="Queue">One of <see cref="Queues.Names"/>; empty for every case that was handed in.</param>
/// <param name="Kind">What they are about.</param>
/// <param name="Stage">Where they are.</param>
/// <param name="Country">Where the goods go.</param>
/// <param name="Entry">An entry that the law named.</param>
/// <param name="Officer">Who has them.</param>
/// <param name="Text">Words that occur in them.</param>
/// <param name="IsLatestFirst">True for the latest change first, false for the nearest deadline first.</param>
public sealed record QueueQuery(string Queue, string Kind, string Stage, string Country, string Entry, string Officer, string Text, bool IsLatestFirst)
{
    /// <summary>Every case that was handed in.</summary>
    public static QueueQuery All { get; } = new("", "", "", "", "", "", "", false);
}

/// <summary>What cases can be filtered by.</summary>
/// <param name="Countries">Ids of destinations.</param>
/// <param name="Entries">Stable names of entries.</param>
/// <param name="Officers">Accounts of officers.</param>
/// <param name="Made">When they were looked up, by the clock's own count.</param>
public sealed record Choices(IReadOnlyList<string> Countries, IReadOnlyList<string> Entries, IReadOnlyList<string> Officers, long Made);

/// <summary>Who looks, and when: some queues depend on it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Soon">The last day that counts as soon.</param>
public sealed record Looker(string Account, DateOnly Today, DateOnly Soon);

/// <summary>The queues of a desk. A queue is a rule, not a place: a case is in it as long as the rule holds.</summary>
public sealed class Queues(Database database, TimeProvider clock)
{
    static readonly TimeSpan choicesFor = TimeSpan.FromMinutes(1);

    volatile Choices? choices;

    // The index of open cases says the same words; a database uses it only then.
    internal const string Open = "stage IN ('received', 'in-assessment', 'with-applicant', 'to-countersign')";

    /// <summary>The queues.</summary>
    public static ImmutableArray<string> Names { get; } =
    ["mine", "unassigned", "answered", "countersign", "overdue", "unanswered", "silent", "soon", "held", "changed", "mentions", "open"];

    /// <summary>A page of a queue.</summary>
    public Page<CaseRow> Page(QueueQuery query, Looker who, string? after, int most)
    {
        var asked = Rule(new RowQuery("case_row"), query.Queue, who)
            .Is("kind", Given(query.Kind))
            .Is("stage", Given(query.Stage))
            .Is("destination", Given(query.Country))
            .Is("officer", Given(query.Officer));
        if (query.Entry.Length > 0)
        {
            asked.Where("file IN (SELECT file FROM case_entry WHERE entry = @entry)", ("entry", query.Entry));
        }
        if (SearchIndex.Condition(database, query.Text) is var (condition, value))
        {
            asked.Where(condition, value);
        }
        using var connection = database.Open();
        return asked.OrderBy(query.IsLatestFirst ? "changed" : "due", query.IsLatestFirst).After(after).Page(connection, CaseRows.Columns, most, CaseRows.Read);
    }

    /// <summary>The entries that the law named in some cases.</summary>
    public ILookup<string, string> Entries(IReadOnlyList<string> files)
    {
        var named = files.Select((file, at) => ($"f{at}", (object)file)).ToArray();
        var list = named.Length == 0 ? "''" : string.Join(", ", named.Select(one => "@" + one.Item1));
        using var connection = database.Open();
        return connection
            .Rows(row => (File: row.GetString(0), Entry: row.GetString(1)), $"SELECT file, entry FROM case_entry WHERE file IN ({list}) ORDER BY entry", named)
            .ToLookup(row => row.File, row => row.Entry, StringComparer.Ordinal);
    }

    /// <summary>Cases on which advice is waited for, the nearest day first.</summary>
    /// <param name="body">Of which body; null for any.</param>
    public IReadOnlyList<(FileId File, DateOnly? Due)> Advice(string? body)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => (FileId.Read(row.GetString(0))!.Value, Cells.Day(row.GetString(1))),
            "SELECT file, MIN(due) FROM advice_row WHERE is_open = 1 AND (@any = 1 OR body = @body) GROUP BY file ORDER BY 2, 1",
            ("any", body is null ? 1L : 0L),
            ("body", body ?? "")
        );
    }

    /// <summary>What cases can be filtered by: the destinations, entries and officers that occur. A new one may be missing for a minute.</summary>
    public Choices Choices()
    {
        if (choices is { } known && clock.GetElapsedTime(known.Made) < choicesFor)
        {
            return known;
        }
        using var connection = database.Open();
        List<string> One(string sql) => connection.Rows(row => row.GetString(0), sql);
        return choices = new Choices(
            One("SELECT DISTINCT destination FROM case_row WHERE destination <> '' ORDER BY 1"),
            One("SELECT DISTINCT entry FROM case_entry ORDER BY 1"),
            One("SELECT DISTINCT officer FROM case_row WHERE officer <> '' ORDER BY 1"),
            clock.GetTimestamp()
        );
    }

    static string? Given(string value) => value.Length == 0 ? null : value;

    static RowQuery Rule(RowQuery cases, string queue, Looker who) =>
        queue switch
        {
            "mine" => cases.Where(Open).Where("officer = @me", ("me", who.Account)),
            "unassigned" => cases.Where("stage = 'received'"),
            "answered" => cases.Where(Open).Where("file IN (SELECT file FROM case_desk WHERE answered > 0)"),
            "countersign" => cases.Where("stage = 'to-countersign'").Where("proposer <> @me", ("me", who.Account)),
            "overdue" => cases.Where(Open).Where("due < @today", ("today", Cells.Day(who.Today))),
            "unanswered" => cases.Where(Open).Where("file IN (SELECT file FROM case_desk WHERE asked_due < @today)", ("today", Cells.Day(who.Today))),
            "silent" => cases.Where(Open).Where("file IN (SELECT file FROM case_desk WHERE advice_due < @today)", ("today", Cells.Day(who.Today))),
            "soon" => cases.Where(Open).Where("due >= @today AND due <= @soon", ("today", Cells.Day(who.Today)), ("soon", Cells.Day(who.Soon))),
            "held" => cases.Where(Open).Where("file IN (SELECT file FROM case_desk WHERE is_swept = 1)"),
            "changed" => cases.Where(
                "file IN (SELECT s.file FROM last_seen s JOIN case_row r ON r.file = s.file WHERE s.account = @me AND s.version < r.version)",
                ("me", who.Account)
            ),
            "mentions" => cases.Where("file IN (SELECT file FROM mention WHERE account = @me)", ("me", who.Account)),
            "open" => cases.Where(Open),
            // What an applicant is still writing is nobody else's.
            _ => cases.Where("stage <> 'draft'"),
        };
}
