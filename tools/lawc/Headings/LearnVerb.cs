using System.Collections.Immutable;
using System.Globalization;
using Interdict.Matching;
using Interdict.Matching.Headings;
using Interdict.Matching.Vague;

namespace Interdict.Lawc.Headings;

/// <summary><c>lawc learn</c>: derives what words say about headings. What is kept apart chooses nothing here.</summary>
public static class LearnVerb
{
    // Correctly coded texts that may be called unlikely.
    const double Wrongly = 0.015;

    // Parts of a hundred, after those kept apart, on which the threshold and the calibration are found.
    const int Checked = 20;

    /// <summary>Learns and writes the table.</summary>
    public static int Run(string data, string lexicon)
    {
        var complaints = new Complaints();
        var folding = new Folding(LexiconFolder.Folding(lexicon, complaints));
        var headings = LexiconFolder.Lines(lexicon, "headings.txt", complaints);
        if (complaints.All.Count > 0)
        {
            complaints.All.ToList().ForEach(Console.Error.WriteLine);
            return 2;
        }
        var texts = TradeTexts.Read(data, lexicon);
        var (scale, unlikely) = Settled(texts, folding, headings);
        var (table, names) = Learnt(texts, folding, headings);
        HeadingsFile.Write(lexicon, table with { Step = table.Step * scale, UnlikelyBelow = unlikely }, names);
        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"{texts.Count} texts, {names.Length} features, {table.Classes.Length} voices; scale {scale:0.00}, unlikely below {unlikely:0.00000}"
        );
        Console.Error.WriteLine(said);
        LearnVague(data, lexicon, texts, folding);
        return 0;
    }

    static void LearnVague(string data, string lexicon, List<TradeText> texts, Folding folding)
    {
        var vague = VagueLearning.Vague(data);
        // The threshold is found on references that are left out, and holds for the table learnt from all.
        var (learnt, good) = Divided(Divided(texts, folding, 0, TradeTexts.KeptApart).Learnt, folding, TradeTexts.KeptApart, TradeTexts.KeptApart + Checked);
        var above = VagueLearning.Learn(folding, VagueLearning.Texts(learnt, vague), [.. good.Select(one => one.Text)]).Table.VagueAbove;
        var (table, rows) = VagueLearning.Learn(folding, VagueLearning.Texts(texts, vague), []);
        var accepted = texts.Where(one => one.Source == TextSource.Reference).Select(one => folding.Fold(one.Text).Trim()).ToHashSet(StringComparer.Ordinal);
        var whole = vague.Select(text => folding.Fold(text).Trim()).Where(text => !accepted.Contains(text)).Select(text => VagueReader.Number(text));
        VagueFile.Write(lexicon, table with { VagueAbove = above, Whole = [.. whole.Distinct().Order()] }, rows);
    }

    /// <summary>Learns from some texts.</summary>
    public static (HeadingTable Table, ImmutableArray<string> Names) Learnt(List<TradeText> texts, Folding folding, ImmutableArray<string> headings)
    {
        var learning = new Learning(new LearningPlan(), folding, headings, texts);
        learning.Run();
        return learning.Table(0);
    }

    /// <summary>
    /// The texts to learn from when some references are kept apart: other lists that repeat one of those are left out with it.
    /// </summary>
    public static (List<TradeText> Learnt, List<TradeText> Apart) Divided(List<TradeText> texts, Folding folding, int from, int to)
    {
        var features = new TextFeatures(folding);
        var apart = new List<TradeText>();
        var learnt = new List<TradeText>();
        foreach (var one in texts)
        {
            var national = one.Source is TextSource.Reference or TextSource.ExtraReference or TextSource.Brand;
            var part = national ? TradeTexts.Part(features, one.Text) : to;
            var inside = part >= from && part < to;
            if (!inside)
            {
                learnt.Add(one);
            }
            else if (one.Source == TextSource.Reference)
            {
                apart.Add(one);
            }
        }
        return (learnt, apart);
    }

    /// <summary>The scale that calibrates likelihoods, and the threshold of "unlikely", found on texts that were not learnt from.</summary>
    public static (float Scale, float Unlikely) Settled(List<TradeText> texts, Folding folding, ImmutableArray<string> headings)
    {
        var own = Divided(texts, folding, 0, TradeTexts.KeptApart).Learnt;
        var (learnt, apart) = Divided(own, folding, TradeTexts.KeptApart, TradeTexts.KeptApart + Checked);
        var table = Learnt(learnt, folding, headings).Table;
        var (best, scale) = (double.MaxValue, 1f);
        for (var tried = 0.5f; tried < 1.6f; tried += 0.05f)
        {
            var loss = Likelihoods(table with { Step = table.Step * tried }, folding, apart).Sum(likely => -Math.Log(Math.Max(likely, 1e-9)));
            (best, scale) = loss < best ? (loss, tried) : (best, scale);
        }
        var sorted = Likelihoods(table with { Step = table.Step * scale }, folding, apart).Order().ToList();
        return (scale, (float)sorted[(int)(sorted.Count * Wrongly)]);
    }

    static IEnumerable<double> Likelihoods(HeadingTable table, Folding folding, IEnumerable<TradeText> texts)
    {
        var reader = new HeadingReader(new HeadingModel(table), folding);
        return texts.Select(one => reader.Likelihood(one.Text, one.Heading)).OfType<double>();
    }
}
