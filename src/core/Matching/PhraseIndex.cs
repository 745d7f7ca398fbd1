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
/// <param name="First">Its first place among the words of all phrases.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Weight">Letters in it: longer phrases say more.</param>
/// <param name="Language">Number of its language; 0 for English, trade names and chemistry, which stand in texts of any language.</param>
readonly record struct Phrase(Stands Stands, int Owner, int First, int Length, int Weight, int Language);

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
    readonly List<int> places = [];
    int[] firstUse = [];

    // Two short words written as one are soon a slip of something else: "the wrap" is not "therap".
    const int ShortestJoinedWithTypo = 8;

    (int Phrase, int Place)[] uses = [];

    public Phrase this[int phrase] => phrases[phrase];

    /// <summary>Adds the pattern that was read last.</summary>
    public void Add(Stands stands, int owner, int language, PatternReader pattern)
    {
        var parts = pattern.Words;
        if (parts.Count == 0)
        {
            return;
        }
        var first = places.Count;
        var weight = 0;
        foreach (var part in parts)
        {
            places.Add(words.Add(pattern.Letters(part), part.Meets));
            weight += part.At.Length;
        }
        phrases.Add(new Phrase(stands, owner, first, parts.Count, weight, language));
        if (parts.Count is 2 or 3)
        {
            Join(stands, owner, language, pattern);
        }
    }

    // Traders write "thumb cuff", "thumb-cuff" and "thumbcuff".
    void Join(Stands stands, int owner, int language, PatternReader pattern)
    {
        Span<char> joined = stackalloc char[256];
        var length = 0;
        foreach (var part in pattern.Words)
        {
            var letters = pattern.Letters(part);
            if (letters[0] is < 'a' or > '\u05FF' || part.Meets > Meets.Beginning || length + letters.Length > joined.Length)
            {
                return;
            }
            letters.CopyTo(joined[length..]);
            length += letters.Length;
        }
        var how = pattern.Words[^1].Meets == Meets.Beginning ? Meets.Beginning : Meets.Inflected;
        places.Add(words.Add(joined[..length], how, ShortestJoinedWithTypo));
        phrases.Add(new Phrase(stands, owner, places.Count - 1, 1, length, language));
    }

    /// <summary>Lays out, for each word, the phrases it is used in. To be called once, when all phrases are in.</summary>
    public void Seal()
    {
        firstUse = new int[words.Count + 1];
        foreach (var word in places)
        {
            firstUse[word + 1]++;
        }
        for (var word = 0; word < words.Count; word++)
        {
            firstUse[word + 1] += firstUse[word];
        }
        uses = new (int, int)[places.Count];
        var next = firstUse.AsSpan(0, words.Count).ToArray();
        for (var phrase = 0; phrase < phrases.Count; phrase++)
        {
            for (var place = 0; place < phrases[phrase].Length; place++)
            {
                uses[next[places[phrases[phrase].First + place]]++] = (phrase, place);
            }
        }
    }

    /// <summary>Finds the phrases of a tokenised text.</summary>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Scratch scratch)
    {
        scratch.Begin(places.Count);
        for (var at = 0; at < tokens.Length; at++)
        {
            words.Find(tokens[at].Of(text), tokens[at].Kind, scratch.Words);
            var model = scratch.Words.Count > 0 && ModelNumbers.Begin(text, tokens, at);
            foreach (var met in scratch.Words)
            {
                var slips = met < 0 ? 1 : 0;
                var word = met < 0 ? ~met : met;
                foreach (var (phrase, place) in uses.AsSpan(firstUse[word]..firstUse[word + 1]))
                {
                    // A phrase may go on with the number ("X-26"); one that ends with the letters of a model number is none.
                    if (!model || place < phrases[phrase].Length - 1)
                    {
                        Meet(phrase, place, at, slips, tokens, scratch);
                    }
                }
            }
        }
    }

    void Meet(int phrase, int place, int at, int slips, ReadOnlySpan<Token> tokens, Scratch scratch)
    {
        var length = phrases[phrase].Length;
        if (length == 1)
        {
            scratch.Found.Add(new Found(phrase, tokens[at].Start, tokens[at].End, slips));
            return;
        }
        var first = at;
        if (place > 0)
        {
            ref readonly var before = ref scratch.At(phrases[phrase].First + place - 1);
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
        scratch.At(phrases[phrase].First + place) = new Begun(scratch.Number, first, at, slips);
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
