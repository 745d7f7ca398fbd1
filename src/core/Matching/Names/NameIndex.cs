using Interdict.Vocabulary;

namespace Interdict.Matching;

/// <summary>
/// The names of the lists, laid out for looking. A name that is looked for is cut into words; each word finds the listed words
/// that are like it (kept from one name to the next, because words repeat far more than names); the names that share enough
/// information with it are compared word by word. Shared by threads.
/// </summary>
public sealed class NameIndex
{
    // What a name has to share with the one that is looked for before the two are compared, as a share of what both say on
    // average and of what the one that says less says. Below, no likeness reaches the threshold (measured on 4,000 aliases).
    const float leastOfBoth = 0.48f;
    const float leastOfLesser = 0.52f;
    const float leastOfAsked = leastOfBoth / (4 - (2 * leastOfBoth));

    // The likenesses by known words leave out a few; what comes near the threshold is compared in full.
    const double margin = 0.2;
    const int common = 250;

    readonly IndexedName[] names;
    readonly float[] bits;
    readonly ParsedName[] parsed;
    readonly int[][] numbers;
    readonly IndexedWord[] words;
    readonly Postings postings;
    readonly WordNeighbours neighbours;
    readonly Postings joined;

    NameIndex(IndexedName[] names, ParsedName[] parsed, int[][] numbers, IndexedWord[] words, Postings postings, Postings joined)
    {
        this.names = names;
        this.parsed = parsed;
        bits = [.. parsed.Select(name => name.Bits)];
        this.numbers = numbers;
        this.words = words;
        this.postings = postings;
        this.joined = joined;
        neighbours = new WordNeighbours(words);
    }

    /// <summary>How many names it holds.</summary>
    public int Count => names.Length;

    /// <summary>A name of the index.</summary>
    public IndexedName this[int name] => names[name];

    /// <summary>Lays out names.</summary>
    public static NameIndex Build(NameMatcher matcher, IReadOnlyList<IndexedName> names)
    {
        var scratch = matcher.Scratch();
        var parsed = new ParsedName[names.Count];
        var inNames = new int[names.Count][];
        var numbers = new Dictionary<WordSense, int>();
        var words = new List<WordSense>();
        var held = new List<(uint Key, int Name)>(names.Count * 4);
        var joins = new List<(uint Key, int Name)>(names.Count * 3);
        for (var name = 0; name < parsed.Length; name++)
        {
            parsed[name] = new ParsedName();
            scratch.Parser.Read(names[name].Text, parsed[name]);
            inNames[name] = new int[parsed[name].Count];
            for (var at = 0; at < parsed[name].Count; at++)
            {
                var word = parsed[name].Words[at];
                if (!numbers.TryGetValue(word, out var number))
                {
                    numbers[word] = number = words.Count;
                    words.Add(word);
                }
                inNames[name][at] = number;
                if (!word.IsMinor)
                {
                    held.Add(((uint)number, name));
                }
            }
            WordJoins.Of(parsed[name], name, joins);
        }
        var postings = Postings.Dense(held, words.Count);
        var indexed = words.Select((word, number) => new IndexedWord(word, postings.Of((uint)number).Length)).ToArray();
        return new NameIndex([.. names], parsed, inNames, indexed, postings, Postings.Hashed(joins));
    }

    /// <summary>Looks for a name.</summary>
    /// <param name="name">The name as declared.</param>
    /// <param name="kind">Whose name it is; a listed person is no answer to a company and the other way round, unless nobody said.</param>
    /// <param name="threshold">The least score of an answer: <see cref="NameMatcher.Threshold"/> unless there is a reason.</param>
    /// <param name="top">At most so many records.</param>
    /// <param name="scratch">What the thread keeps.</param>
    /// <returns>A likeness for each record, best first; valid until the scratch is used again.</returns>
    public ReadOnlySpan<NameHit> Find(string name, PartyKind kind, double threshold, int top, NameScratch scratch)
    {
        var search = scratch.SearchIn(this, names.Length, words.Length);
        var asked = search.Asked;
        scratch.Parser.Read(name, asked);
        search.Begin();
        if (asked.Count == 0)
        {
            return [];
        }
        Gather(asked, search);
        foreach (var candidate in search.Touched)
        {
            // Small words and what was skipped because it is too common may still be shared.
            var shared = search.Shared(candidate) + search.Skipped;
            if (
                shared < leastOfBoth * (asked.Bits + bits[candidate]) / 2
                || shared < leastOfLesser * Math.Min(asked.Bits, bits[candidate])
                || !Fits(kind, names[candidate].Kind)
            )
            {
                continue;
            }
            var listed = parsed[candidate];
            var whose = KindOf(kind, names[candidate].Kind);
            var near = scratch.Alignment.AlignKnown(asked, listed, search.Known, numbers[candidate], search.Together(candidate));
            if (NameWeights.Score(near, whose) < threshold - margin)
            {
                continue;
            }
            var (score, similarity) = NameMatcher.Compare(whose, asked, listed, name, names[candidate].Text, scratch.Alignment);
            if (score >= threshold)
            {
                search.Hit(new NameHit(names[candidate].Record, candidate, score, similarity));
            }
        }
        return search.Best(top);
    }

    // A word that occurs everywhere brings in no candidates by itself where the rest of the name can.
    void Gather(ParsedName asked, NameSearch search)
    {
        search.Order(this);
        foreach (var word in asked.Words)
        {
            search.Skipped += word.IsMinor ? word.Bits : 0;
        }
        var rest = asked.Bits;
        var most = 0;
        foreach (var word in search.Words)
        {
            if (most > 0 && word.Names > common && rest < leastOfAsked * asked.Bits)
            {
                search.Skipped += word.Sense.Bits;
                continue;
            }
            foreach (var near in word.Near)
            {
                var gain = near.Likeness * Math.Min(word.Sense.Bits, words[near.Word].Sense.Bits);
                foreach (var name in postings.Of((uint)near.Word))
                {
                    search.Add(name, gain);
                }
            }
            most++;
            rest -= word.Sense.Bits;
        }
        Join(asked, search);
    }

    void Join(ParsedName asked, NameSearch search)
    {
        foreach (var word in asked.Words)
        {
            if (word.Kind == WordKind.Name && word.Text.Length >= WordJoins.Least && word.Skeleton.Length >= WordJoins.LeastSounds)
            {
                for (var letters = word.Text.Length - 1; letters <= word.Text.Length + 1; letters++)
                {
                    foreach (var name in joined.Of(WordJoins.SoundKey(word.Skeleton, letters)))
                    {
                        search.AddTogether(name, word.Bits);
                    }
                }
            }
        }
        Span<char> text = stackalloc char[WordJoins.Most];
        for (var at = 0; at + 1 < asked.Count; at++)
        {
            var length = WordJoins.Join(asked, at, text);
            if (length == 0)
            {
                continue;
            }
            var both = asked.Words[at].Bits + asked.Words[at + 1].Bits;
            if (neighbours.Exactly(text[..length]) is var number and >= 0)
            {
                var gain = Math.Min(both, words[number].Sense.Bits);
                foreach (var name in postings.Of((uint)number))
                {
                    search.AddTogether(name, gain);
                }
            }
            foreach (var name in length < WordJoins.Least ? [] : joined.Of(WordJoins.SoundKey(text[..length])))
            {
                search.AddTogether(name, both);
            }
        }
    }

    /// <summary>The listed words that are like a word.</summary>
    internal KnownWord Know(WordSense word, NameSearch search) => neighbours.Of(word, search);

    static PartyKind KindOf(PartyKind asked, PartyKind listed) => asked == PartyKind.Unknown ? listed : asked;

    static bool Fits(PartyKind asked, PartyKind listed) =>
        asked == listed || asked == PartyKind.Unknown || listed == PartyKind.Unknown || (asked != PartyKind.Person && listed != PartyKind.Person);
}

/// <summary>A word of the index.</summary>
/// <param name="Sense">The word.</param>
/// <param name="Names">How many names have it.</param>
readonly record struct IndexedWord(WordSense Sense, int Names);
