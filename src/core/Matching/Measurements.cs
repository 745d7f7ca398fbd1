using Interdict.Law;

namespace Interdict.Matching;

/// <summary>Reads the sizes and strengths that a description states: "overall 240 mm", "OC 10 %".</summary>
public static class Measurements
{
    static readonly (string Unit, decimal Millimetres)[] units =
    [
        ("mm", 1m),
        ("cm", 10m),
        ("inch", 25.4m),
        ("inches", 25.4m),
        ("zoll", 25.4m),
        ("дюйм", 25.4m),
        ("in", 25.4m),
        ("\"", 25.4m),
        ("″", 25.4m),
        ("мм", 1m),
        ("см", 10m),
        ("毫米", 1m),
        ("厘米", 10m),
        ("مم", 1m),
        ("سم", 10m),
    ];

    static readonly string[] roundWords = ["circ.", "circumf", "circonf", "circunf", "umfang", "omtrek", "omkrets", "obwod", "окружн", "周长", "محيط", "cevre"];
    static readonly string[] widestWords = ["first notch", "widest", "fully open", "erste raste", "premier cran"];

    // Across, thick or wide is no length of a restraint.
    static readonly string[] acrossWords = ["dia", "diam", "ø", "durchm", "width", "wide", "thick", "breit", "dick", "larg", "ancho", "szer", "диам", "шир"];

    /// <summary>Adds to the facts what the folded text states in numbers; what is stated already stands.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="near">The parts of the text that name the goods: a size far from all of them is of other goods. None: all sizes count.</param>
    public static Facts Read(string folded, Facts facts, IReadOnlyCollection<(int Start, int End)>? near = null)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] is < '0' or > '9' || (at > 0 && (char.IsLetterOrDigit(folded[at - 1]) || folded[at - 1] is '.' or ',')))
            {
                continue;
            }
            if (NumberAt(folded, at) is not { } number)
            {
                continue;
            }
            if (IsNear(at, near))
            {
                facts = Stated(folded, at, number.End, number.Value, facts);
            }
            at = number.End - 1;
        }
        return facts;
    }

    const int Reach = 60;

    static bool IsNear(int at, IReadOnlyCollection<(int Start, int End)>? near) =>
        near is not { Count: > 0 } || near.Any(part => at >= part.Start - Reach && at <= part.End + Reach);

    static Facts Stated(string folded, int start, int end, decimal value, Facts facts)
    {
        var unit = end;
        while (unit < folded.Length && folded[unit] == ' ')
        {
            unit++;
        }
        if (unit < folded.Length && folded[unit] == '%')
        {
            return facts.WithUnlessKnown("irritant_percent", FactValue.Of(value), Basis.Text);
        }
        if (MillimetresAt(folded, unit) is not { } scale || value > MostMillimetres / scale)
        {
            return facts;
        }
        var before = folded[Math.Max(0, start - ReachOfAcross)..start];
        if (Array.Exists(acrossWords, before.Contains))
        {
            return facts;
        }
        return facts.WithUnlessKnown(FactOf(folded, start), FactValue.Of(value * scale), Basis.Text);
    }

    const int ReachOfAcross = 10;

    // A restraint longer than ten metres is a chain sold by length.
    const decimal MostMillimetres = 10_000m;

    static string FactOf(string folded, int start)
    {
        const int reach = 40;
        var before = folded[Math.Max(0, start - reach)..start];
        if (!Array.Exists(roundWords, before.Contains))
        {
            return "overall_length_mm";
        }
        return Array.Exists(widestWords, before.Contains) ? "inside_circumference_first_mm" : "inside_circumference_last_mm";
    }

    static decimal? MillimetresAt(string folded, int at)
    {
        foreach (var (unit, millimetres) in units)
        {
            if (string.CompareOrdinal(folded, at, unit, 0, unit.Length) != 0)
            {
                continue;
            }
            var after = at + unit.Length;
            if (after == folded.Length || !char.IsLetter(unit[0]) || !char.IsLetter(folded[after]))
            {
                return millimetres;
            }
        }
        return null;
    }

    static (decimal Value, int End)? NumberAt(string folded, int start)
    {
        var value = 0m;
        var scale = 0m;
        var at = start;
        for (; at < folded.Length && at - start < 10; at++)
        {
            if (folded[at] is >= '0' and <= '9')
            {
                value = (value * 10) + (folded[at] - '0');
                scale *= 10;
            }
            else if (folded[at] is '.' or ',' && scale == 0 && at + 1 < folded.Length && folded[at + 1] is >= '0' and <= '9')
            {
                scale = 1;
            }
            else
            {
                break;
            }
        }
        return at - start == 10 ? null : (scale == 0 ? value : value / scale, at);
    }
}
