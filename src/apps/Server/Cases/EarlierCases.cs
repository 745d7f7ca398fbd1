using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Journal.Desks;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Store;

namespace Interdict.Server.Cases;

/// <summary>A ruling with the case it was given in.</summary>
/// <param name="Case">The case.</param>
/// <param name="On">When it was decided.</param>
/// <param name="Given">The ruling.</param>
internal sealed record PastRuling(string Case, DateTimeOffset On, RulingGiven Given)
{
    /// <summary>Whether all these words occur in it.</summary>
    public bool Has(string words) =>
        words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                new[] { Given.Goods, Given.Code, Given.Label, Given.Slug, Given.Says }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            );
}

/// <summary>What this authority decided before: its refusals, its rulings, its bars.</summary>
internal sealed class EarlierCases(Registry registry, Database database)
{
    static readonly ImmutableArray<string> refused = ["refused", "granted-in-part"];

    /// <summary>Refusals, whatever their day.</summary>
    public async Task<ImmutableArray<PastRefusal>> Refusals()
    {
        var past = ImmutableArray.CreateBuilder<PastRefusal>();
        foreach (var outcome in refused)
        {
            foreach (var file in await Decided(new CaseQuery { Outcome = outcome, Most = 500 }))
            {
                if (LookBack.Of(file) is { } refusal)
                {
                    past.Add(refusal);
                }
            }
        }
        return past.ToImmutable();
    }

    /// <summary>Rulings on whether goods are controlled, the latest first.</summary>
    public async Task<ImmutableArray<PastRuling>> Rulings() => [.. (
                await Decided(
                    new CaseQuery
                    {
                        Kinds = ["classification"],
                        Outcome = "answered",
                        Most = 500,
                    }
                )
            ).SelectMany(file => file.Decision.Rulings.Select(given => new PastRuling(file.Id.Text, file.Decision.TakenAt!.Value, given))).OrderByDescending(one => one.On)];

    /// <summary>Whether a firm is barred from the general authorisation: by the latest decision on it.</summary>
    public async Task<bool> IsBarred(string firm)
    {
        var bars = await Decided(
            new CaseQuery
            {
                Firm = firm,
                Kinds = ["bar"],
                Stages = ["decided"],
                Most = 100,
            }
        );
        return bars.MaxBy(file => file.Decision.TakenAt) is { } latest && latest.Decision.Taken!.What.Items.Any(item => item.Outcome == Outcome.Refused);
    }

    async Task<List<CaseFile>> Decided(CaseQuery query)
    {
        var files = new List<CaseFile>();
        foreach (var row in new CaseRows(database).Find(query).Rows)
        {
            if (await registry.Read<CaseFile>(row.File) is { Decision.IsTaken: true } file)
            {
                files.Add(file);
            }
        }
        return files;
    }
}
