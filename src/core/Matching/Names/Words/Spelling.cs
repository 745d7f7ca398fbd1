using System.Numerics;

namespace Interdict.Matching;

/// <summary>
/// The letters of a word laid out for comparison by the cheapest way to write one word as the other (Damerau 1964, Wagner and
/// Fischer 1974), where what typists and transliterations confuse is cheap: vowels, doubled letters, a silent h, neighbours
/// exchanged, digits that look like letters.
/// </summary>
sealed class Spelling
{
    const int most = 24;
    const int codes = 64;
    const float exchanged = 0.6f;
    const float atTheBeginning = 1.25f;
    const float leastGap = 0.2f;
    const float leastForAGroup = 0.35f;
    static readonly (string Letters, float Cost)[] confused =
    [
        ("aeiouy", 0.35f),
        ("iy", 0.15f),
        ("ei", 0.25f),
        ("ou", 0.25f),
        ("ckq", 0.2f),
        ("sz", 0.25f),
        ("sc", 0.45f),
        ("gj", 0.4f),
        ("gk", 0.5f),
        ("gq", 0.4f),
        ("gh", 0.7f),
        ("kh", 0.7f),
        ("dt", 0.4f),
        ("dz", 0.5f),
        ("bp", 0.5f),
        ("bv", 0.4f),
        ("vw", 0.2f),
        ("fv", 0.4f),
        ("fp", 0.6f),
        ("jy", 0.3f),
        ("ij", 0.35f),
        ("uw", 0.3f),
        ("xk", 0.5f),
        ("xs", 0.5f),
        ("o0", 0.2f),
        ("i1", 0.2f),
        ("l1", 0.2f),
        ("e3", 0.3f),
        ("s5", 0.3f),
        ("g9", 0.3f),
    ];

    static readonly float[] instead = Instead();
    static readonly float[] alone = Alone();

    // Letters that are cheap to exchange are one group; a word that lacks a whole group pays for it.
    const string groups = "aeiouy|ckqgxjh|szc|dt|bpfvw|m|n|l|r";

    readonly byte[] letters;
    readonly float[] gaps;
    readonly uint held;
    readonly string text;

    public Spelling(ReadOnlySpan<char> word)
    {
        text = word.ToString();
        word = word[..Math.Min(most, word.Length)];
        letters = new byte[word.Length];
        gaps = new float[word.Length];
        for (var at = 0; at < word.Length; at++)
        {
            letters[at] = CodeOf(word[at]);
            var doubled = (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.Length && word[at + 1] == word[at]);
            gaps[at] = doubled ? leastGap : alone[letters[at]] * (at == 0 ? atTheBeginning : 1);
            held |= GroupsOf(word[at]);
        }
    }

    /// <summary>From 0 to 1, the same in both directions; 0 below the least.</summary>
    public float LikenessTo(Spelling other, float least)
    {
        var mean = (letters.Length + other.letters.Length) / 2f;
        var allowed = mean * (1 - least);
        if (Math.Abs(letters.Length - other.letters.Length) * leastGap > allowed || Lacking(other) * leastForAGroup > allowed)
        {
            return 0;
        }
        // Both directions give the same figure because the shorter, or else the lesser, is always written as the other.
        var straight = letters.Length < other.letters.Length || (letters.Length == other.letters.Length && string.CompareOrdinal(text, other.text) <= 0);
        var cost = straight ? Cost(this, other, allowed) : Cost(other, this, allowed);
        return cost > allowed ? 0 : 1 - (cost / mean);
    }

    int Lacking(Spelling other) => Math.Max(BitOperations.PopCount(held & ~other.held), BitOperations.PopCount(other.held & ~held));

    static float Cost(Spelling one, Spelling other, float allowed)
    {
        Span<float> rows = stackalloc float[3 * (most + 1)];
        ReadOnlySpan<byte> opposites = other.letters;
        ReadOnlySpan<float> spare = other.gaps;
        var width = opposites.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(most + 1, width);
        var now = rows.Slice(2 * (most + 1), width);
        last[0] = 0;
        for (var column = 1; column < width; column++)
        {
            last[column] = last[column - 1] + spare[column - 1];
        }
        for (var row = 0; row < one.letters.Length; row++)
        {
            var cheapest = Row(one, row, opposites, spare, before, last, now);
            // Two letters exchanged reach back by one row: what is dearer by more than that cannot become cheap again.
            if (cheapest > allowed + exchanged)
            {
                return float.MaxValue;
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[width - 1];
    }

    static float Row(
        Spelling one,
        int row,
        ReadOnlySpan<byte> opposites,
        ReadOnlySpan<float> spare,
        ReadOnlySpan<float> before,
        ReadOnlySpan<float> last,
        Span<float> now
    )
    {
        var letter = one.letters[row];
        var missing = one.gaps[row];
        var prices = instead.AsSpan(letter * codes, codes);
        var cheapest = now[0] = last[0] + missing;
        for (var column = 0; column < opposites.Length; column++)
        {
            var opposite = opposites[column];
            var price = prices[opposite];
            var cost = last[column] + (row + column == 0 ? price * atTheBeginning : price);
            cost = Math.Min(cost, last[column + 1] + missing);
            cost = Math.Min(cost, now[column] + spare[column]);
            if (row > 0 && column > 0 && letter == opposites[column - 1] && one.letters[row - 1] == opposite && letter != opposite)
            {
                cost = Math.Min(cost, before[column - 1] + exchanged);
            }
            now[column + 1] = cost;
            cheapest = Math.Min(cheapest, cost);
        }
        return cheapest;
    }

    static byte CodeOf(char letter) =>
        letter switch
        {
            >= 'a' and <= 'z' => (byte)(letter - 'a'),
            >= '0' and <= '9' => (byte)(letter - '0' + 26),
            _ => codes - 1,
        };

    static uint GroupsOf(char letter)
    {
        var bits = 0u;
        var group = 0;
        foreach (var member in groups)
        {
            bits |= member == letter ? 1u << group : 0;
            group += member == '|' ? 1 : 0;
        }
        return bits;
    }

    static float[] Alone()
    {
        var costs = new float[codes];
        Array.Fill(costs, 1f);
        foreach (var vowel in "aeiou")
        {
            costs[CodeOf(vowel)] = 0.5f;
        }
        costs[CodeOf('h')] = 0.35f;
        costs[CodeOf('y')] = costs[CodeOf('w')] = 0.5f;
        // A digit more makes another number, another ship.
        for (var digit = '0'; digit <= '9'; digit++)
        {
            costs[CodeOf(digit)] = 1.5f;
        }
        return costs;
    }

    static float[] Instead()
    {
        var costs = new float[codes * codes];
        Array.Fill(costs, 1f);
        for (var code = 0; code < codes; code++)
        {
            costs[(code * codes) + code] = 0;
        }
        foreach (var (alike, cost) in confused)
        {
            foreach (var one in alike)
            {
                foreach (var other in alike)
                {
                    var at = (CodeOf(one) * codes) + CodeOf(other);
                    costs[at] = Math.Min(costs[at], cost);
                }
            }
        }
        return costs;
    }
}
