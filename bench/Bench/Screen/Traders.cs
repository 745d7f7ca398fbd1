using Interdict.Bench.Names;
using Interdict.Bench.Ordinary;

namespace Interdict.Bench.Screen;

/// <summary>A trader as declarations name it: the same words each time.</summary>
readonly record struct Trader(string Name, string Number, string Country);

/// <summary>
/// Names for the parties of declarations: firms and people, put together from the people who are on no list; one in two hundred is a
/// listed person as the corpus mangles them.
/// </summary>
/// <param name="corpus">The names.</param>
/// <param name="pool">How many traders there are; 0 when every one is new.</param>
/// <param name="seed">The seed of the chance.</param>
sealed class Traders(Corpus corpus, int pool, int seed)
{
    const int ListedIn = 200;

    static readonly string[] trades = ["Metallbau", "Trading", "Textiles", "Impianti", "Electronics", "Foods", "Marine", "Tools", "Chemicals", "Logistics"];
    static readonly string[] forms = ["GmbH", "Ltd", "S.A.", "SRL", "LLC", "B.V.", "Sp. z o.o.", "AG", "Inc.", "Oy"];

    static readonly string[] countries = ["US", "JP", "BR", "IN", "CN", "TR", "GB", "CH"];

    readonly Chance chance = new(seed);
    readonly List<Trader> known = [];

    /// <summary>The next trader.</summary>
    public Trader Next()
    {
        if (pool == 0)
        {
            return One();
        }
        while (known.Count < pool)
        {
            known.Add(One());
        }
        // A few traders declare much, and most declare little.
        return known[(int)((long)chance.Below(pool) * chance.Below(pool) / pool)];
    }

    Trader One() => new(New(), $"EX{chance.Below(1_000_000_000)}", chance.Of(countries));

    string New()
    {
        if (chance.Below(ListedIn) == 0)
        {
            return chance.Of(corpus.Positives).Text;
        }
        var (first, last) = (Word(chance.Of(corpus.Negatives).Text, 0), Word(chance.Of(corpus.Negatives).Text, ^1));
        return chance.In(70) ? $"{first} {last} {chance.Of(trades)} {chance.Of(forms)}" : $"{first} {Word(chance.Of(corpus.Negatives).Text, 0)} {last}";
    }

    static string Word(string name, Index at)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "Example" : words[at];
    }
}
