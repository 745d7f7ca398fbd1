using Interdict.Bench.Names.Engines;

namespace Interdict.Bench.Names.Measures;

/// <summary>A question and what an engine made of it.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Right">The score of the record that was expected; 0 when it is no hit.</param>
/// <param name="Best">The best score of all; 0 when there is no hit.</param>
/// <param name="Nearest">Which name of the list scored best; -1 when nothing did.</param>
readonly record struct Judged(Question Question, double Right, double Best, int Nearest)
{
    /// <summary>Asks an engine all questions, one after the other.</summary>
    public static List<Judged> All(INameEngine engine, IEnumerable<Question> questions)
    {
        var judged = new List<Judged>();
        foreach (var question in questions)
        {
            var (right, best, nearest) = (0.0, 0.0, -1);
            foreach (var hit in engine.Find(question.Text))
            {
                if (hit.Score > best)
                {
                    (best, nearest) = (hit.Score, hit.Name);
                }
                if (hit.Record == question.Record && hit.Score > right)
                {
                    right = hit.Score;
                }
            }
            judged.Add(new Judged(question, right, best, nearest));
        }
        return judged;
    }
}

/// <summary>What an engine finds when a given share of strangers may be alerted.</summary>
/// <param name="Threshold">A score above it is an alert.</param>
/// <param name="Strangers">The share of strangers that are alerted.</param>
/// <param name="All">The share of positives whose record is found.</param>
/// <param name="Changed">The same, of those that are not as the list writes them.</param>
sealed record Recall(double Threshold, double Strangers, double All, double Changed)
{
    /// <summary>With the threshold that lets at most a share of strangers pass.</summary>
    public static Recall At(double share, IReadOnlyList<Judged> positives, IReadOnlyList<Judged> negatives)
    {
        var sorted = negatives.Select(one => one.Best).OrderDescending().ToList();
        return Above(sorted[Math.Min((int)(share * sorted.Count), sorted.Count - 1)], positives, negatives);
    }

    /// <summary>With every hit an alert.</summary>
    public static Recall Shipped(IReadOnlyList<Judged> positives, IReadOnlyList<Judged> negatives) => Above(0, positives, negatives);

    static Recall Above(double threshold, IReadOnlyList<Judged> positives, IReadOnlyList<Judged> negatives) =>
        new(
            threshold,
            Share(negatives, one => one.Best > threshold),
            Share(positives, one => one.Right > threshold),
            Share([.. positives.Where(one => one.Question.Changed)], one => one.Right > threshold)
        );

    static double Share(IReadOnlyList<Judged> some, Func<Judged, bool> counts) => some.Count == 0 ? 0 : (double)some.Count(counts) / some.Count;
}
