using System.Security.Cryptography;
using System.Text;

namespace Interdict.Bench.Names.Errors;

/// <summary>Names as a page may show them: people of real lists stand in no page, so a word is its first letters, never all of them, and its length.</summary>
static class Masked
{
    /// <summary>The words of a name, masked.</summary>
    public static string Name(string name) => string.Join(' ', Words(name).Select(Word));

    /// <summary>How many words two names share, and how many each has alone; without regard to case.</summary>
    public static string Difference(string asked, string listed)
    {
        var (one, other) = (Words(asked.ToLowerInvariant()).ToList(), Words(listed.ToLowerInvariant()).ToList());
        var same = one.Count(word => other.Remove(word));
        return $"{same} same, {one.Count - same} only asked, {other.Count} only listed";
    }

    /// <summary>By which an explanation is found again: it tells nothing of the names.</summary>
    public static string Key(string asked, string listed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{asked}\n{listed}")))[..10];

    static IEnumerable<string> Words(string name) =>
        string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static string Word(string word)
    {
        var letters = word.EnumerateRunes().ToList();
        return string.Concat(letters.Take(Math.Min(2, letters.Count - 1))) + $"…{letters.Count}";
    }
}
