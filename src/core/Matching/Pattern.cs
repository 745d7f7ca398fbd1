namespace Interdict.Matching;

/// <summary>How a word of a pattern meets a word of a text.</summary>
enum Meets : byte
{
    /// <summary>The same word, with an ending of up to three letters, or with one typing mistake.</summary>
    Inflected,

    /// <summary>Exactly the same word.</summary>
    Exactly,

    /// <summary>The text's word begins with it.</summary>
    Beginning,

    /// <summary>The text's word ends with it.</summary>
    Ending,

    /// <summary>The text's word contains it.</summary>
    Inside,
}

/// <summary>One word of a pattern.</summary>
/// <param name="At">Where it stands in the folded pattern.</param>
/// <param name="Meets">How it meets a word of a text.</param>
readonly record struct PatternWord(Token At, Meets Meets);

/// <summary>Reads patterns, one after the other, into the same memory.</summary>
sealed class PatternReader(Folding folding)
{
    const int Longest = 400;

    readonly char[] letters = new char[(Longest * 3) + 64];
    readonly Token[] tokens = new Token[64];
    int length;

    /// <summary>The words of the last pattern read.</summary>
    public List<PatternWord> Words { get; } = [];

    /// <summary>The folded letters of a word of the last pattern read.</summary>
    public ReadOnlySpan<char> Letters(PatternWord word) => word.At.Of(letters.AsSpan(0, length));

    /// <summary>Reads a pattern; nothing is left of one that folds to nothing.</summary>
    public void Read(string pattern)
    {
        Words.Clear();
        var folded = folding.Fold(pattern.AsSpan(0, Math.Min(pattern.Length, Longest)), letters);
        length = folded.Length;
        var count = Tokens.Split(folded, tokens);
        var exact = false;
        for (var at = 0; at < count; at++)
        {
            var token = tokens[at];
            // A mark touches only the word it stands at; "=" holds until the next space.
            var start = at == 0 ? 0 : tokens[at - 1].End;
            var before = folded[start..token.Start];
            exact = before.Contains('=') || (exact && !before.Contains(' '));
            var ending = before.EndsWith("*");
            var beginning = token.End < folded.Length && folded[token.End] == '*';
            Words.Add(new PatternWord(token, How(exact || token.Kind != TokenKind.Word, ending, beginning)));
        }
    }

    static Meets How(bool exact, bool ending, bool beginning) =>
        (exact, ending, beginning) switch
        {
            (true, _, _) => Meets.Exactly,
            (_, true, true) => Meets.Inside,
            (_, true, false) => Meets.Ending,
            (_, false, true) => Meets.Beginning,
            _ => Meets.Inflected,
        };
}
