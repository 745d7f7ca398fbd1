using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Journal.Desks;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Store;

namespace Interdict.Server.Cases;

/// <summary>What this authority decided before: its refusals, its rulings, its bars.</summary>
internal sealed class EarlierCases(Registry registry, Database database)
{
    readonly RulingRows rulings = new(database);
    readonly RefusalRows refusals = new(database);

    /// <summary>
    /// All refusals since a day that concern one of these entries and somebody of a name like one of these. Names are compared as the lists
    /// of the desk have them; only files in which one is near are read.
    /// </summary>
    public async Task<ImmutableArray<PastRefusal>> Refusals(
        ImmutableArray<string> entries,
        ImmutableArray<string> names,
        DateOnly since,
        Func<string, string, int> alike
    )
    {
        var near = new Dictionary<string, bool>(StringComparer.Ordinal);
        bool IsNear(string before) => near.TryGetValue(before, out var known) ? known : near[before] = names.Any(name => LookBack.IsNear(alike(name, before)));
        var past = ImmutableArray.CreateBuilder<PastRefusal>();
        foreach (var file in refusals.Named(entries, new DateTimeOffset(since, TimeOnly.MinValue, TimeSpan.Zero), LookBack.OtherEnd))
        {
            if (file.Any(IsNear) && await registry.Read<CaseFile>(file.Key) is { } found && LookBack.Of(found) is { } refusal)
            {
                past.Add(refusal);
            }
        }
        return past.ToImmutable();
    }

    /// <summary>Rulings in which all these words occur, the latest first; of an applicant's question and of customs' alike.</summary>
    public ImmutableArray<RulingRow> Rulings(string words = "") => rulings.Find(words);

    /// <summary>Rulings on the entry of goods, or on goods of the same name or commodity code.</summary>
    public ImmutableArray<RulingRow> RulingsAbout(string slug, string goods, string code = "") => rulings.About(slug, goods, code);

    /// <summary>Whether a firm is barred from the general authorisation: by the latest decision on it.</summary>
    public bool IsBarred(string firm) =>
        firm.Length > 0
        && new CaseRows(database)
            .Find(
                new CaseQuery
                {
                    Firm = firm,
                    Kinds = ["bar"],
                    Stages = ["decided"],
                    Most = 100,
                }
            )
            .Rows.MaxBy(row => row.Decided)
            is { Outcome: "refused" };

    async Task<List<CaseFile>> Decided(CaseQuery query)
    {
        var files = new List<CaseFile>();
        string? after = null;
        do
        {
            var page = new CaseRows(database).Find(query with { After = after });
            foreach (var row in page.Rows)
            {
                if (await registry.Read<CaseFile>(row.File) is { Decision.IsTaken: true } file)
                {
                    files.Add(file);
                }
            }
            after = page.Next;
        } while (after is not null);
        return files;
    }
}
