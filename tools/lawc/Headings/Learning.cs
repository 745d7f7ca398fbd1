using System.Collections.Immutable;
using Interdict.Matching;
using Interdict.Matching.Headings;

namespace Interdict.Lawc.Headings;

/// <summary>How words are learnt; chosen by cross-validation on the texts that are not kept apart.</summary>
public sealed record LearningPlan
{
    /// <summary>How often all texts are gone through.</summary>
    public int Rounds { get; init; } = 30;

    /// <summary>How far a step goes.</summary>
    public float Pace { get; init; } = 0.5f;

    /// <summary>The part of the features that is left out at random, so that none is relied on alone.</summary>
    public float LeftOut { get; init; } = 0.4f;

    /// <summary>How much weights shrink.</summary>
    public float Shrink { get; init; } = 1e-6f;

    /// <summary>The least number of texts for pairs and parts of words.</summary>
    public int LeastTexts { get; init; } = 2;

    /// <summary>How much a text of each source counts.</summary>
    public ImmutableArray<float> Counts { get; init; } = [0.6f, 1f, 0.2f, 0.5f, 0.5f, 0.5f];
}

/// <summary>
/// Learns what words say about headings: multinomial logistic regression in which a word has a voice only for headings
/// and chapters that it was seen with, by stochastic gradient with steps of their own (AdaGrad; Duchi et al. 2011).
/// </summary>
public sealed class Learning
{
    // Voices of fewer steps change nothing that can be measured and are not kept.
    const int Audible = 2;

    readonly LearningPlan plan;
    readonly TextFeatures text;
    readonly ImmutableArray<string> headings;
    readonly ImmutableArray<string> chapters;
    readonly int[] chapterOf;
    readonly Dictionary<ulong, int> numbers = [];
    readonly List<string> names = [];
    readonly List<(int[] Features, float[] Shares, int Heading, float Count)> rows = [];

    int[] starts = [0];
    ushort[] classes = [];
    float[] weights = [];
    float[] slopes = [];
    float[] biases = [];
    float[] biasSlopes = [];
    ulong chance = 88172645463325252UL;

    /// <summary>Prepares the texts.</summary>
    public Learning(LearningPlan plan, Folding folding, ImmutableArray<string> headings, IReadOnlyCollection<TradeText> texts)
    {
        this.plan = plan;
        this.headings = headings;
        text = new TextFeatures(folding);
        chapters = [.. headings.Select(heading => heading[..2]).Distinct()];
        chapterOf = [.. headings.Select(heading => headings.Length + chapters.IndexOf(heading[..2]))];
        var seen = Counted(texts);
        var known = headings.Select((heading, at) => (heading, at)).ToDictionary(one => one.heading, one => one.at);
        foreach (var one in texts.Where(one => known.ContainsKey(one.Heading)))
        {
            Take(one, known[one.Heading], seen);
        }
        LayOut();
    }

    /// <summary>How many voices there are.</summary>
    public int Voices => classes.Length;

    /// <summary>How many features.</summary>
    public int FeatureCount => names.Count;

    /// <summary>Learns.</summary>
    public void Run()
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var scores = new float[headings.Length + chapters.Length];
        for (var round = 0; round < plan.Rounds; round++)
        {
            for (var at = order.Length - 1; at > 0; at--)
            {
                var other = (int)(Next() % (ulong)(at + 1));
                (order[at], order[other]) = (order[other], order[at]);
            }
            foreach (var row in order)
            {
                Learn(row, scores);
            }
        }
    }

    /// <summary>What was learnt, in steps small enough for a byte.</summary>
    public (HeadingTable Table, ImmutableArray<string> Names) Table(float unlikelyBelow)
    {
        var step = Math.Max(weights.Max(), -weights.Min()) / 127;
        var order = Enumerable.Range(0, names.Count).OrderBy(at => TextFeatures.HashOf(names[at])).ToArray();
        var (from, to, loud, hashes, kept) = (new List<int> { 0 }, new List<ushort>(), new List<sbyte>(), new List<ulong>(), new List<string>());
        foreach (var feature in order)
        {
            var before = to.Count;
            for (var at = starts[feature]; at < starts[feature + 1]; at++)
            {
                var weight = (sbyte)MathF.Round(weights[at] / step);
                if (weight is >= Audible or <= -Audible)
                {
                    to.Add(classes[at]);
                    loud.Add(weight);
                }
            }
            if (to.Count > before)
            {
                from.Add(to.Count);
                hashes.Add(TextFeatures.HashOf(names[feature]));
                kept.Add(names[feature]);
            }
        }
        var table = new HeadingTable(
            headings,
            chapters,
            [.. hashes],
            [.. from],
            [.. to],
            [.. loud],
            [.. biases.Select(bias => (short)MathF.Round(bias / step))],
            step,
            unlikelyBelow
        );
        return (table, [.. kept]);
    }

    Dictionary<ulong, int> Counted(IEnumerable<TradeText> texts)
    {
        var seen = new Dictionary<ulong, int>();
        var here = new HashSet<ulong>();
        foreach (var one in texts)
        {
            here.Clear();
            foreach (var feature in text.Read(one.Text))
            {
                if (here.Add(feature.Hash))
                {
                    seen[feature.Hash] = seen.GetValueOrDefault(feature.Hash) + 1;
                }
            }
        }
        return seen;
    }

    void Take(TradeText one, int heading, Dictionary<ulong, int> seen)
    {
        var (features, shares, size) = (new List<int>(), new List<float>(), 0f);
        foreach (var feature in text.Read(one.Text))
        {
            size += feature.Share * feature.Share;
            if (feature.Kind is not (TextFeatures.Word or TextFeatures.Head) && seen[feature.Hash] < plan.LeastTexts)
            {
                continue;
            }
            if (!numbers.TryGetValue(feature.Hash, out var number))
            {
                number = numbers[feature.Hash] = names.Count;
                names.Add(text.Name(feature));
            }
            features.Add(number);
            shares.Add(feature.Share);
        }
        if (features.Count > 0)
        {
            var unit = 1 / MathF.Sqrt(size);
            rows.Add(([.. features], [.. shares.Select(share => share * unit)], heading, plan.Counts[(int)one.Source]));
        }
    }

    void LayOut()
    {
        var seenWith = new SortedSet<ushort>[names.Count];
        foreach (var (features, _, heading, _) in rows)
        {
            foreach (var feature in features)
            {
                seenWith[feature] ??= [];
                seenWith[feature].Add((ushort)heading);
                seenWith[feature].Add((ushort)chapterOf[heading]);
            }
        }
        starts = new int[names.Count + 1];
        for (var at = 0; at < names.Count; at++)
        {
            starts[at + 1] = starts[at] + seenWith[at].Count;
        }
        classes = [.. seenWith.SelectMany(one => one)];
        weights = new float[classes.Length];
        slopes = new float[classes.Length];
        biases = new float[headings.Length + chapters.Length];
        biasSlopes = new float[biases.Length];
    }

    void Learn(int row, float[] scores)
    {
        var (features, shares, heading, count) = rows[row];
        Span<bool> heard = stackalloc bool[features.Length];
        for (var at = 0; at < features.Length; at++)
        {
            heard[at] = Next() % 1000 >= plan.LeftOut * 1000;
        }
        biases.CopyTo(scores, 0);
        var louder = 1 / (1 - plan.LeftOut);
        for (var at = 0; at < features.Length; at++)
        {
            if (heard[at])
            {
                for (var voice = starts[features[at]]; voice < starts[features[at] + 1]; voice++)
                {
                    scores[classes[voice]] += weights[voice] * shares[at] * louder;
                }
            }
        }
        Errors(scores, heading);
        for (var at = 0; at < scores.Length; at++)
        {
            if (scores[at] is > 1e-4f or < -1e-4f)
            {
                Move(ref biases[at], ref biasSlopes[at], scores[at] * count * 0.1f);
            }
        }
        for (var at = 0; at < features.Length; at++)
        {
            if (heard[at])
            {
                for (var voice = starts[features[at]]; voice < starts[features[at] + 1]; voice++)
                {
                    Move(ref weights[voice], ref slopes[voice], (scores[classes[voice]] * shares[at] * louder * count) + (plan.Shrink * weights[voice]));
                }
            }
        }
    }

    // Turns scores into likelihood less truth, for headings and, summed, for chapters.
    void Errors(float[] scores, int truth)
    {
        var highest = float.MinValue;
        for (var at = 0; at < headings.Length; at++)
        {
            scores[at] += scores[chapterOf[at]];
            highest = MathF.Max(highest, scores[at]);
        }
        scores.AsSpan(headings.Length).Clear();
        var sum = 0f;
        for (var at = 0; at < headings.Length; at++)
        {
            scores[at] = MathF.Exp(scores[at] - highest);
            sum += scores[at];
        }
        for (var at = 0; at < headings.Length; at++)
        {
            scores[at] = (scores[at] / sum) - (at == truth ? 1 : 0);
            scores[chapterOf[at]] += scores[at];
        }
    }

    void Move(ref float weight, ref float slope, float error)
    {
        slope += error * error;
        weight -= plan.Pace * error / (MathF.Sqrt(slope) + 1e-3f);
    }

    // Xorshift (Marsaglia 2003): the same on every machine.
    ulong Next()
    {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        return chance;
    }
}
