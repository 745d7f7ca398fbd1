using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Interdict.Matching.Headings;

/// <summary>
/// Reads the tariff heading out of a goods text: each word, pair of words and part of a word speaks for headings, and the
/// voices are added up. One reader serves one thread; the model behind it is shared.
/// </summary>
public sealed class HeadingReader
{
    const int MostBecause = 4;
    const int Likelier = 3;
    const int MostGuesses = 64;
    const int MostWords = 64;

    readonly HeadingModel model;
    readonly HeadingTable table;
    readonly TextFeatures text;
    readonly float[] scores;
    readonly int[] rows = new int[512];
    readonly float[] voices = new float[MostGuesses * MostWords];
    readonly ulong[] guessesOf;
    readonly string?[] words = new string?[MostWords];
    readonly float[] biases;
    int known;

    /// <summary>A reader.</summary>
    /// <param name="model">What words say about headings.</param>
    /// <param name="folding">How texts are folded before they are compared.</param>
    public HeadingReader(HeadingModel model, Folding folding)
    {
        this.model = model;
        table = model.Table;
        text = new TextFeatures(folding);
        scores = new float[table.Headings.Length + table.Chapters.Length];
        guessesOf = new ulong[scores.Length];
        biases = [.. table.Biases.Select(bias => bias * table.Step)];
    }

    /// <summary>The likeliest headings of a text, best first.</summary>
    /// <param name="goods">The description; case and accents do not matter.</param>
    /// <param name="top">How many at most.</param>
    /// <returns>Nothing when no word of the text is known.</returns>
    public ImmutableArray<HeadingGuess> Read(ReadOnlySpan<char> goods, int top)
    {
        var features = text.Read(goods);
        if (top <= 0 || !Score(features))
        {
            return [];
        }
        Span<int> best = stackalloc int[Math.Min(top, MostGuesses)];
        best = best[..Best(best)];
        var (highest, sum) = Sum();
        Hear(features, best);
        var guesses = ImmutableArray.CreateBuilder<HeadingGuess>(best.Length);
        for (var at = 0; at < best.Length; at++)
        {
            guesses.Add(new HeadingGuess(table.Headings[best[at]], MathF.Exp(scores[best[at]] - highest) / sum, Because(at)));
        }
        return guesses.MoveToImmutable();
    }

    /// <summary>Says that the declared code is unlikely for the text; null when it may well be, or when too little is known to say so.</summary>
    /// <param name="goods">The description.</param>
    /// <param name="declaredCode">The code, four digits or more; spaces and points do not matter.</param>
    public UnlikelyCode? Unlikely(ReadOnlySpan<char> goods, string declaredCode)
    {
        Span<char> declared = stackalloc char[4];
        if (!Heading(declaredCode, declared) || IsSpokenFor(goods, declared) || Likelihood(goods, declared) is not { } likelihood)
        {
            return null;
        }
        if (likelihood >= table.UnlikelyBelow)
        {
            return null;
        }
        var likelier = Read(goods, Likelier);
        return new UnlikelyCode(declared.ToString(), likelihood, likelier, UnlikelyCode.Sentence(declared, likelier));
    }

    /// <summary>How likely a heading is for a text; null when the heading, or every word of the text, is unknown.</summary>
    /// <param name="goods">The description.</param>
    /// <param name="heading">The heading, four digits.</param>
    public double? Likelihood(ReadOnlySpan<char> goods, ReadOnlySpan<char> heading)
    {
        var asked = model.ClassOf(heading);
        if (asked < 0 || !Score(text.Read(goods)))
        {
            return null;
        }
        var (highest, sum) = Sum();
        return MathF.Exp(scores[asked] - highest) / sum;
    }

    // A heading for which a word of the text speaks by itself is not called unlikely. Most honest declarations are told by that
    // alone, without asking all words what they say of all headings.
    bool IsSpokenFor(ReadOnlySpan<char> goods, ReadOnlySpan<char> heading)
    {
        var asked = model.ClassOf(heading);
        foreach (var feature in asked < 0 ? [] : text.Read(goods))
        {
            if (feature.Kind == TextFeatures.Word && model.Find(feature.Hash) is >= 0 and var row)
            {
                var from = table.Starts[row];
                var at = table.Classes.AsSpan(from, table.Starts[row + 1] - from).IndexOf((ushort)asked);
                if (at >= 0 && table.Weights[from + at] > 0)
                {
                    return true;
                }
            }
        }
        return false;
    }

    static bool Heading(string code, Span<char> heading)
    {
        var count = 0;
        foreach (var digit in code)
        {
            if (char.IsAsciiDigit(digit) && count < heading.Length)
            {
                heading[count++] = digit;
            }
        }
        return count == heading.Length;
    }

    // Adds up the voices. False when no feature of the text is known.
    bool Score(ReadOnlySpan<Feature> features)
    {
        var size = 0f;
        known = 0;
        for (var at = 0; at < features.Length; at++)
        {
            size += features[at].Share * features[at].Share;
            rows[at] = model.Find(features[at].Hash);
            known += rows[at] >= 0 ? 1 : 0;
        }
        if (known == 0)
        {
            return false;
        }
        biases.CopyTo(scores, 0);
        var unit = table.Step / MathF.Sqrt(size);
        for (var at = 0; at < features.Length; at++)
        {
            if (rows[at] >= 0)
            {
                Speak(rows[at], features[at].Share * unit);
            }
        }
        for (var heading = 0; heading < model.ChapterOf.Length; heading++)
        {
            scores[heading] += scores[model.ChapterOf[heading]];
        }
        return true;
    }

    void Speak(int row, float loud)
    {
        var (from, to) = (table.Starts[row], table.Starts[row + 1]);
        var classes = table.Classes.AsSpan(from, to - from);
        var weights = table.Weights.AsSpan(from, to - from);
        for (var at = 0; at < classes.Length; at++)
        {
            scores[classes[at]] += weights[at] * loud;
        }
    }

    int Best(Span<int> best)
    {
        var count = 0;
        for (var heading = 0; heading < table.Headings.Length; heading++)
        {
            if (count == best.Length && scores[heading] <= scores[best[count - 1]])
            {
                continue;
            }
            var at = count < best.Length ? count++ : count - 1;
            while (at > 0 && scores[best[at - 1]] < scores[heading])
            {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = heading;
        }
        return count;
    }

    (float Highest, float Sum) Sum()
    {
        var all = scores.AsSpan(0, table.Headings.Length);
        var eights = MemoryMarshal.Cast<float, Vector256<float>>(all);
        var most = Vector256.Create(float.MinValue);
        foreach (var eight in eights)
        {
            most = Vector256.Max(most, eight);
        }
        var highest = float.MinValue;
        for (var at = 0; at < Vector256<float>.Count; at++)
        {
            highest = MathF.Max(highest, most[at]);
        }
        var rest = all[(eights.Length * Vector256<float>.Count)..];
        foreach (var score in rest)
        {
            highest = MathF.Max(highest, score);
        }
        var top = Vector256.Create(highest);
        var sums = Vector256<float>.Zero;
        foreach (var eight in eights)
        {
            sums += Vector256.Exp(eight - top);
        }
        var sum = Vector256.Sum(sums);
        foreach (var score in rest)
        {
            sum += MathF.Exp(score - highest);
        }
        return (highest, sum);
    }

    // Hears once more who spoke for the guesses: how loud each word was for each of them.
    void Hear(ReadOnlySpan<Feature> features, ReadOnlySpan<int> best)
    {
        voices.AsSpan(0, best.Length * MostWords).Clear();
        words.AsSpan(0, text.Words).Clear();
        for (var at = 0; at < best.Length; at++)
        {
            guessesOf[best[at]] |= 1UL << at;
            guessesOf[model.ChapterOf[best[at]]] |= 1UL << at;
        }
        for (var at = 0; at < features.Length; at++)
        {
            if (rows[at] >= 0)
            {
                Hear(features[at], rows[at]);
            }
        }
        foreach (var heading in best)
        {
            guessesOf[heading] = guessesOf[model.ChapterOf[heading]] = 0;
        }
    }

    void Hear(in Feature feature, int row)
    {
        for (var at = table.Starts[row]; at < table.Starts[row + 1]; at++)
        {
            for (var guesses = guessesOf[table.Classes[at]]; guesses != 0; guesses &= guesses - 1)
            {
                var voice = table.Weights[at] * feature.Share / 2;
                var from = BitOperations.TrailingZeroCount(guesses) * MostWords;
                voices[from + feature.First] += voice;
                voices[from + feature.Second] += voice;
            }
        }
    }

    // The words that spoke loudest for a guess.
    ImmutableArray<string> Because(int guess)
    {
        var loud = voices.AsSpan(guess * MostWords, Math.Min(text.Words, MostWords));
        Span<int> order = stackalloc int[MostBecause];
        var count = 0;
        var loudest = 0f;
        while (count < Math.Min(MostBecause, loud.Length))
        {
            var word = 0;
            for (var at = 1; at < loud.Length; at++)
            {
                word = loud[at] > loud[word] ? at : word;
            }
            loudest = MathF.Max(loudest, loud[word]);
            if (loud[word] <= loudest / 4)
            {
                break;
            }
            order[count++] = word;
            loud[word] = 0;
        }
        var because = new string[count];
        for (var at = 0; at < count; at++)
        {
            because[at] = words[order[at]] ??= text.WordAt(order[at]).ToString();
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(because);
    }
}
