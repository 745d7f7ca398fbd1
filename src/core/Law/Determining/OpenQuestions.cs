using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>Puts the open facts of a deal into questions, each with what every answer would do.</summary>
static class OpenQuestions
{
    /// <summary>The questions, in the order of the fact file.</summary>
    public static ImmutableArray<Question> Of(Edition edition, Completions completions) =>
        [.. completions.Questions().Select(open => Ask(edition, open.Cells, open.After))];

    static Question Ask(Edition edition, Cells cells, ImmutableArray<EffectSet> after)
    {
        var answers = Enumerable
            .Range(0, after.Length)
            .GroupBy(cell => after[cell].One)
            .Select(same => new PossibleAnswer(Wording(edition, cells, [.. same]), same.Key))
            .ToImmutableArray();
        return new Question(cells.Kind.Name, cells.Kind.Asks, cells.Kind.AtBorder, answers);
    }

    static string Wording(Edition edition, Cells cells, ImmutableArray<int> chosen)
    {
        var values = chosen.SelectMany(cell => cells.Values[cell]).ToList();
        return cells.Kind.Form switch
        {
            FactForm.Place => Places(edition, values, cells.Values.Sum(cell => cell.Length)),
            FactForm.Number => Numbers(cells, chosen),
            _ => string.Join(", ", values.Select(value => value.Word)),
        };
    }

    static string Places(Edition edition, List<FactValue> places, int all)
    {
        const int worthNaming = 4;
        if (places.Count <= worthNaming)
        {
            return string.Join(", ", places.Select(place => edition.Book.Gazetteer.NameOf(place.Word)));
        }
        foreach (var group in edition.Book.Groups)
        {
            if (places.TrueForAll(place => edition.Member(group.Id, place.Word) is not null))
            {
                return group.Title;
            }
        }
        return places.Count * 2 > all ? "any other place" : $"one of {places.Count} places";
    }

    static string Numbers(Cells cells, ImmutableArray<int> chosen)
    {
        var inside = chosen.SelectMany(cell => cells.Values[cell]).Select(value => value.Number).ToHashSet();
        var points = cells.Values.SelectMany(cell => cell).Select(value => value.Number).Order().ToList();
        var parts = new List<string>();
        for (var at = 0; at < points.Count; at++)
        {
            if (!inside.Contains(points[at]))
            {
                continue;
            }
            var last = at;
            while (last + 1 < points.Count && inside.Contains(points[last + 1]))
            {
                last++;
            }
            parts.Add(Range(points, at, last, cells.Kind.Unit));
            at = last;
        }
        return string.Join(" or ", parts);
    }

    // Points alternate: below, bound, between, bound, above. Even positions are open intervals, odd ones the bounds.
    static string Range(List<decimal> points, int first, int last, string unit)
    {
        var low =
            first == 0 ? null
            : first % 2 == 1 ? $"from {Plain(points[first])}"
            : $"over {Plain(points[first - 1])}";
        var high =
            last == points.Count - 1 ? null
            : last % 2 == 1 ? $"up to {Plain(points[last])}"
            : $"under {Plain(points[last + 1])}";
        return $"{string.Join(' ', new[] { low, high }.OfType<string>())} {unit}".Trim();
    }

    static string Plain(decimal number) => number.ToString();
}
