using Interdict.Bench.Names.Engines;
using Interdict.Bench.Names.Measures;
using Interdict.Bench.Names.Pairs;

namespace Interdict.Bench.Names.Errors;

/// <summary>An error: what was asked, the name of the list that it met or should have met, how far it was off.</summary>
readonly record struct NameError(string What, string Asked, string Listed, double Score);

/// <summary>The worst errors of ours, each with the sentence of somebody who read it.</summary>
static class WorstErrors
{
    const int Shown = 30;
    const double Share = 0.01;

    public static void Add(Page page, Wishes wishes, ListRun lists, List<ScoredPair> pairs)
    {
        var explained = Explained.Read();
        page.Title("The worst errors with the list");
        page.Line(
            "Strangers with the highest scores; listed people who are not found at 1 % of false alerts; aliases that are not, those first that look most like a name of their record. A word is shown as its first letters and its length: no page holds a listed person's name."
        );
        page.Line();
        Table(page, wishes, explained, OfList(lists));
        page.Title("The worst errors with labelled pairs");
        page.Line("Those farthest on the wrong side of the threshold that is best on half A; both halves.");
        page.Line();
        Table(page, wishes, explained, OfPairs(pairs));
    }

    static void Table(Page page, Wishes wishes, Explained explained, List<NameError> errors)
    {
        page.Table(
            ["error", "asked", "listed", "score", "words", "key", "why"],
            errors.Select(error =>
                (string[])
                    [
                        error.What,
                        Masked.Name(error.Asked),
                        Masked.Name(error.Listed),
                        Number.Of(error.Score, 3),
                        Masked.Difference(error.Asked, error.Listed),
                        Masked.Key(error.Asked, error.Listed),
                        explained.Of(Masked.Key(error.Asked, error.Listed)),
                    ]
            )
        );
        foreach (var error in wishes.Has("--show-names") ? errors : [])
        {
            Console.Error.WriteLine($"{Masked.Key(error.Asked, error.Listed)}\t{error.What}\t{Number.Of(error.Score, 3)}\t{error.Asked}\t{error.Listed}");
        }
    }

    static List<NameError> OfList(ListRun lists)
    {
        var (positives, negatives) = lists.OwnFound;
        var threshold = Recall.At(Share, positives, negatives).Threshold;
        var alerts = negatives
            .Where(one => one.Nearest >= 0)
            .OrderByDescending(one => one.Best)
            .Take(Shown / 3)
            .Select(one => new NameError("false alert", one.Question.Text, lists.Targets[one.Nearest].Name, one.Best));
        var (aliases, strangers, left) = lists.OwnAliases;
        var within = Recall.At(Share, aliases, strangers).Threshold;
        return [.. alerts, .. Missed("missed", positives, threshold, lists.Targets), .. Missed("missed alias", aliases, within, left)];
    }

    static IEnumerable<NameError> Missed(string what, List<Judged> asked, double threshold, IReadOnlyList<Target> targets)
    {
        var names = targets.ToLookup(target => target.Record, target => target.Name);
        return asked
            .Where(one => one.Right <= threshold && names.Contains(one.Question.Record))
            .Select(one => (one, Near: names[one.Question.Record].MaxBy(name => TrigramIndex.Likeness(one.Question.Text, name))!))
            .OrderByDescending(miss => TrigramIndex.Likeness(miss.one.Question.Text, miss.Near))
            .Take(Shown / 3)
            .Select(miss => new NameError(what, miss.one.Question.Text, miss.Near, miss.one.Right));
    }

    static List<NameError> OfPairs(List<ScoredPair> pairs)
    {
        var threshold = PairFigures.Of(PairPage.Half(pairs, 'A')).BestAt;
        return
        [
            .. pairs
                .Where(pair => pair.Score >= threshold != pair.Pair.Same)
                .OrderByDescending(pair => Math.Abs(pair.Score - threshold))
                .Take(Shown)
                .Select(pair => new NameError(
                    $"{(pair.Pair.Same ? "missed" : "false")}, {pair.Pair.Schema}, {pair.Pair.Half}",
                    pair.Pair.One,
                    pair.Pair.Other,
                    pair.Score
                )),
        ];
    }
}
