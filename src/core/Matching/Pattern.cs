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

/// <summary>One word of a pattern, folded.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="Meets">How it meets a word of a text.</param>
readonly record struct PatternWord(string Text, Meets Meets)
{
    /// <summary>Reads a pattern into its words; empty when nothing is left after folding.</summary>
    public static List<PatternWord> Read(string pattern, Folding folding)
    {
        var words = new List<PatternWord>();
        Span<Token> tokens = stackalloc Token[64];
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var exact = part.StartsWith('=');
            var ending = part.StartsWith('*');
            var beginning = part.EndsWith('*');
            var folded = folding.Fold(part.Trim('=', '*'));
            var count = Tokens.Split(folded, tokens);
            for (var at = 0; at < count; at++)
            {
                // A wildcard touches only the side of the part on which it stands.
                var first = at == 0;
                var last = at == count - 1;
                words.Add(
                    new PatternWord(
                        tokens[at].Of(folded).ToString(),
                        How(exact || tokens[at].Kind != TokenKind.Word, ending && first, beginning && last)
                    )
                );
            }
        }
        return words;
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
