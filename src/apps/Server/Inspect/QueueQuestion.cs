using System.Collections.Immutable;
using System.Globalization;
using Interdict.Screening;
using Interdict.Store;

namespace Interdict.Server.Inspect;

/// <summary>Which queue is asked for: the items, how many can be inspected, and the chance of the draw.</summary>
/// <param name="Filter">The items among which it is laid out.</param>
/// <param name="Capacity">How many can be inspected; 0 for all.</param>
/// <param name="Seed">The seed of the draw.</param>
internal sealed record QueueQuestion(InspectionFilter Filter, int Capacity, ulong Seed)
{
    const int usualCapacity = 50;
    const int seedDigits = 8;

    /// <summary>Reads an address; what cannot be read is as if it were not there.</summary>
    public static QueueQuestion Of(IQueryCollection query, string job)
    {
        string Said(string name) => query[name].ToString().Trim();
        var score = int.TryParse(Said("score"), NumberStyles.None, CultureInfo.InvariantCulture, out var least) ? Math.Clamp(least, 0, 100) : 0;
        return new QueueQuestion(
            new InspectionFilter(Said("decision"), Said("list"), Said("force"), Said("flag"), score / 100.0, Said("text"), Said("parties") == "yes"),
            int.TryParse(Said("capacity"), NumberStyles.None, CultureInfo.InvariantCulture, out var capacity) ? capacity : usualCapacity,
            ulong.TryParse(Said("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : SeedOf(job)
        );
    }

    /// <summary>The queue. It can be laid out again by whoever has the items and the seed.</summary>
    public ImmutableArray<QueuePlace> Places(string job, InspectionItems items)
    {
        var waiting = items.Ranked(job, Filter);
        return Inspection.Queue(waiting.Select(item => new Waiting(Name(item.Number), item.Rank)), Capacity == 0 ? waiting.Count : Capacity, Seed);
    }

    /// <summary>The results of some places, each with its place; in the order of the queue.</summary>
    public static IEnumerable<(QueuePlace Place, ResultRow Row)> Rows(string job, IEnumerable<QueuePlace> places, InspectionItems items)
    {
        foreach (var some in places.Chunk(InspectionItems.Most))
        {
            var rows = items.Rows(job, [.. some.Select(place => Number(place.Item))]).ToDictionary(row => row.Number);
            foreach (var place in some)
            {
                if (rows.TryGetValue(Number(place.Item), out var row))
                {
                    yield return (place, row);
                }
            }
        }
    }

    /// <summary>The address of this question.</summary>
    public QueryString Query(int page = 1) =>
        QueryString.Create(
            new (string Name, string Value)[]
            {
                ("decision", Filter.Decision),
                ("list", Filter.List),
                ("force", Filter.Force),
                ("flag", Filter.Flag),
                ("score", Filter.Score > 0 ? Outcomes.Percent(Filter.Score) : ""),
                ("text", Filter.Text),
                ("parties", Filter.WithParties ? "yes" : ""),
                ("capacity", Capacity.ToString(CultureInfo.InvariantCulture)),
                ("seed", Seed.ToString(CultureInfo.InvariantCulture)),
                ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : ""),
            }
                .Where(field => field.Value.Length > 0)
                .Select(field => KeyValuePair.Create(field.Name, (string?)field.Value))
        );

    // Leading zeros, so that items of the same rank stand in the order of the file.
    static string Name(long number) => number.ToString("D12", CultureInfo.InvariantCulture);

    static long Number(string name) => long.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture);

    static ulong SeedOf(string job) => ulong.Parse(job.AsSpan(0, Math.Min(seedDigits, job.Length)), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
