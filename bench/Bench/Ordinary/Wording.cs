using System.Text;
using System.Text.RegularExpressions;

namespace Interdict.Bench.Ordinary;

/// <summary>Writes goods as traders do: shortened tariff words, with quantity, packing, colour, make, size and slips.</summary>
/// <param name="chance">Chance.</param>
/// <param name="harsh">Adds parts and users at random, whether they make sense or not: "with hinged bars", "for police".</param>
sealed partial class Wording(Chance chance, bool harsh)
{
    static readonly string[] colours =
    [
        "black",
        "white",
        "grey",
        "blue",
        "red",
        "green",
        "beige",
        "navy",
        "silver",
        "natural",
        "assorted colours",
        "blk",
        "anthracite",
        "yellow",
        "chrome",
    ];
    static readonly string[] materials =
    [
        "steel",
        "stainless steel",
        "galvanised",
        "aluminium",
        "alu",
        "plastic",
        "PVC",
        "ABS",
        "nylon",
        "rubber",
        "leather",
        "wooden",
        "oak",
        "cotton",
        "polyester",
        "foam",
        "carbon fibre",
        "zinc alloy",
        "brass",
        "iron",
    ];
    static readonly string[] packings =
    [
        "in cartons",
        "on pallets",
        "in bulk",
        "bagged",
        "in drums",
        "blister pack",
        "gift box",
        "in wooden case",
        "shrink wrapped",
        "poly bag",
        "in 20ft container",
        "loose",
        "retail packed",
    ];
    static readonly string[] units =
    [
        "pcs",
        "pc",
        "ctns",
        "sets",
        "pairs",
        "kg",
        "pkgs",
        "boxes",
        "rolls",
        "units",
        "doz",
        "cases",
        "pallets",
        "bags",
        "drums",
    ];
    static readonly string[] makes = ["Ref.", "Art.", "Model", "Type", "P/N", "Item", "SKU", "Mod.", "Series"];
    static readonly string[] states =
    [
        "new",
        "used",
        "sample",
        "samples no commercial value",
        "spare parts",
        "replacement",
        "accessories",
        "complete set",
        "kit",
        "OEM",
        "refurbished",
        "for repair and return",
        "display model",
        "warranty replacement",
    ];
    static readonly string[] features =
    [
        "with chain",
        "with lock",
        "with straps",
        "with belt",
        "with handle",
        "with cover",
        "with electric motor",
        "battery operated",
        "remote controlled",
        "portable",
        "folding",
        "adjustable",
        "heavy duty",
        "high voltage",
        "with metal frame",
        "with hinged bars",
        "padded",
        "multi purpose",
        "wall mounted",
        "floor fixing",
        "spray",
        "aerosol",
        "pointed",
        "extendable",
        "with clamps",
        "with ring",
        "twin barrel",
        "fixed",
        "with hood",
        "mesh",
    ];
    static readonly string[] uses =
    [
        "for hospital",
        "for hotel",
        "for garden",
        "for workshop",
        "for children",
        "for dogs",
        "for horses",
        "for kitchen",
        "for office",
        "for industrial use",
        "for school",
        "for laboratory",
        "for vehicles",
        "for boats",
        "for sports",
        "for security staff",
        "for police",
        "for prison workshop",
        "for museum",
        "for veterinary use",
        "for fire brigade",
        "for film set",
    ];

    /// <summary>Goods in a trader's words.</summary>
    public string Write(GoodsText goods)
    {
        var words = new StringBuilder(goods.Source == "nomenclature" ? Shortened(goods.Text) : goods.Text);
        Before(words);
        After(words, goods);
        var text = Slip(words.ToString());
        return Cased(text.Length > 70 && chance.In(15) ? text[..70] : text);
    }

    /// <summary>Another code of the same goods: eight digits, six, or none.</summary>
    public string? Code(string code) =>
        chance.Below(10) switch
        {
            0 => null,
            < 4 => code[..6],
            _ => code.Length >= 8 ? code[..8] : code[..6] + chance.Of(["00", "90", "10", "99", "80"]),
        };

    string Shortened(string text)
    {
        if (chance.In(30))
        {
            return text.Length > 160 ? text[..160] : text;
        }
        var bare = Exclusion().Replace(Bracket().Replace(text, ""), "").Trim(' ', ';', ',');
        var parts = bare.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            0 => text,
            1 => parts[0],
            _ => chance.In(50) ? $"{parts[0]} {chance.Of(parts[1..])}"
            : chance.In(50) ? string.Join(", ", parts)
            : parts[^1],
        };
    }

    void Before(StringBuilder words)
    {
        Put(words, 30, colours);
        Put(words, 25, materials);
        Put(words, 8, states);
        if (chance.In(25))
        {
            words.Insert(0, $"{chance.From(1, 500)} {chance.Of(units)} ");
        }
    }

    void Put(StringBuilder words, int hundred, string[] choice)
    {
        if (chance.In(hundred))
        {
            words.Insert(0, chance.Of(choice) + " ");
        }
    }

    void After(StringBuilder words, GoodsText goods)
    {
        if (!NotOrdinary.ChangesWithParts(goods))
        {
            Add(words, harsh ? 20 : 0, () => chance.Of(features));
            Add(words, harsh ? 15 : 0, () => chance.Of(uses));
            Add(words, 15, () => $"{chance.From(5, 250)}x{chance.From(5, 250)} {chance.Of(["mm", "cm"])}");
            Add(words, 10, () => $"{chance.Of(["length", "L", "size", "dia.", "overall"])} {chance.From(20, 900)} mm");
            Add(words, 8, () => $"{chance.Of(["12", "24", "110", "230", "400"])}V");
        }
        Add(words, 30, () => $"{chance.Of(makes)} {(char)('A' + chance.Below(26))}{(char)('A' + chance.Below(26))}-{chance.From(10, 9999)}");
        Add(words, 15, () => $"{chance.From(1, 2000)} {chance.Of(units)}");
        Add(words, 15, () => chance.Of(packings));
    }

    void Add(StringBuilder words, int hundred, Func<string> more)
    {
        if (chance.In(hundred))
        {
            words.Append(chance.Of([" ", ", ", " / ", " - "])).Append(more());
        }
    }

    // One letter wrong, missing, doubled or swapped, in one text of ten.
    string Slip(string text)
    {
        if (text.Length < 8 || !chance.In(10))
        {
            return text;
        }
        var at = chance.From(1, text.Length - 3);
        return chance.Below(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            _ => $"{text[..at]}{(char)('a' + chance.Below(26))}{text[(at + 1)..]}",
        };
    }

    string Cased(string text) =>
        chance.Below(10) switch
        {
            < 4 => text.ToUpperInvariant(),
            < 7 => text.ToLowerInvariant(),
            _ => text,
        };

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(,? ?(excluding|other than|not elsewhere|n\.e\.c\.?|of heading|whether or not|in heading)[^;]*)")]
    private static partial Regex Exclusion();
}
