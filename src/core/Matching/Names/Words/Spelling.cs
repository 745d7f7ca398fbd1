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

    // In hundredths of a letter.
    const int whole = 100;
    const int exchanged = 60;
    const int leastGap = 20;
    const int leastForAGroup = 35;

    // A change of the first letter is dearer by a quarter.
    const int quarter = 4;
    static readonly (string Letters, int Cost)[] confused =
    [
        ("aeiouy", 35),
        ("iy", 15),
        ("ei", 25),
        ("ou", 25),
        ("ckq", 20),
        ("sz", 25),
        ("sc", 45),
        ("gj", 40),
        ("gk", 50),
        ("gq", 40),
        ("gh", 70),
        ("kh", 70),
        ("dt", 40),
        ("dz", 50),
        ("bp", 50),
        ("bv", 40),
        ("vw", 20),
        ("fv", 40),
        ("fp", 60),
        ("jy", 30),
        ("ij", 35),
        ("uw", 30),
        ("xk", 50),
        ("xs", 50),
        ("o0", 20),
        ("i1", 20),
        ("l1", 20),
        ("e3", 30),
        ("s5", 30),
        ("g9", 30),
    ];

    static readonly int[] instead = Instead();
    static readonly int[] alone = Alone();

    // Letters that are cheap to exchange are one group; a word that lacks a whole group pays for it.
    const string groups = "aeiouy|ckqgxjh|szc|dt|bpfvw|m|n|l|r";

    readonly byte[] letters;
    readonly int[] gaps;
    readonly uint held;
    readonly string text;

    public Spelling(ReadOnlySpan<char> word)
    {
        text = word.ToString();
        word = word[..Math.Min(most, word.Length)];
        letters = new byte[word.Length];
        gaps = new int[word.Length];
        for (var at = 0; at < word.Length; at++)
        {
            letters[at] = CodeOf(word[at]);
            var doubled = (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.Length && word[at + 1] == word[at]);
            gaps[at] = doubled ? leastGap : alone[letters[at]] + (at == 0 ? alone[letters[at]] / quarter : 0);
            held |= GroupsOf(word[at]);
        }
    }

    /// <summary>From 0 to 1, the same in both directions; 0 below the least.</summary>
    public float LikenessTo(Spelling other, float least)
    {
        var mean = (letters.Length + other.letters.Length) * 50f;
        var allowed = (int)(mean * (1 - least));
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

    // What both words begin and end with costs nothing; only the rest is compared.
    static int Cost(Spelling one, Spelling other, int allowed)
    {
        ReadOnlySpan<byte> left = one.letters;
        ReadOnlySpan<byte> right = other.letters;
        var from = left.CommonPrefixLength(right);
        var (leftEnd, rightEnd) = (left.Length, right.Length);
        while (leftEnd > from && rightEnd > from && left[leftEnd - 1] == right[rightEnd - 1])
        {
            leftEnd--;
            rightEnd--;
        }
        return Cost(
            left[from..leftEnd],
            one.gaps.AsSpan(from, leftEnd - from),
            right[from..rightEnd],
            other.gaps.AsSpan(from, rightEnd - from),
            from == 0,
            allowed
        );
    }

    static int Cost(ReadOnlySpan<byte> left, ReadOnlySpan<int> missing, ReadOnlySpan<byte> right, ReadOnlySpan<int> spare, bool first, int allowed)
    {
        Span<int> rows = stackalloc int[3 * (most + 1)];
        var width = right.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(most + 1, width);
        var now = rows.Slice(2 * (most + 1), width);
        last[0] = 0;
        for (var column = 1; column < width; column++)
        {
            last[column] = last[column - 1] + spare[column - 1];
        }
        var cheapestBefore = 0;
        for (var row = 0; row < left.Length; row++)
        {
            now[0] = last[0] + missing[row];
            var cheapest = Row(left, row, missing[row], right, spare, before, last, now, first);
            // Two letters exchanged reach back by one row.
            if (Math.Min(cheapest, cheapestBefore + exchanged) > allowed)
            {
                return int.MaxValue;
            }
            cheapestBefore = cheapest;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[width - 1];
    }

    static int Row(
        ReadOnlySpan<byte> left,
        int row,
        int missing,
        ReadOnlySpan<byte> right,
        ReadOnlySpan<int> spare,
        ReadOnlySpan<int> before,
        ReadOnlySpan<int> last,
        Span<int> now,
        bool first
    )
    {
        var letter = left[row];
        var prices = instead.AsSpan(letter * codes, codes);
        var cheapest = now[0];
        for (var column = 0; column < right.Length; column++)
        {
            var opposite = right[column];
            var price = prices[opposite];
            var cost = last[column] + (first && row + column == 0 ? price + (price / quarter) : price);
            cost = Math.Min(cost, last[column + 1] + missing);
            cost = Math.Min(cost, now[column] + spare[column]);
            if (row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == opposite)
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

    static int[] Alone()
    {
        var costs = new int[codes];
        Array.Fill(costs, whole);
        foreach (var vowel in "aeiou")
        {
            costs[CodeOf(vowel)] = 50;
        }
        costs[CodeOf('h')] = 35;
        costs[CodeOf('y')] = costs[CodeOf('w')] = 50;
        // A digit more makes another number, another ship.
        for (var digit = '0'; digit <= '9'; digit++)
        {
            costs[CodeOf(digit)] = 150;
        }
        return costs;
    }

    static int[] Instead()
    {
        var costs = new int[codes * codes];
        Array.Fill(costs, whole);
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
