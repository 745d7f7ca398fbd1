using Interdict.Lawc.Headings;
using Interdict.Matching;
using Interdict.Matching.Headings;

namespace Interdict.Bench.Goods;

/// <summary>The usual ranking of texts by words (Robertson and others 1994), each heading one document: the floor to beat.</summary>
sealed class Bm25
{
    const double K1 = 1.2;
    const double B = 0.75;

    readonly TextFeatures features;
    readonly Dictionary<ulong, Dictionary<string, int>> postings = [];
    readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal);
    readonly double usual;

    public Bm25(List<TradeText> texts, Folding folding)
    {
        features = new TextFeatures(folding);
        foreach (var one in texts)
        {
            foreach (var word in Words(one.Text))
            {
                lengths[one.Heading] = lengths.GetValueOrDefault(one.Heading) + 1;
                if (!postings.TryGetValue(word, out var posting))
                {
                    posting = postings[word] = new Dictionary<string, int>(StringComparer.Ordinal);
                }
                posting[one.Heading] = posting.GetValueOrDefault(one.Heading) + 1;
            }
        }
        usual = lengths.Values.Average();
    }

    public List<HeadingGuess> Read(string text, int top)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in Words(text).Distinct())
        {
            if (!postings.TryGetValue(word, out var posting))
            {
                continue;
            }
            var rare = Math.Log(1 + ((lengths.Count - posting.Count + 0.5) / (posting.Count + 0.5)));
            foreach (var (heading, count) in posting)
            {
                var loud = count * (K1 + 1) / (count + (K1 * (1 - B + (B * lengths[heading] / usual))));
                scores[heading] = scores.GetValueOrDefault(heading) + (rare * loud);
            }
        }
        return
        [
            .. scores
                .OrderByDescending(score => score.Value)
                .ThenBy(score => score.Key, StringComparer.Ordinal)
                .Take(top)
                .Select(score => new HeadingGuess(score.Key, 0, [])),
        ];
    }

    IEnumerable<ulong> Words(string text) =>
        [.. features.Read(text).ToArray().Where(feature => feature.Kind == TextFeatures.Word).Select(feature => feature.Hash)];
}
