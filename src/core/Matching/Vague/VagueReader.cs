using Interdict.Matching.Headings;

namespace Interdict.Matching.Vague;

/// <summary>Tells descriptions that say too little by the words they use and by their form. One reader serves one thread.</summary>
public sealed class VagueReader(VagueTable table, Folding folding)
{
    const int MostShapes = 8;
    const float Unfamiliar = 1;

    readonly TextFeatures text = new(folding);
    readonly ulong[] shapes = new ulong[MostShapes];

    static readonly ulong[] wordCounts = [.. Enumerable.Range(0, 6).Select(count => TextFeatures.HashOf($"!words{count}"))];
    static readonly ulong joined = TextFeatures.HashOf("!joined");
    static readonly ulong always = TextFeatures.HashOf("!always");
    static readonly ulong cut = TextFeatures.HashOf("!cut");
    static readonly ulong mixed = TextFeatures.HashOf("!mixed");

    /// <summary>Reads a description.</summary>
    public VagueReading Read(ReadOnlySpan<char> goods)
    {
        if (table.Features.Length == 0)
        {
            return default;
        }
        var features = text.Read(goods);
        var (score, size, unknown) = (0f, 0f, 0);
        foreach (var feature in features)
        {
            var row = table.Find(feature.Hash);
            size += feature.Share * feature.Share;
            score += row >= 0 ? table.Weights[row] * feature.Share : 0;
            unknown += row < 0 && feature.Kind == TextFeatures.Word ? 1 : 0;
        }
        score /= MathF.Sqrt(MathF.Max(size, 1));
        foreach (var shape in Shapes(goods, text.Words))
        {
            var row = table.Find(shape);
            score += row >= 0 ? table.Weights[row] : 0;
        }
        // What nobody taught us, a foreign language above all, is no sign of a vague description.
        score = (score * table.Step) - (text.Words == 0 ? 0 : Unfamiliar * unknown / text.Words);
        var whole = Array.BinarySearch(table.Whole, Number(text.Folded)) >= 0;
        return new VagueReading(whole || score > table.VagueAbove, score, text.Words, unknown);
    }

    /// <summary>The number of a whole description.</summary>
    /// <param name="folded">The description, folded.</param>
    public static ulong Number(ReadOnlySpan<char> folded) => TextFeatures.HashOf($"={folded.Trim()}");

    /// <summary>The form of a description as features: how many words, signs of machine codes.</summary>
    public ReadOnlySpan<ulong> Shapes(ReadOnlySpan<char> goods, int words)
    {
        var count = 0;
        shapes[count++] = always;
        shapes[count++] = wordCounts[Math.Min(words, 5)];
        if (goods.Contains('_'))
        {
            shapes[count++] = joined;
        }
        // Systems of carriers cut descriptions at 30 letters.
        if (goods.Length is 29 or 30 or 31 or 32)
        {
            shapes[count++] = cut;
        }
        if (Mixes(goods))
        {
            shapes[count++] = mixed;
        }
        return shapes.AsSpan(0, count);
    }

    /// <summary>The words of <see cref="Shapes"/>, for files.</summary>
    public static IEnumerable<string> ShapeNames() => Enumerable.Range(0, 6).Select(at => $"!words{at}").Concat(["!joined", "!always", "!cut", "!mixed"]);

    // A letter beside a digit, as in an order number.
    static bool Mixes(ReadOnlySpan<char> goods)
    {
        for (var at = 1; at < goods.Length; at++)
        {
            if ((char.IsAsciiDigit(goods[at]) && char.IsAsciiLetter(goods[at - 1])) || (char.IsAsciiLetter(goods[at]) && char.IsAsciiDigit(goods[at - 1])))
            {
                return true;
            }
        }
        return false;
    }
}
