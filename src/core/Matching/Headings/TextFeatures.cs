using System.Buffers;

namespace Interdict.Matching.Headings;

/// <summary>Something in a text that speaks for or against a heading: a word, two words together, a part of a word.</summary>
/// <param name="Hash">The feature by its number, the same everywhere.</param>
/// <param name="Kind">What kind of feature it is; see <see cref="TextFeatures"/>.</param>
/// <param name="First">The first word it is taken from.</param>
/// <param name="Second">The other word of a pair; the same as the first otherwise.</param>
/// <param name="Start">Where the part begins in the folded text.</param>
/// <param name="Length">How long the part is.</param>
/// <param name="OtherStart">Where the other part of a pair begins.</param>
/// <param name="OtherLength">How long it is; 0 when there is none.</param>
public readonly record struct Feature(ulong Hash, char Kind, int First, int Second, int Start, int Length, int OtherStart, int OtherLength)
{
    /// <summary>How much of the voice of a whole text this kind of feature has.</summary>
    public float Share =>
        Kind switch
        {
            TextFeatures.Word => 1f,
            TextFeatures.Head => 0.7f,
            TextFeatures.Pair => 0.7f,
            _ => 0.35f,
        };
}

/// <summary>
/// Takes a goods text apart into features: stems of words, the word that names the thing ("head": the last before a comma
/// or a small word such as "for"), pairs of words in any order, beginnings and ends of words. What follows "other than" or
/// "not" is not read. One of these serves one thread.
/// </summary>
public sealed class TextFeatures(Folding folding)
{
    /// <summary>A stem.</summary>
    public const char Word = 'w';

    /// <summary>The stem of the word that names the thing.</summary>
    public const char Head = 'h';

    /// <summary>Two stems, in the order of the alphabet.</summary>
    public const char Pair = 'b';

    /// <summary>The beginning of a word.</summary>
    public const char Beginning = 'p';

    /// <summary>The end of a word.</summary>
    public const char Ending = 's';

    const int MostLetters = 600;
    const int MostWords = 40;
    const int MostFeatures = 400;
    const int PairReach = 3;

    static readonly SearchValues<char> breaks = SearchValues.Create(",;:()[]");

    readonly char[] buffer = new char[(MostLetters * 3) + 64];
    readonly Token[] tokens = new Token[MostWords * 2];
    readonly (int Start, int Length, int Whole)[] words = new (int, int, int)[MostWords];
    readonly Feature[] features = new Feature[MostFeatures];
    int length;
    int count;
    int found;
    int head;

    /// <summary>The folded text that was read last.</summary>
    public ReadOnlySpan<char> Folded => buffer.AsSpan(0, length);

    /// <summary>How many words of it were read.</summary>
    public int Words => count;

    /// <summary>A word of the text, as it stands in the folded text.</summary>
    public ReadOnlySpan<char> WordAt(int at) => buffer.AsSpan(words[at].Start, words[at].Whole);

    /// <summary>Reads a text.</summary>
    /// <returns>Its features, until the next text is read.</returns>
    public ReadOnlySpan<Feature> Read(ReadOnlySpan<char> text)
    {
        length = folding.Fold(text[..Math.Min(text.Length, MostLetters)], buffer).Length;
        found = 0;
        TakeWords(Tokens.Split(Folded, tokens));
        for (var at = 0; at < count; at++)
        {
            Add(Word, at);
            Parts(at);
            for (var next = at + 1; next < count && next <= at + PairReach; next++)
            {
                AddPair(at, next);
            }
            if (head >= 0 && (at < head - PairReach || at > head + PairReach))
            {
                AddPair(at, head);
            }
        }
        if (head >= 0)
        {
            Add(Head, head);
        }
        return features.AsSpan(0, found);
    }

    /// <summary>The name of a feature in files: its kind, and the part or parts it is made of.</summary>
    public string Name(in Feature feature)
    {
        var part = buffer.AsSpan(feature.Start, feature.Length);
        return feature.OtherLength == 0 ? $"{feature.Kind}{part}" : $"{feature.Kind}{part} {buffer.AsSpan(feature.OtherStart, feature.OtherLength)}";
    }

    /// <summary>The number of a feature that a file names.</summary>
    public static ulong HashOf(ReadOnlySpan<char> name)
    {
        var parts = name[1..];
        var gap = parts.IndexOf(' ');
        return gap < 0 ? Hash(name[0], parts, []) : Hash(name[0], parts[..gap], parts[(gap + 1)..]);
    }

    void TakeWords(int all)
    {
        count = 0;
        head = -1;
        var headEnded = false;
        var skipping = false;
        var end = 0;
        for (var at = 0; at < all && count < MostWords; at++)
        {
            var token = tokens[at];
            var broken = count + at > 0 && Folded[end..token.Start].IndexOfAny(breaks) >= 0;
            end = token.End;
            skipping &= !broken;
            if (token.Kind == TokenKind.Number || skipping)
            {
                headEnded |= broken && head >= 0;
                continue;
            }
            var word = token.Of(Folded);
            skipping = SmallWords.Excludes(word, at + 1 < all ? tokens[at + 1].Of(Folded) : default);
            headEnded |= head >= 0 && (broken || skipping || SmallWords.Joins(word));
            if (skipping || SmallWords.SayNothing(word))
            {
                continue;
            }
            if (token.Kind == TokenKind.Word && token.Length < 2)
            {
                continue;
            }
            words[count] = (token.Start, Stem.Length(word), token.Length);
            head = headEnded ? head : count;
            count++;
        }
    }

    void Parts(int at)
    {
        var (start, _, whole) = words[at];
        if (whole >= 5)
        {
            Add(new Feature(0, Beginning, at, at, start, 4, 0, 0));
            Add(new Feature(0, Ending, at, at, start + whole - 4, 4, 0, 0));
        }
        if (whole >= 7)
        {
            Add(new Feature(0, Beginning, at, at, start, 6, 0, 0));
            Add(new Feature(0, Ending, at, at, start + whole - 6, 6, 0, 0));
        }
    }

    void Add(char kind, int at) => Add(new Feature(0, kind, at, at, words[at].Start, words[at].Length, 0, 0));

    void AddPair(int one, int other)
    {
        var (first, second) = (words[one], words[other]);
        var order = buffer.AsSpan(first.Start, first.Length).SequenceCompareTo(buffer.AsSpan(second.Start, second.Length));
        if (order == 0)
        {
            return;
        }
        if (order > 0)
        {
            (first, second) = (second, first);
        }
        Add(new Feature(0, Pair, one, other, first.Start, first.Length, second.Start, second.Length));
    }

    void Add(Feature feature)
    {
        if (found < MostFeatures)
        {
            var hash = Hash(feature.Kind, buffer.AsSpan(feature.Start, feature.Length), buffer.AsSpan(feature.OtherStart, feature.OtherLength));
            features[found++] = feature with { Hash = hash };
        }
    }

    // FNV-1a; the products are meant to overflow.
    static ulong Hash(char kind, ReadOnlySpan<char> part, ReadOnlySpan<char> other)
    {
        var hash = unchecked((14695981039346656037UL ^ kind) * 1099511628211UL);
        foreach (var letter in part)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }
        if (other.Length > 0)
        {
            hash = unchecked((hash ^ ' ') * 1099511628211UL);
            foreach (var letter in other)
            {
                hash = unchecked((hash ^ letter) * 1099511628211UL);
            }
        }
        return hash;
    }
}
