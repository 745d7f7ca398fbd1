namespace Interdict.Matching.Headings;

/// <summary>Words that join or exclude and name no goods.</summary>
static class SmallWords
{
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> joining = Set(
        "of for with in from to used made containing having by on at as per using including which that whether and or without being based suitable into de pour con per fur mit"
    );

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> nothing = Set(
        "the an is are be if it its any all such than other others thereof therefor elsewhere specified included nes nesoi etc kind kinds type types new pcs pc set item items no kg"
    );

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> excluding = Set("not excluding excl except exc");

    /// <summary>True for words after which the thing itself has been named.</summary>
    public static bool Joins(ReadOnlySpan<char> word) => joining.Contains(word);

    /// <summary>True for words that are no feature.</summary>
    public static bool SayNothing(ReadOnlySpan<char> word) => joining.Contains(word) || nothing.Contains(word);

    /// <summary>True for words after which the text says what the goods are not.</summary>
    public static bool Excludes(ReadOnlySpan<char> word, ReadOnlySpan<char> next) => excluding.Contains(word) || (word is "other" && next is "than");

    static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

/// <summary>Cuts the endings of plural and singular, so that both give the same stem. A stem is always the beginning of its word.</summary>
static class Stem
{
    public static int Length(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] is not ('s' or 'y' or 'e'))
        {
            return word.Length;
        }
        var plain = word[^1] == 's' && word[^2] is not ('s' or 'u') ? word[..^1] : word;
        if (plain.Length > 4 && plain.EndsWith("ie", StringComparison.Ordinal))
        {
            return plain.Length - 2;
        }
        return plain.Length > 3 && plain[^1] is ('e' or 'y') ? plain.Length - 1 : plain.Length;
    }
}
