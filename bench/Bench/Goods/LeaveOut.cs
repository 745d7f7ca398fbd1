using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;

namespace Interdict.Bench.Goods;

/// <summary>What is left of recall when words are taken away: it shows how much rests on words made for exactly these rows.</summary>
sealed class LeaveOut(MeasuredLaw law, IReadOnlyList<GoldRow> rows, IReadOnlyDictionary<string, bool> whole)
{
    /// <summary>Each language without its own words.</summary>
    public IEnumerable<string[]> Languages()
    {
        var all = new Sum();
        foreach (
            var language in rows.Where(row => row.Listed)
                .GroupBy(row => row.Language)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            var asked = new Asked(law, new Recogniser(law.Lexicon, language.Key));
            yield return Row(language.Key, [.. language], all, asked);
        }
        yield return all.Cells("all");
    }

    /// <summary>Each entry without its own words (ideas alone are left), and without its groups of ideas (words alone are left).</summary>
    public IEnumerable<string[]> Entries()
    {
        var edition = Edition.Of(law.Book, law.Book.Instruments[0].Id, Asked.Day, Asked.Day)!;
        var (onlyIdeas, onlyWords) = (new Sum(), new Sum());
        foreach (var group in rows.Where(row => row.Listed).GroupBy(row => row.Expect[0]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (edition.Entry(group.Key) is not { } listed)
            {
                yield return [group.Key, $"{group.Count()}", "no such entry", "", ""];
                continue;
            }
            var ideas = Row(group.Key, [.. group], onlyIdeas, Without(listed.Entry.Things, thing => thing with { Words = [] }));
            var words = Row(group.Key, [.. group], onlyWords, Without(listed.Entry.Things, thing => thing with { DescribedAs = [] }));
            yield return [.. ideas, words[^1]];
        }
        yield return [.. onlyIdeas.Cells("all"), onlyWords.Cells("all")[^1]];
    }

    Asked Without(ImmutableArray<string> things, Func<Thing, Thing> poorer)
    {
        var lexicon = law.Lexicon with { Things = [.. law.Lexicon.Things.Select(thing => things.Contains(thing.Slug) ? poorer(thing) : thing)] };
        return new Asked(law, new Recogniser(lexicon));
    }

    string[] Row(string name, List<GoldRow> some, Sum all, Asked asked)
    {
        var one = new Sum();
        foreach (var row in Graded.All(some, asked))
        {
            one.Add(whole[row.Row.Id], row.Found);
            all.Add(whole[row.Row.Id], row.Found);
        }
        return one.Cells(name);
    }

    sealed class Sum
    {
        int rows;
        int before;
        int after;

        public void Add(bool found, bool stillFound)
        {
            rows++;
            before += found ? 1 : 0;
            after += stillFound ? 1 : 0;
        }

        public string[] Cells(string name) => [name, $"{rows}", Page.Rate(before, rows), Page.Rate(after, rows)];
    }
}
