using Interdict.Journal.Desks;

namespace Interdict.Server.Desks;

/// <summary>What a desk is asked by its address: the same for the page and for the file.</summary>
/// <param name="Query">Which cases.</param>
/// <param name="After">Where the page before ended; empty for the first.</param>
public sealed record DeskQuestion(QueueQuery Query, string After)
{
    const int longest = 200;

    /// <summary>Rows on a page.</summary>
    public const int PerPage = 25;

    /// <summary>So many days ahead are soon.</summary>
    public const int SoonDays = 7;

    /// <summary>Reads an address.</summary>
    /// <param name="query">The address.</param>
    /// <param name="usual">The queue when none is named.</param>
    public static DeskQuestion Of(IQueryCollection query, string usual)
    {
        string Said(string name) => query[name].ToString() is { Length: <= longest } text ? text.Trim() : "";
        var queue = query.ContainsKey("queue") ? Said("queue") : usual;
        return new DeskQuestion(
            new QueueQuery(
                Queues.Names.Contains(queue) ? queue : "",
                Said("kind"),
                Said("stage"),
                Said("country"),
                Said("entry"),
                Said("officer"),
                Said("text"),
                Said("order") == "changed"
            ),
            Said("after")
        );
    }

    /// <summary>Who looks.</summary>
    public static Looker Looker(string account, DateOnly today) => new(account, today, today.AddDays(SoonDays));

    /// <summary>True when more is asked than a queue.</summary>
    public bool IsFiltered => Query.Kind.Length + Query.Stage.Length + Query.Country.Length + Query.Entry.Length + Query.Officer.Length + Query.Text.Length > 0;

    /// <summary>The address of this question, as it stands after the "?".</summary>
    public string Address(string after = "") =>
        QueryString
            .Create(
                new (string Name, string Value)[]
                {
                    ("queue", Query.Queue),
                    ("kind", Query.Kind),
                    ("stage", Query.Stage),
                    ("country", Query.Country),
                    ("entry", Query.Entry),
                    ("officer", Query.Officer),
                    ("text", Query.Text),
                    ("order", Query.IsLatestFirst ? "changed" : ""),
                    ("after", after),
                }
                    .Where(field => field.Value.Length > 0 || field.Name == "queue")
                    .Select(field => KeyValuePair.Create(field.Name, (string?)field.Value))
            )
            .ToUriComponent();

    /// <summary>This question in the other order.</summary>
    public DeskQuestion Ordered(bool latestFirst) => new(Query with { IsLatestFirst = latestFirst }, "");
}
