using System.Collections.Immutable;

namespace Interdict.Matching;

/// <summary>What a phrase stands for.</summary>
enum Stands : byte
{
    /// <summary>A word that names a thing.</summary>
    Name,

    /// <summary>A word that could mean a thing.</summary>
    Hint,

    /// <summary>A word for an idea.</summary>
    Idea,
}

/// <summary>A phrase of the lexicon, compiled.</summary>
/// <param name="Stands">What it stands for.</param>
/// <param name="Owner">Number of the thing or idea.</param>
/// <param name="Words">Numbers of its words.</param>
/// <param name="Weight">Letters in it: longer phrases say more.</param>
readonly record struct Phrase(Stands Stands, int Owner, ImmutableArray<int> Words, int Weight);

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">Number of the phrase.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Slips">How many of its words were misspelt.</param>
readonly record struct Found(int Phrase, int Start, int End, int Slips);

/// <summary>Finds phrases: their words in order, with at most one other word between two of them.</summary>
sealed class PhraseIndex(WordIndex words)
{
    readonly List<Phrase> phrases = [];
    readonly List<List<(int Phrase, int Place)>> uses = [];
    readonly List<int> firstPlaces = [];

    public Phrase this[int phrase] => phrases[phrase];

    public void Add(Stands stands, int owner, IReadOnlyList<PatternWord> pattern)
    {
        if (pattern.Count == 0)
        {
            return;
        }
        AddWords(stands, owner, pattern);
        if (pattern.Count is 2 or 3 && pattern.All(word => word.Text[0] is >= 'a' and <= '\u05FF' && word.Meets <= Meets.Beginning))
        {
            // Traders write "thumb cuff", "thumb-cuff" and "thumbcuff".
            var joined = string.Concat(pattern.Select(word => word.Text));
            AddWords(stands, owner, [new PatternWord(joined, pattern[^1].Meets == Meets.Beginning ? Meets.Beginning : Meets.Inflected)]);
        }
    }

    void AddWords(Stands stands, int owner, IReadOnlyList<PatternWord> pattern)
    {
        var ids = pattern.Select(words.Add).ToImmutableArray();
        var phrase = phrases.Count;
        firstPlaces.Add(Places);
        Places += ids.Length;
        phrases.Add(new Phrase(stands, owner, ids, pattern.Sum(word => word.Text.Length)));
        while (uses.Count < words.Count)
        {
            uses.Add([]);
        }
        for (var place = 0; place < ids.Length; place++)
        {
            uses[ids[place]].Add((phrase, place));
        }
    }

    /// <summary>Words in all phrases together: the size of the working memory.</summary>
    public int Places { get; private set; }

    /// <summary>Finds the phrases of a tokenised text.</summary>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Scratch scratch)
    {
        scratch.Begin(Places);
        for (var at = 0; at < tokens.Length; at++)
        {
            words.Find(tokens[at].Of(text), tokens[at].Kind, scratch.Words);
            foreach (var word in scratch.Words)
            {
                var slips = word < 0 ? 1 : 0;
                foreach (var (phrase, place) in uses[word < 0 ? ~word : word])
                {
                    Meet(phrase, place, at, slips, tokens, scratch);
                }
            }
        }
    }

    void Meet(int phrase, int place, int at, int slips, ReadOnlySpan<Token> tokens, Scratch scratch)
    {
        var length = phrases[phrase].Words.Length;
        if (length == 1)
        {
            scratch.Found.Add(new Found(phrase, tokens[at].Start, tokens[at].End, slips));
            return;
        }
        var first = at;
        if (place > 0)
        {
            ref readonly var before = ref scratch.At(firstPlaces[phrase] + place - 1);
            if (before.Text != scratch.Number || !Follows(before.Last, at, tokens))
            {
                return;
            }
            first = before.First;
            slips += before.Slips;
        }
        if (place == length - 1)
        {
            scratch.Found.Add(new Found(phrase, tokens[first].Start, tokens[at].End, slips));
        }
        scratch.At(firstPlaces[phrase] + place) = new Begun(scratch.Number, first, at, slips);
    }

    static bool Follows(int last, int at, ReadOnlySpan<Token> tokens)
    {
        // Between ideographs nothing may stand; between words one other word may.
        var close = tokens[last].Kind == TokenKind.Ideograph && tokens[at].Kind == TokenKind.Ideograph ? 1 : 2;
        return at > last && at - last <= close;
    }
}

/// <summary>A phrase that has begun in a text.</summary>
/// <param name="Text">Number of the text: what belongs to an earlier text does not count.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">The token it has come to.</param>
/// <param name="Slips">Words misspelt so far.</param>
readonly record struct Begun(int Text, int First, int Last, int Slips);

/// <summary>Working memory of one reader of texts. It is not shared between threads.</summary>
public sealed class Scratch
{
    internal const int MostTokens = 400;

    Begun[] begun = [];

    internal List<Found> Found { get; } = [];

    internal List<int> Words { get; } = [];

    internal int Number { get; private set; }

    internal Token[] Tokens { get; } = new Token[MostTokens];

    internal char[] Text { get; set; } = new char[4096];

    internal int[] IdeaSeen { get; set; } = [];

    internal ref Begun At(int place) => ref begun[place];

    internal void Begin(int places)
    {
        Found.Clear();
        if (begun.Length < places)
        {
            begun = new Begun[places];
        }
        // After two thousand million texts the numbers begin again with clean memory.
        if (Number == int.MaxValue)
        {
            Array.Clear(begun);
            Array.Clear(IdeaSeen);
            Number = 0;
        }
        Number++;
    }
}
