namespace Interdict.Matching;

/// <summary>
/// Tells the letters of a model number from a word of as many letters: the "OC" of "Art. OC-7104" is no pepper,
/// the "kV" of "Ref. KV-3149" no tension.
/// </summary>
static class ModelNumbers
{
    const int MostLetters = 3;

    // A hyphen and so many digits are a number of a catalogue whatever stands before; fewer need a word that says so.
    const int PlainlyMany = 3;

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> marks = new HashSet<string>(StringComparer.Ordinal)
    {
        "ref",
        "art",
        "mod",
        "model",
        "modell",
        "modele",
        "modelo",
        "modello",
        "type",
        "typ",
        "tipo",
        "tip",
        "item",
        "sku",
        "series",
        "serie",
        "code",
        "cod",
        "part",
        "no",
        "nr",
        "n",
        "арт",
        "мод",
        "тип",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the token is the letters before the digits of a model number.</summary>
    public static bool Begin(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Length > MostLetters || token.Kind != TokenKind.Word || at + 1 == tokens.Length)
        {
            return false;
        }
        var digits = tokens[at + 1];
        if (digits.Kind != TokenKind.Number || digits.Start != token.End + 1 || text[token.End] != '-')
        {
            return false;
        }
        return digits.Length >= PlainlyMany || (at > 0 && marks.Contains(tokens[at - 1].Of(text)));
    }
}
